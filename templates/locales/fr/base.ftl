### Ce que chaque page possède : noms, cadre, boutons, éléments, dates, statuts.

service-passerelle = Certificats pour prestataires de soins résidant à l’étranger
service-office = Bureau d’enregistrement
service-csam = Se connecter avec votre clé numérique
service-manager = Certificate Manager
service-backoffice = Back-office eHealth

skip-to-content = Aller au contenu principal
languages-label = Langues
signed-in-as = Connecté en tant que
footer-label = À propos de ce service
footer-help = Aide
footer-accessibility = Accessibilité
footer-contact = Contact
footer-about = Passerelle : certificats eHealth pour prestataires de soins sans eID belge

back = Retour
button-continue = Continuer
button-save-continue = Enregistrer et continuer
button-save = Enregistrer
button-send = Envoyer
button-confirm = Confirmer
button-search = Rechercher
button-start = Commencer
button-print = Imprimer
button-download = Télécharger
button-upload = Déposer le fichier
button-sign-in = Se connecter
button-sign-out = Se déconnecter
button-cancel = Annuler
change = Modifier
view = Afficher
remove = Supprimer
optional = (facultatif)
not-provided = Non renseigné
yes = Oui
no = Non
warning = Attention
select-choose = Faites un choix
select-all = Tout
step-of = Étape { $step } sur { $of }
your-reference = Votre référence
what-next = Et ensuite ?
who-acts-next = À qui le tour ?
since = depuis le { $moment }
all-times-brussels = Toutes les heures sont celles de Bruxelles.

error-prefix = Erreur :
error-summary-heading = Il y a un problème
error-summary-named = { $field } : { $fault }

hint-upload = PDF, JPG ou PNG, 10 Mo au plus
hint-date = Par exemple 27 3 2007
date-day = Jour
date-month = Mois
date-year = Année

size-kilobytes = { $size } ko
size-megabytes = { $size } Mo

## Avancement

task-completed = Terminé
task-in-progress = En cours
task-not-started = Pas encore commencé
task-cannot-start = Ne peut pas encore commencer
task-problem = Il y a un problème
progress-done = Fait
progress-current = Vous êtes ici
progress-upcoming = À venir
progress-stopped = Arrêté ici

## Le parcours

journey-title = Les cinq étapes de votre parcours
journey-1-name = Bureau
journey-1-text = Un bureau d’enregistrement vérifie votre identité
journey-2-name = Lettre et e-mail
journey-2-text = Un code sur papier, un lien par e-mail
journey-3-name = Téléphone
journey-3-text = Une appli sur votre téléphone devient votre clé
journey-4-name = Contrat
journey-4-text = Vous demandez, signez et envoyez
journey-5-name = Certificat
journey-5-text = eHealth approuve, vous téléchargez

## Dates et heures

moment-long = { $day }, { $time } ({ $zone })
moment-short = { $day }, { $time }
time-of-day = { $hour } h { $minute }
zone-brussels = heure de Bruxelles
zone-brussels-summer = heure d’été de Bruxelles
zone-brussels-winter = heure d’hiver de Bruxelles
date =
    { $day ->
        [1] 1er { $month } { $year }
       *[other] { $day } { $month } { $year }
    }
date-long = { $weekday } { $date }
date-short =
    { $day ->
        [1] 1er { $month } { $year }
       *[other] { $day } { $month } { $year }
    }
month-of-year = { $month } { $year }
days-left =
    { $days ->
        [one] encore { $days } jour
       *[other] encore { $days } jours
    }
days-left-less = moins d’un jour
days-left-none = le délai est écoulé
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
