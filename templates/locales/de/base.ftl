### Was jede Seite hat: Namen, Rahmen, Schaltflächen, Teile, Daten, Status.

service-passerelle = Zertifikate für Gesundheitsdienstleister im Ausland
service-office = Registrierungsstelle
service-csam = Mit Ihrem digitalen Schlüssel anmelden
service-manager = Certificate Manager
service-backoffice = eHealth-Backoffice

skip-to-content = Zum Hauptinhalt
languages-label = Sprachen
signed-in-as = Angemeldet als
footer-label = Über diesen Dienst
footer-help = Hilfe
footer-accessibility = Barrierefreiheit
footer-contact = Kontakt
footer-about = Passerelle: eHealth-Zertifikate für Gesundheitsdienstleister ohne belgische eID

back = Zurück
button-continue = Weiter
button-save-continue = Speichern und weiter
button-save = Speichern
button-send = Senden
button-confirm = Bestätigen
button-search = Suchen
button-start = Jetzt beginnen
button-print = Drucken
button-download = Herunterladen
button-upload = Hochladen
button-sign-in = Anmelden
button-sign-out = Abmelden
button-cancel = Abbrechen
change = Ändern
view = Ansehen
remove = Entfernen
optional = (freiwillig)
not-provided = Nicht angegeben
yes = Ja
no = Nein
warning = Achtung
select-choose = Bitte wählen
select-all = Alle
step-of = Schritt { $step } von { $of }
your-reference = Ihr Aktenzeichen
what-next = Wie es weitergeht
who-acts-next = Wer als Nächstes handelt
since = seit { $moment }
all-times-brussels = Alle Zeiten sind Brüsseler Zeit.

error-prefix = Fehler:
error-summary-heading = Es gibt ein Problem
error-summary-named = { $field }: { $fault }

hint-upload = PDF, JPG oder PNG, bis 10 MB
hint-date = Zum Beispiel 27 3 2007
date-day = Tag
date-month = Monat
date-year = Jahr

size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## Fortschritt

task-completed = Erledigt
task-in-progress = In Arbeit
task-not-started = Noch nicht begonnen
task-cannot-start = Kann noch nicht beginnen
task-problem = Es gibt ein Problem
progress-done = Erledigt
progress-current = Hier stehen Sie
progress-upcoming = Steht noch aus
progress-stopped = Hier angehalten

## Der Weg

journey-title = Die fünf Stationen Ihres Weges
journey-1-name = Amt
journey-1-text = Eine Registrierungsstelle prüft Ihre Identität
journey-2-name = Brief und E-Mail
journey-2-text = Ein Code auf Papier, ein Link per E-Mail
journey-3-name = Telefon
journey-3-text = Eine App auf Ihrem Telefon wird Ihr Schlüssel
journey-4-name = Vertrag
journey-4-text = Sie beantragen, unterschreiben und senden
journey-5-name = Zertifikat
journey-5-text = eHealth genehmigt, Sie laden herunter

## Daten und Zeiten

moment-long = { $day }, { $time } ({ $zone })
moment-short = { $day }, { $time }
time-of-day = { $hour }:{ $minute } Uhr
zone-brussels = Brüsseler Zeit
zone-brussels-summer = Brüsseler Sommerzeit
zone-brussels-winter = Brüsseler Winterzeit
date = { $day }. { $month } { $year }
date-long = { $weekday }, { $date }
date-short = { $day }. { $month } { $year }
month-of-year = { $month } { $year }
days-left =
    { $days ->
        [one] noch { $days } Tag
       *[other] noch { $days } Tage
    }
days-left-less = weniger als ein Tag
days-left-none = die Frist ist abgelaufen
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = März
month-short-4 = Apr.
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Okt.
month-short-11 = Nov.
month-short-12 = Dez.
