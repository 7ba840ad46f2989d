### Corrections: what eHealth asks to be corrected, for the person and for approvers.

correction-title = Corrigez votre demande
correction-lead = eHealth a examiné votre demande et ne peut décider qu’une fois ceci corrigé.
correction-only-these = Seul ceci peut être modifié ; tout le reste demeure tel que vous l’avez envoyé.
correction-type = Vos données
correction-typed = Vos données sont enregistrées. Vous pouvez encore les modifier avant l’envoi.
correction-save = Enregistrer les données
correction-contract-text = Le contrat mentionne vos données. Enregistrez-les d’abord, puis téléchargez à nouveau le contrat, signez-le et chargez-le.
correction-send = Envoyer
correction-not-yet = Possible dès que tout ce qui précède est fourni.
correction-send-text = Vous envoyez la correction à eHealth. Vous ne pourrez plus la modifier ensuite.
correction-send-button = Envoyer la correction
correction-not-typed = Saisissez vos données et enregistrez-les.
correction-field-family_name = Nom de famille
correction-field-given_names = Prénoms
correction-field-mrz_family = Nom de famille, lisible par machine
correction-field-mrz_given = Prénoms, lisibles par machine
correction-field-email = Adresse e-mail
correction-field-phone = Téléphone
correction-field-contract = Contrat signé
correction-field-identity_front = Document d’identité, recto
correction-field-identity_back = Document d’identité, verso
correction-field-mandate = Mandat de l’organisation
