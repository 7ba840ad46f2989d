### Wat elke pagina heeft: namen, kader, knoppen, onderdelen, data, statussen.

service-passerelle = Certificaten voor zorgverleners in het buitenland
service-office = Registratiekantoor
service-csam = Aanmelden met uw digitale sleutel
service-manager = Certificate Manager
service-backoffice = Backoffice eHealth

skip-to-content = Naar de inhoud
languages-label = Talen
signed-in-as = Aangemeld als
footer-label = Over deze dienst
footer-help = Hulp
footer-accessibility = Toegankelijkheid
footer-contact = Contact
footer-about = Passerelle: eHealth-certificaten voor zorgverleners zonder Belgische eID

back = Terug
button-continue = Doorgaan
button-save-continue = Opslaan en doorgaan
button-save = Opslaan
button-send = Verzenden
button-confirm = Bevestigen
button-search = Zoeken
button-start = Nu beginnen
button-print = Afdrukken
button-download = Downloaden
button-upload = Opladen
button-sign-in = Aanmelden
button-sign-out = Afmelden
button-cancel = Annuleren
change = Wijzigen
view = Bekijken
remove = Verwijderen
optional = (niet verplicht)
not-provided = Niet ingevuld
yes = Ja
no = Nee
warning = Let op
select-choose = Maak een keuze
select-all = Alles
step-of = Stap { $step } van { $of }
your-reference = Uw referentie
what-next = Hoe gaat het verder?
who-acts-next = Wie is nu aan zet?
since = sinds { $moment }
all-times-brussels = Alle tijdstippen zijn in Belgische tijd.

error-prefix = Fout:
error-summary-heading = Er is een probleem
error-summary-named = { $field }: { $fault }

hint-upload = PDF, JPG of PNG, tot 10 MB
hint-date = Bijvoorbeeld 27 3 2007
date-day = Dag
date-month = Maand
date-year = Jaar

size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## Voortgang

task-completed = Voltooid
task-in-progress = Bezig
task-not-started = Nog niet begonnen
task-cannot-start = Kan nog niet beginnen
task-problem = Er is een probleem
progress-done = Klaar
progress-current = Hier bent u nu
progress-upcoming = Komt nog
progress-stopped = Hier gestopt

## Het traject

journey-title = De vijf stappen van uw traject
journey-1-name = Kantoor
journey-1-text = Een registratiekantoor controleert uw identiteit
journey-2-name = Brief en mail
journey-2-text = Een code op papier, een link per mail
journey-3-name = Telefoon
journey-3-text = Een app op uw telefoon wordt uw sleutel
journey-4-name = Contract
journey-4-text = U vraagt aan, ondertekent en verzendt
journey-5-name = Certificaat
journey-5-text = eHealth keurt goed, u downloadt

## Data en tijdstippen

moment-long = { $day }, { $time } ({ $zone })
moment-short = { $day }, { $time }
time-of-day = { $hour }.{ $minute } uur
zone-brussels = Belgische tijd
zone-brussels-summer = Belgische zomertijd
zone-brussels-winter = Belgische wintertijd
date = { $day } { $month } { $year }
date-long = { $weekday } { $date }
date-short = { $day } { $month } { $year }
month-of-year = { $month } { $year }
days-left =
    { $days ->
        [one] nog { $days } dag
       *[other] nog { $days } dagen
    }
days-left-less = minder dan één dag
days-left-none = de termijn is verstreken
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan.
month-short-2 = feb.
month-short-3 = mrt.
month-short-4 = apr.
month-short-5 = mei
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug.
month-short-9 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = dec.
