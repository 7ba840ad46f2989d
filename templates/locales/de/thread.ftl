### Die Nachrichten eines Antrags, zwischen der Person und eHealth.

thread-title = Nachrichten
thread-with = Zwischen Ihnen und { $name }
thread-lead = Was Sie hier schreiben, bleibt in diesem Dienst. Per E-Mail sagen wir nur, dass es etwas zu lesen gibt.
thread-closed = Dieser Austausch ist geschlossen: Der Antrag ist seit mehr als 30 Tagen beendet. Sie können ihn noch lesen, aber nichts mehr schreiben.
thread-too-late = Eine Nachricht kann bis fünf Minuten nach dem Senden zurückgenommen werden. Diese sind vorbei.
thread-empty = Es wurde noch nichts geschrieben.
thread-you = Sie
thread-ehealth = eHealth
thread-ehealth-by = eHealth ({ $name })
thread-read = Gelesen am { $moment }
thread-unread = Noch nicht gelesen
thread-taken-back = Zurückgenommen am { $moment }
thread-take-back = Zurücknehmen
thread-take-back-until = Sie können dies bis { $time } zurücknehmen.
thread-unread-count =
    { $count ->
        [one] { $count } Nachricht ist als nicht gelesen vermerkt.
       *[other] { $count } Nachrichten sind als nicht gelesen vermerkt.
    }
thread-mark-read = Ich habe das gelesen
thread-file-heading = Eine Datei senden
thread-file = Datei
thread-file-send = Die Datei senden
thread-write-heading = Eine Nachricht schreiben
thread-text = Nachricht
thread-text-hint = Höchstens 4.000 Zeichen. Mit einer Antwort sagen Sie auch, dass Sie das Obige gelesen haben.
thread-send = Senden
thread-done-sent = Gesendet. Sie können es fünf Minuten lang zurücknehmen.
thread-done-read = Als gelesen vermerkt.
thread-done-taken_back = Zurückgenommen.
thread-link = Nachrichten mit eHealth
thread-link-person = Nachrichten mit der Person
thread-link-unread =
    { $count ->
        [0] nichts Neues
        [one] { $count } nicht gelesen
       *[other] { $count } nicht gelesen
    }
