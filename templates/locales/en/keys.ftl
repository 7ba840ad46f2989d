# Digital keys: setting them up, using them, looking after them.

keys-misfit-algorithm = Your app makes its codes with { $algorithm }. Delete the account from the app, add it again by the image or the link above, or set its algorithm to SHA-1. This code was not accepted.
keys-misfit-digits = Your app shows { $digits } digits. Delete the account from the app, add it again by the image or the link above, or set it to 6 digits. This code was not accepted.
keys-misfit-period = Your app changes its code every { $seconds } seconds. Delete the account from the app, add it again by the image or the link above, or set it to 30 seconds. This code was not accepted.

keys-recovery-title = Print your recovery codes
keys-recovery-lead = Should your telephone be lost or broken, one of these codes leads you back to your key, together with your password.
keys-recovery-made = Made on
keys-recovery-once = Each code works once. Who has one of them still needs your password.
keys-recovery-keep = Keep the sheet where your telephone is not: with your passport, for example. After this page nobody can show you these codes again, neither we nor an office.
keys-recovery-print = Print this page with your browser, or copy the ten codes by hand. Do not photograph them with the telephone that is your key.
keys-recovery-kept = I have printed or copied the codes and keep them in a safe place
keys-recovery-not-kept = Tick the box once you have the codes on paper: without them a lost telephone means another visit to an office.
