### Wat intussen gebeurde, op de pagina die een eerder getoond formulier weigert.

error-way-present = De huidige toestand bekijken
stale-detail = Het laatste wat gebeurde: { $what } – { $who }, { $moment }.
kit-event-issue = Activatiecode uitgereikt
kit-event-consume = Activatiecode gebruikt
kit-event-lock = Activatiecode geblokkeerd
kit-event-expire = Activatiecode vervallen
kit-event-void = Activatiecode ongeldig gemaakt
certificate-event-issue = Certificaat uitgereikt
certificate-event-supersede = Certificaat vernieuwd
certificate-event-revoke = Certificaat ingetrokken
certificate-event-expire = Certificaat verlopen
