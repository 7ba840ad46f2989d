# De lijst van registratiekantoren.

offices-place = Postcode of gemeente
offices-place-hint = In om het even welke taal, bijvoorbeeld 9000, Luik of Liège. Laat leeg om alle kantoren te zien.
offices-language = Taal aan het loket
offices-found =
    { $count ->
        [one] { $count } kantoor
       *[other] { $count } kantoren
    }
offices-neighbours = Geen enkel kantoor heeft deze postcode. Deze liggen er het dichtst bij.
offices-none-found = Geen enkel kantoor past bij deze zoekopdracht.
offices-all = Alle kantoren tonen
offices-next-free = Eerstvolgende vrije afspraak:
offices-book = Een afspraak maken
offices-equipment = Aan het loket
offices-email = E-mail
offices-days = { $first } tot { $last }
offices-hours-line = { $days }: { $hours }
office-equipment-document_reader = lezer voor documenten
office-equipment-printer = printer
office-equipment-wheelchair_access = toegankelijk met een rolstoel
office-equipment-induction_loop = ringleiding voor hoorapparaten
office-equipment-card_payment = betalen met kaart
office-equipment-wifi = draadloos internet
