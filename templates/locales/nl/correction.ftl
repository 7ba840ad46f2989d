### Corrections: what eHealth asks to be corrected, for the person and for approvers.

correction-title = Verbeter uw aanvraag
correction-lead = eHealth heeft uw aanvraag bekeken en kan pas beslissen als dit verbeterd is.
correction-only-these = Alleen dit kan gewijzigd worden; al het andere blijft zoals u het verzonden hebt.
correction-type = Uw gegevens
correction-typed = Uw gegevens zijn bewaard. U kunt ze nog wijzigen tot u verzendt.
correction-save = Gegevens bewaren
correction-contract-text = Het contract vermeldt uw gegevens. Bewaar ze eerst, download het contract dan opnieuw, onderteken het en laad het op.
correction-send = Verzenden
correction-not-yet = Dit kan zodra alles hierboven gegeven is.
correction-send-text = U verzendt de verbetering naar eHealth. Daarna kunt u ze niet meer wijzigen.
correction-send-button = De verbetering verzenden
correction-not-typed = Vul uw gegevens in en bewaar ze.
correction-field-family_name = Familienaam
correction-field-given_names = Voornamen
correction-field-mrz_family = Familienaam, machineleesbaar
correction-field-mrz_given = Voornamen, machineleesbaar
correction-field-email = E-mailadres
correction-field-phone = Telefoon
correction-field-contract = Ondertekend contract
correction-field-identity_front = Identiteitsdocument, voorkant
correction-field-identity_back = Identiteitsdocument, achterkant
correction-field-mandate = Mandaat van de organisatie
