# La liste des bureaux d’enregistrement.

offices-place = Code postal ou commune
offices-place-hint = Dans n’importe quelle langue, par exemple 9000, Luik ou Liège. Laissez vide pour voir tous les bureaux.
offices-language = Langue parlée au guichet
offices-found =
    { $count ->
        [one] { $count } bureau
       *[other] { $count } bureaux
    }
offices-neighbours = Aucun bureau n’a ce code postal. Voici ceux dont le code est le plus proche.
offices-none-found = Aucun bureau ne correspond à cette recherche.
offices-all = Voir tous les bureaux
offices-next-free = Prochain rendez-vous libre :
offices-book = Prendre rendez-vous
offices-equipment = Au guichet
offices-email = E-mail
offices-days = { $first } au { $last }
offices-hours-line = { $days } : { $hours }
office-equipment-document_reader = lecteur de documents
office-equipment-printer = imprimante
office-equipment-wheelchair_access = accès en fauteuil roulant
office-equipment-induction_loop = boucle magnétique pour appareils auditifs
office-equipment-card_payment = paiement par carte
office-equipment-wifi = internet sans fil
