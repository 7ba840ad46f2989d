### De berichten van een aanvraag, tussen de persoon en eHealth.

thread-title = Berichten
thread-with = Tussen u en { $name }
thread-lead = Wat u hier schrijft, blijft in deze dienst. Per mail melden we alleen dat er iets te lezen is.
thread-closed = Dit gesprek is gesloten: de aanvraag is meer dan 30 dagen geleden beëindigd. U kunt het nog lezen, maar niet meer schrijven.
thread-too-late = Een bericht kan tot vijf minuten na het versturen worden teruggenomen. Die zijn voorbij.
thread-empty = Er is nog niets geschreven.
thread-you = U
thread-ehealth = eHealth
thread-ehealth-by = eHealth ({ $name })
thread-read = Gelezen op { $moment }
thread-unread = Nog niet gelezen
thread-taken-back = Teruggenomen op { $moment }
thread-take-back = Terugnemen
thread-take-back-until = U kunt dit terugnemen tot { $time }.
thread-unread-count =
    { $count ->
        [one] { $count } bericht staat als niet gelezen.
       *[other] { $count } berichten staan als niet gelezen.
    }
thread-mark-read = Ik heb dit gelezen
thread-file-heading = Een bestand versturen
thread-file = Bestand
thread-file-send = Het bestand versturen
thread-write-heading = Een bericht schrijven
thread-text = Bericht
thread-text-hint = Hoogstens 4.000 tekens. Door te antwoorden zegt u ook dat u hebt gelezen wat hierboven staat.
thread-send = Versturen
thread-done-sent = Verstuurd. U kunt het nog vijf minuten terugnemen.
thread-done-read = Als gelezen gemarkeerd.
thread-done-taken_back = Teruggenomen.
thread-link = Berichten met eHealth
thread-link-person = Berichten met de persoon
thread-link-unread =
    { $count ->
        [0] niets nieuws
        [one] { $count } niet gelezen
       *[other] { $count } niet gelezen
    }
