### De cijfers van de backoffice.

figures-title = Cijfers
figures-from = Eerste dag
figures-to = Laatste dag
figures-step = Tellen per
figures-step-week = week
figures-step-month = maand
figures-show = Tonen
figures-period = Van { $from } tot { $to }
figures-days-note = Dagen zijn Belgische dagen. Als u geen andere kiest, ziet u de laatste twaalf weken of maanden.
figures-title-flow = Ontvangen en beslist
figures-title-waiting = Wacht nu op eHealth
figures-title-stages = Stappen van een aanvraag
figures-title-offices = Kantoren
figures-description-flow = Twee lijnen: ontvangen aanvragen en beslissingen, per week of maand. De tabel eronder heeft dezelfde getallen.
figures-description-waiting = Eén balk per ouderdom: hoeveel aanvragen al zo lang wachten. De tabel eronder heeft dezelfde getallen.
figures-description-stages = Eén balk per stap: hoeveel aanvragen eraan begonnen. De tabel eronder heeft dezelfde getallen en wat ervan werd.
figures-description-offices = Eén balk per kantoor: hoeveel aanvragen kwamen van de mensen die het controleerde. De tabel eronder heeft dezelfde getallen en meer.
figures-table-flow = Tabel: ontvangen en beslist
figures-table-waiting = Tabel: wacht nu op eHealth
figures-table-stages = Tabel: stappen van een aanvraag
figures-table-offices = Tabel: kantoren
figures-waiting-note = Nu geteld, in Belgische werkdagen waarop de aanvraag op eHealth wachtte, wat de periode ook is.
figures-stages-note = Van de aanvragen die in de periode aan een stap begonnen: hoeveel verder gingen, daar eindigden of er nog zijn, en hoelang de helft van wie verder ging er hoogstens over deed.
figures-offices-note = Kits uitgereikt en sleutels gemaakt bij elk kantoor in de periode, en aanvragen van de mensen van wie het de identiteit controleerde.
figures-no-office = Identiteit elders gecontroleerd
figures-csv = Downloaden als CSV
figures-column-begins = Vanaf
figures-column-received = Ontvangen
figures-column-approved = Goedgekeurd
figures-column-rejected = Geweigerd
figures-column-decided = Beslist
figures-column-age = Ouderdom
figures-column-requests = Aanvragen
figures-column-stage = Stap
figures-column-began = Begonnen
figures-column-went_on = Verder
figures-column-ended = Geëindigd
figures-column-still_there = Nog daar
figures-column-drop_off = Uitval (%)
figures-column-median = Mediaan
figures-column-median_hours = Mediaan (uren)
figures-column-office = Kantoor
figures-column-kits = Kits uitgereikt
figures-column-keys = Sleutels gemaakt
figures-age-new = tot 2 werkdagen
figures-age-ageing = 3 tot 5 werkdagen
figures-age-late = meer dan 5 werkdagen
figures-stretch-details = Begin tot sleutels
figures-stretch-sign_in = Sleutels tot aanmelding
figures-stretch-contract = Aanmelding tot contract
figures-stretch-review = Contract tot eerste beslissing
figures-stretch-completion = Goedkeuring tot voltooiing
figures-stretch-issue = Voltooiing tot certificaat
figures-hours =
    { $hours ->
        [0] minder dan een uur
        [one] { $hours } uur
       *[other] { $hours } uur
    }
figures-days =
    { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    }
