### Les messages d'une demande, entre la personne et eHealth.

thread-title = Messages
thread-with = Entre vous et { $name }
thread-lead = Ce que vous écrivez ici reste dans ce service. Par courriel, nous signalons seulement qu'il y a quelque chose à lire.
thread-closed = Cet échange est clos : la demande a pris fin il y a plus de 30 jours. Vous pouvez encore le lire, mais plus y écrire.
thread-too-late = Un message peut être repris pendant cinq minutes après son envoi. Elles sont passées.
thread-empty = Rien n'a encore été écrit.
thread-you = Vous
thread-ehealth = eHealth
thread-ehealth-by = eHealth ({ $name })
thread-read = Lu le { $moment }
thread-unread = Pas encore lu
thread-taken-back = Repris le { $moment }
thread-take-back = Reprendre
thread-take-back-until = Vous pouvez le reprendre jusqu'à { $time }.
thread-unread-count =
    { $count ->
        [one] { $count } message est marqué comme non lu.
       *[other] { $count } messages sont marqués comme non lus.
    }
thread-mark-read = Je l'ai lu
thread-file-heading = Envoyer un fichier
thread-file = Fichier
thread-file-send = Envoyer le fichier
thread-write-heading = Écrire un message
thread-text = Message
thread-text-hint = 4 000 caractères au plus. En répondant, vous dites aussi que vous avez lu ce qui précède.
thread-send = Envoyer
thread-done-sent = Envoyé. Vous pouvez le reprendre pendant cinq minutes.
thread-done-read = Marqué comme lu.
thread-done-taken_back = Repris.
thread-link = Messages avec eHealth
thread-link-person = Messages avec la personne
thread-link-unread =
    { $count ->
        [0] rien de nouveau
        [one] { $count } non lu
       *[other] { $count } non lus
    }
