### Les chiffres du back-office.

figures-title = Chiffres
figures-from = Premier jour
figures-to = Dernier jour
figures-step = Compter par
figures-step-week = semaine
figures-step-month = mois
figures-show = Afficher
figures-period = Du { $from } au { $to }
figures-days-note = Les jours sont des jours belges. Sans autre choix, vous voyez les douze dernières semaines ou les douze derniers mois.
figures-title-flow = Reçues et décidées
figures-title-waiting = En attente d'eHealth maintenant
figures-title-stages = Étapes d'une demande
figures-title-offices = Bureaux
figures-description-flow = Deux lignes : demandes reçues et décisions, par semaine ou par mois. Le tableau ci-dessous donne les mêmes nombres.
figures-description-waiting = Une barre par ancienneté : combien de demandes attendent depuis ce temps. Le tableau ci-dessous donne les mêmes nombres.
figures-description-stages = Une barre par étape : combien de demandes l'ont commencée. Le tableau ci-dessous donne les mêmes nombres et ce qu'il en est advenu.
figures-description-offices = Une barre par bureau : combien de demandes viennent des personnes qu'il a contrôlées. Le tableau ci-dessous donne les mêmes nombres et d'autres.
figures-table-flow = Tableau : reçues et décidées
figures-table-waiting = Tableau : en attente d'eHealth maintenant
figures-table-stages = Tableau : étapes d'une demande
figures-table-offices = Tableau : bureaux
figures-waiting-note = Compté maintenant, en jours ouvrables belges pendant lesquels la demande attendait eHealth, quelle que soit la période.
figures-stages-note = Des demandes qui ont commencé une étape dans la période : combien ont continué, s'y sont arrêtées ou y sont encore, et le temps que la moitié de celles qui ont continué a pris au plus.
figures-offices-note = Kits délivrés et clés faites dans chaque bureau pendant la période, et demandes des personnes dont il a contrôlé l'identité.
figures-no-office = Identité contrôlée ailleurs
figures-csv = Télécharger en CSV
figures-column-begins = À partir du
figures-column-received = Reçues
figures-column-approved = Approuvées
figures-column-rejected = Refusées
figures-column-decided = Décidées
figures-column-age = Ancienneté
figures-column-requests = Demandes
figures-column-stage = Étape
figures-column-began = Commencées
figures-column-went_on = Continuées
figures-column-ended = Terminées
figures-column-still_there = Encore là
figures-column-drop_off = Abandon (%)
figures-column-median = Médiane
figures-column-median_hours = Médiane (heures)
figures-column-office = Bureau
figures-column-kits = Kits délivrés
figures-column-keys = Clés faites
figures-age-new = jusqu'à 2 jours ouvrables
figures-age-ageing = 3 à 5 jours ouvrables
figures-age-late = plus de 5 jours ouvrables
figures-stretch-details = Du début aux clés
figures-stretch-sign_in = Des clés à la connexion
figures-stretch-contract = De la connexion au contrat
figures-stretch-review = Du contrat à la première décision
figures-stretch-completion = De l'approbation à la finalisation
figures-stretch-issue = De la finalisation au certificat
figures-hours =
    { $hours ->
        [0] moins d'une heure
        [one] { $hours } heure
       *[other] { $hours } heures
    }
figures-days =
    { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
