# The directory of registration offices.

offices-place = Postcode or municipality
offices-place-hint = In any language, for example 9000, Luik or Liège. Leave it empty to see all offices.
offices-language = Language spoken at the counter
offices-found =
    { $count ->
        [one] { $count } office
       *[other] { $count } offices
    }
offices-neighbours = No office has this postcode. These have the nearest ones.
offices-none-found = No office fits this search.
offices-all = Show all offices
offices-next-free = Next free appointment:
offices-book = Make an appointment
offices-equipment = At the counter
offices-email = E-mail
offices-days = { $first } to { $last }
offices-hours-line = { $days }: { $hours }
office-equipment-document_reader = reader for documents
office-equipment-printer = printer
office-equipment-wheelchair_access = wheelchair access
office-equipment-induction_loop = induction loop for hearing aids
office-equipment-card_payment = payment by card
office-equipment-wifi = wireless internet
