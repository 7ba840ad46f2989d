### Was inzwischen geschah, auf der Seite, die ein früher gezeigtes Formular zurückweist.

error-way-present = Den jetzigen Stand ansehen
stale-detail = Zuletzt geschah: { $what } – { $who }, { $moment }.
kit-event-issue = Aktivierungscode ausgestellt
kit-event-consume = Aktivierungscode benutzt
kit-event-lock = Aktivierungscode gesperrt
kit-event-expire = Aktivierungscode abgelaufen
kit-event-void = Aktivierungscode ungültig gemacht
certificate-event-issue = Zertifikat ausgestellt
certificate-event-supersede = Zertifikat erneuert
certificate-event-revoke = Zertifikat widerrufen
certificate-event-expire = Zertifikat abgelaufen
