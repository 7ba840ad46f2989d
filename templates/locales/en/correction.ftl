### Corrections: what eHealth asks to be corrected, for the person and for approvers.

correction-title = Correct your request
correction-lead = eHealth has looked at your request and can decide only once this is corrected.
correction-only-these = Only this can be changed; everything else stays as you sent it.
correction-type = Your data
correction-typed = Your data are saved. You can still change them until you send.
correction-save = Save the data
correction-contract-text = The contract prints your data. Save them first, then download the contract anew, sign it and upload it.
correction-send = Send
correction-not-yet = You can do this once everything above is given.
correction-send-text = You send the correction to eHealth. After that you cannot change it any more.
correction-send-button = Send the correction
correction-not-typed = Enter your data and save them.
correction-field-family_name = Family name
correction-field-given_names = Given names
correction-field-mrz_family = Family name, machine-readable
correction-field-mrz_given = Given names, machine-readable
correction-field-email = E-mail address
correction-field-phone = Telephone
correction-field-contract = Signed contract
correction-field-identity_front = Identity document, front
correction-field-identity_back = Identity document, back
correction-field-mandate = Mandate of the organisation
