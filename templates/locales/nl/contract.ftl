# Het contract tussen een zorgverlener en het eHealth-platform. Wie hier een woord wijzigt, verhoogt
# CURRENT_VERSION in src/actions/manager/contract_text.rs: een ondertekende tekst moet terug te vinden zijn.

contract-title = Contract over het gebruik van eHealth-certificaten
contract-reference = Referentie
contract-version = Versie van deze tekst
contract-parties = Dit contract wordt gesloten tussen het eHealth-platform en { $name }, hierna “de houder” genoemd. Het geldt voor de certificaten die op deze aanvraag worden uitgereikt.
contract-data-heading = Gegevens van de aanvraag
contract-name = Naam
contract-subject = Naam in het certificaat
contract-email = E-mailadres
contract-phone = Telefoon
contract-environment = Omgeving
contract-environment-production = Productie: om met patiëntgegevens te werken
contract-environment-acceptance = Acceptatie: alleen om software te testen
contract-validity = Geldigheid
contract-months = { $months } maanden
contract-authentication-key = Kenmerk van de sleutel om aan te melden
contract-encryption-key = Kenmerk van de sleutel voor versleuteling
contract-terms-heading = Voorwaarden
contract-1-heading = Doel
contract-1-text = Met de certificaten bewijst de houder bij de eHealth-diensten wie hij of zij is en ontvangt hij of zij versleutelde berichten. Ze mogen alleen dienen voor het werk van de houder als zorgverlener in België, en alleen binnen de wet.
contract-2-heading = Juiste gegevens
contract-2-text = De houder verklaart dat de gegevens hierboven volledig en juist zijn. Zodra er iets aan verandert, meldt de houder dat onmiddellijk aan het eHealth-platform.
contract-3-heading = Sleutels en wachtwoord
contract-3-text = De houder heeft de twee private sleutels zelf aangemaakt, bewaart ze beveiligd met een wachtwoord en houdt dat wachtwoord geheim. Niemand bij het eHealth-platform heeft de sleutels of het wachtwoord, en niemand zal er ooit naar vragen. Wat verloren is, kan niet worden hersteld.
contract-4-heading = Persoonlijk
contract-4-text = De certificaten horen bij één persoon. De houder leent ze aan niemand uit en laat niemand anders ermee handelen, ook geen collega’s of een softwareleverancier.
contract-5-heading = Verlies, diefstal of vermoeden
contract-5-text = Is een sleutel of het wachtwoord verloren, gestolen of bij iemand anders bekend, of vermoedt de houder dat maar, dan herroept hij of zij de certificaten onmiddellijk: in de Certificate Manager, of met het herroepingsformulier als de Certificate Manager niet bereikbaar is.
contract-6-heading = Geldigheid en vernieuwing
contract-6-text = De certificaten zijn { $months } maanden geldig vanaf de dag van uitreiking. Ze kunnen niet worden verlengd. Vanaf 90 dagen voor het einde kan de houder nieuwe certificaten aanvragen, met nieuwe sleutels; het is aan de houder om dat op tijd te doen.
contract-7-heading = Einde van het gebruik
contract-7-text = Wanneer de certificaten vervallen of herroepen zijn, of wanneer de houder niet meer als zorgverlener in België werkt, gebruikt de houder ze niet meer en wist hij of zij de sleutels van elk toestel.
contract-8-heading = Verantwoordelijkheid
contract-8-text = De houder staat in voor alles wat met de certificaten gebeurt tot ze herroepen of vervallen zijn. Het eHealth-platform controleert de identiteit en de aanvraag zorgvuldig; het staat niet in voor schade door gebruik in strijd met deze voorwaarden.
contract-9-heading = Persoonsgegevens
contract-9-text = Het eHealth-platform gebruikt de gegevens hierboven en de kopie van het identiteitsdocument om deze aanvraag te behandelen, om het bewijs te bewaren dat de wet vraagt en om de houder te waarschuwen. De houder mag de gegevens inzien en fouten laten verbeteren.
contract-10-heading = Toepasselijk recht
contract-10-text = Het Belgische recht is van toepassing. De houder kan eerst een klacht indienen bij het eHealth-platform en kan een geschil voor de Belgische rechtbanken brengen.
contract-signature-heading = Handtekening
contract-signature-text = Ik heb dit contract gelezen en ga ermee akkoord. De twee hierboven vermelde sleutels zijn van mij.
contract-signature-line = Plaats, datum en handtekening van de houder
contract-hash = Vingerafdruk van dit contract (SHA-256)
contract-status = Waar uw dossier staat: { $address }, met de referentie { $reference }.
contract-status-code = Code met het adres { $address }

# In het contract van een organisatie, in de plaats van de teksten hierboven; de versie is ORGANISATION_VERSION.
contract-parties-organisation = Dit contract wordt gesloten tussen het eHealth-platform en { $organisation } ({ $identifier }), hierna “de houder” genoemd. { $name } ondertekent het voor de houder, op grond van het mandaat dat mee verzonden wordt. Het geldt voor de certificaten die op deze aanvraag worden uitgereikt.
contract-organisation-1-heading = Doel
contract-organisation-1-text = Met de certificaten bewijst de houder bij de eHealth-diensten welke organisatie het is en ontvangt hij versleutelde berichten. Ze mogen alleen dienen voor de taken van de houder in de gezondheidszorg in België, door de hierboven vermelde toepassing als er een is, en alleen binnen de wet.
contract-organisation-4-heading = Eén organisatie
contract-organisation-4-text = De certificaten horen alleen bij de organisatie. Alleen mensen en programma’s die voor de houder en onder zijn controle werken, handelen ermee. Wie ondertekent, zorgt ervoor dat de houder weet wie dat zijn.
contract-organisation-7-heading = Einde van het gebruik
contract-organisation-7-text = Wanneer de certificaten vervallen of herroepen zijn, wanneer het mandaat eindigt, of wanneer de houder geen taken meer heeft in de gezondheidszorg in België, gebruikt de houder ze niet meer en wist hij de sleutels van elk toestel.
contract-organisation-signature-line = Plaats, datum en handtekening voor { $organisation }
