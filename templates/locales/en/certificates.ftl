## Page: my certificates
certificates-title = My certificates
certificates-all = All certificates, and how to install them
certificates-none = You have no certificate yet.
certificates-today = Today
certificates-line = Valid from { $from } to { $to }
certificates-next = What to do next
certificates-open = Details, downloads and serial numbers
next-step-keystore = Finish the keystore: medical software cannot use the certificate before.
next-step-renew = It ends soon. Ask for the next one now: both work until this one ends, and you need no old password.
next-step-renewing = The next one is on its way.
next-step-nothing = Nothing. From { $date } on you can ask for the next one.
next-step-keep = A newer one is used instead. Keep the file and its password: messages that were encrypted for it can be read with it only.
next-step-anew = It can no longer be used, and you have no other. Ask for a new one; keep the old file to read older messages.
next-action-keystore = Finish the keystore
next-action-renew = Renew
next-action-renewing = See where it stands
next-action-anew = Ask for a certificate
certificates-install-heading = Installing the file in medical software
certificates-install-1 = Save the keystore, the file whose name ends in .p12, in the folder where eHealth software looks for it. Do not rename it: programs find it by its name and take the newest.
certificates-install-2 = In your software, open the settings for eHealth and choose this folder or this file. Where one program serves several people, each has a keystore of their own.
certificates-install-3 = Type the password of the keystore when the software asks for it. Nobody else knows it, and nobody can reset it.
certificates-install-4 = Restart the software and try a service that needs the certificate. Leave older keystores in the folder: they open what was encrypted before.

# In the calendar file that goes with each notice of the end.
calendar-end-summary = Your eHealth certificate ends
calendar-end-description = Ask for the next one in time: both work until this one ends. Reference: { $reference }
calendar-end-alarm = Your eHealth certificate is valid until { $day }: ask for the next one
