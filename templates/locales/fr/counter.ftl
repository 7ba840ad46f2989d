### Le guichet : la zone lisible par machine, la saisie structurée, la visite sur un seul écran.

## The machine-readable zone

counter-zone-missing = Saisissez les lignes lisibles par machine, ou laissez le lecteur les envoyer.
counter-zone-characters = Les lignes lisibles par machine ne contiennent que A à Z, 0 à 9 et <. Il s’y trouve autre chose.
counter-zone-incomplete = Ce n’est pas la zone entière : un passeport a deux lignes de 44 caractères, une carte trois de 30 ou deux de 36.
counter-zone-line = La ligne { $line } compte { $found } caractères au lieu de { $expected }. Comparez-la avec le document.
counter-zone-too-long = C’est plus d’une zone. Videz le champ et lisez le document une seule fois.
counter-zone-visa = Ce sont les lignes d’un visa. Lisez la page qui porte la photo.
counter-zone-french-card = Les cartes d’identité françaises d’avant août 2021 ont des lignes d’un type particulier. Videz le champ, dites ci-dessous pourquoi la zone manque et saisissez ce qui est imprimé.
counter-zone-specimen = C’est un spécimen de l’État imaginaire d’Utopie, pas un document.
counter-zone-part-number = numéro du document
counter-zone-part-birth_date = date de naissance
counter-zone-part-expiry = valable jusqu’au
counter-zone-part-optional = numéro personnel ou données complémentaires
counter-zone-part-composite = dernier chiffre de contrôle de la zone
counter-zone-part-name = nom
counter-no-zone-none = Le document n’a pas de telles lignes
counter-no-zone-worn = Usées ou abîmées : elles sont illisibles
counter-no-zone-refused = Lisibles, mais les chiffres de contrôle ne concordent pas ou les lignes ne suivent aucune norme

counter-zone = Lignes lisibles par machine
counter-field-zone = Les lignes avec les signes <
counter-hint-zone = Posez le document sur le lecteur ou saisissez les lignes ; les < à la fin d’un nom peuvent être omis. Tab et Entrée font avancer.
counter-zone-holds = La zone est lue et chaque chiffre de contrôle concorde.
counter-zone-judged = La zone ne concorde pas telle quelle :
counter-zone-fails = Ces parties ne concordent pas avec leur chiffre de contrôle : { $parts }. Comparez les lignes avec le document, caractère par caractère. Si elles y figurent ainsi, faites examiner le document par un collègue.
counter-zone-fails-here = Le chiffre de contrôle de cette partie de la zone ne concorde pas.
counter-zone-differs = La zone lisible par machine dit autre chose ici. Comparez les deux avec le document.
counter-zone-meant = La ligne { $line } se lit peut-être ainsi. Ne la modifiez que si le document la montre ainsi :
counter-verdict-holds = concorde
counter-verdict-fails = ne concorde pas
counter-verdict-unreadable = illisible
counter-verdict-absent = absent de la zone
counter-read-button = Lire la zone
counter-field-no-zone = S’il n’y a pas de zone à lire : pourquoi ?
counter-hint-no-zone = Chaque champ est alors repris de la page qui porte la photo.
counter-no-zone-missing = Lisez la zone lisible par machine, ou dites pourquoi il n’y en a pas.

## The counter

counter-title = Quelqu’un au guichet
counter-text = La zone du document ouvre le dossier et remplit ce qu’elle peut. Ce qu’elle ne peut pas dire est demandé ensuite.
counter-open-button = Ouvrir le dossier
counter-without-zone = Ouvrir un dossier sans zone lisible par machine
counter-later-button = Garder pour plus tard
office-done-kept = Ce qui a été saisi est gardé sous scellé jusqu’à la fin du contrôle. Vous pouvez continuer sur tout ordinateur du bureau.
counter-aloud-name = Puis-je voir votre document d’identité ? Vos prénoms et votre nom y sont-ils écrits comme vous les écrivez ?
counter-aloud-number = Avez-vous une lettre qui porte votre numéro BIS ?
counter-aloud-email = Quelle adresse e-mail lisez-vous vous-même ? Le lien d’activation y est envoyé.
counter-aloud-phone = À quel numéro de téléphone pouvons-nous vous appeler ? Vous n’êtes pas tenu d’en donner un.

## Two spellings of one name

counter-name-rule = Graphie dans la zone
counter-name-look-again = Aucune règle n’explique pourquoi la zone écrit le nom autrement que la page. Regardez les deux encore une fois.
counter-name-rule-same = les mêmes lettres
counter-name-rule-punctuation = sans apostrophes ni traits d’union
counter-name-rule-icao_latin = lettres latines à signes, selon la table de l’OACI 9303
counter-name-rule-icao_cyrillic = cyrillique, selon la table de l’OACI 9303
counter-name-rule-national_cyrillic = cyrillique, selon la loi de l’État émetteur
counter-name-rule-elot_743 = grec, selon ELOT 743
counter-name-rule-truncated = coupé là où la ligne était pleine
counter-name-rule-no_table = une écriture sans table : comparez à l’oreille
counter-name-rule-unexplained = qu’aucune règle n’explique
