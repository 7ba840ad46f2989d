### What happened meanwhile, on the page that refuses a form shown earlier.

error-way-present = See the present state
stale-detail = What happened last: { $what } – { $who }, { $moment }.
kit-event-issue = Activation code issued
kit-event-consume = Activation code used
kit-event-lock = Activation code blocked
kit-event-expire = Activation code expired
kit-event-void = Activation code declared void
certificate-event-issue = Certificate issued
certificate-event-supersede = Certificate renewed
certificate-event-revoke = Certificate revoked
certificate-event-expire = Certificate expired
