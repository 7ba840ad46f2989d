### Was unsere E-Mails sagen. Ein Brief hat einen Betreff und Absätze vor und nach seinem einen Link.

letter-greeting = Guten Tag { $name },
letter-never-asked = Wir fragen Sie nie nach Ihrem Code oder Ihrem Passwort, weder per E-Mail noch am Telefon.
letter-not-you = Waren Sie das nicht, oder ist diese E-Mail nicht für Sie bestimmt? Antworten Sie darauf und nennen Sie das Aktenzeichen { $reference }: Wir halten dann alles an.
letter-not-me = Waren Sie das nicht? Sagen Sie es auf dieser Seite; Code und Link gelten dann sofort nicht mehr:
letter-closing = Mit freundlichen Grüßen
letter-sender = Passerelle, Zertifikate für Gesundheitsdienstleister im Ausland
letter-reference = Aktenzeichen: { $reference }
letter-for-organisation = Es geht um das Zertifikat für { $organisation }.
letter-pointer = Deutsch: Die Seite hinter dem Link gibt es auch auf Deutsch.

letter-enrolment_refused-subject = Ihre Identität konnte nicht bestätigt werden ({ $reference })
letter-enrolment_refused-p1 = Ihre Identität konnte an diesem Schalter nicht bestätigt werden: { $office }. Der Grund steht auf dem Blatt, das Sie am Schalter erhalten haben oder das das Amt Ihnen auf Wunsch druckt.
letter-enrolment_refused-p2 = Sie dürfen mit dem, was fehlte, wiederkommen, zu dieser oder zu einer anderen Registrierungsstelle. Die Stellen und was Sie mitbringen:
letter-enrolment_refused-p3 = Wenn Sie meinen, dass dies ein Irrtum ist, bitten Sie die Stelle um eine neue Prüfung durch eine andere Person.

letter-enrolment_closing-subject = Ihre Akte wird am { $closing_day } geschlossen ({ $reference })
letter-enrolment_closing-p1 = Ihre Akte wird geschlossen: { $closing }. Ihre Frist ist abgelaufen, oder es ist lange nichts darin geschehen. Dreißig Tage danach werden Ihre personenbezogenen Daten gelöscht.
letter-enrolment_closing-p2 = Wenn Sie Ihren digitalen Schlüssel behalten oder erhalten möchten, gehen Sie vor diesem Tag zu einer Registrierungsstelle. Die Stellen und was Sie mitbringen:

letter-kit_link-subject = Aktivieren Sie Ihren digitalen Schlüssel bis { $deadline_day } ({ $reference })
letter-kit_link-p1 = Am { $checked_day } hat ein Mitarbeiter an diesem Schalter Ihre Identität geprüft: { $office }. Er hat Sie mit dem Foto Ihres Original-Identitätsdokuments verglichen, dessen Gültigkeit und Sicherheitsmerkmale untersucht, den Nachweis Ihrer BIS-Nummer gesehen und Ihnen einen Brief auf Papier mit Ihrem Aktivierungscode übergeben.
letter-kit_link-p2 = Halten Sie den Brief bereit und öffnen Sie diese Seite, am Computer oder auf Ihrem Telefon. Sie gilt bis { $deadline }:
letter-kit_link-p3 = Dort geben Sie den Code aus dem Brief ein, wählen einen Benutzernamen und ein Passwort und machen Ihr Telefon mit einer App zu Ihrem digitalen Schlüssel. Das dauert etwa zehn Minuten.
letter-kit_link-p4 = Brief verloren oder zu spät? Jede Registrierungsstelle stellt einen neuen aus; bringen Sie denselben Ausweis mit.

letter-kit_link_staff-subject = Aktivieren Sie Ihren dienstlichen digitalen Schlüssel bis { $deadline_day } ({ $reference })
letter-kit_link_staff-p1 = Sie sind eingeladen, mit Passerelle zu arbeiten. Ihren Aktivierungscode erhalten Sie getrennt, auf Papier.
letter-kit_link_staff-p2 = Halten Sie den Code bereit und öffnen Sie diese Seite, am Computer oder auf Ihrem Telefon. Sie gilt bis { $deadline }:
letter-kit_link_staff-p3 = Dort geben Sie den Code ein, wählen einen Benutzernamen und ein Passwort und machen Ihr Telefon mit einer App zu Ihrem digitalen Schlüssel.
letter-kit_link_staff-p4 = Code verloren oder zu spät? Bitten Sie Ihren Administrator um einen neuen.

letter-kit_reminder-subject = Erinnerung: Aktivieren Sie Ihren digitalen Schlüssel bis { $deadline_day } ({ $reference })
letter-kit_reminder-p1 = Sie haben einen Brief auf Papier mit einem Aktivierungscode, aber Ihr digitaler Schlüssel ist noch nicht aktiv.
letter-kit_reminder-p2 = Halten Sie den Brief bereit und öffnen Sie diese Seite. Sie gilt bis { $deadline }:
letter-kit_reminder-p3 = Brief verloren oder zu spät? Jede Registrierungsstelle stellt einen neuen aus; bringen Sie denselben Ausweis mit.

letter-kit_expired-subject = Die Frist für Ihren digitalen Schlüssel ist vorbei: So erhalten Sie einen neuen Code ({ $reference })
letter-kit_expired-p1 = Die Frist, um Ihren digitalen Schlüssel zu erstellen, ist vorbei. Der Code in Ihrem Brief und der Link gelten nicht mehr.
letter-kit_expired-p2 = Nichts ist verloren: Ihre Akte bleibt, wie sie ist. Jede Registrierungsstelle stellt sofort einen neuen Code aus; bringen Sie denselben Ausweis mit. Die Stellen:

letter-kit_locked-subject = Ihr Aktivierungscode ist gesperrt: So erhalten Sie einen neuen ({ $reference })
letter-kit_locked-p1 = Es wurden zehn falsche Codes eingegeben. Zu Ihrem Schutz gelten der Code in Ihrem Brief und der Link nicht mehr.
letter-kit_locked-p2 = Jede Registrierungsstelle stellt sofort einen neuen Code aus; bringen Sie denselben Ausweis mit. Wenn nicht Sie es versucht haben, sagen Sie es dort. Die Stellen:

letter-kit_revoked-subject = Ihr Aktivierungscode wurde ungültig gemacht: So erhalten Sie einen neuen ({ $reference })
letter-kit_revoked-p1 = Der Code in Ihrem Brief und der Link wurden am { $date } ungültig gemacht, von Ihnen oder von der Stelle. Sie gelten nicht mehr.
letter-kit_revoked-p2 = Jede Registrierungsstelle stellt sofort einen neuen Code aus; bringen Sie denselben Ausweis mit. Die Stellen:

letter-kit_dead_staff-subject = Ihr Aktivierungscode gilt nicht mehr ({ $reference })
letter-kit_dead_staff-p1 = Der Code, den Sie erhalten haben, und der Link gelten nicht mehr: Ihre Frist ist vorbei, oder sie wurden gesperrt oder ungültig gemacht.
letter-kit_dead_staff-p2 = Bitten Sie Ihren Administrator um einen neuen Code. Der Dienst:

letter-key_low-subject = Fügen Sie die App hinzu: Ihr Schlüssel öffnet eHealth noch nicht ({ $reference })
letter-key_low-p1 = Ihr digitaler Schlüssel per SMS oder Papier-Token funktioniert. eHealth nimmt jedoch nur den Schlüssel per mobiler App an.
letter-key_low-p2 = So fügen Sie die App hinzu:

letter-key_active-subject = Ihr digitaler Schlüssel ist aktiv: Beantragen Sie nun Ihr Zertifikat ({ $reference })
letter-key_active-p1 = Seit dem { $date } ist die App auf Ihrem Telefon Ihr digitaler Schlüssel.
letter-key_active-p2 = Damit können Sie Ihr eHealth-Zertifikat beantragen. Diese Seite erklärt die Schritte, bevor Sie sich anmelden:
letter-key_active-p3 = Wenn Sie das nicht waren, melden Sie es sofort Ihrer Registrierungsstelle.

letter-key_active_staff-subject = Ihr dienstlicher digitaler Schlüssel ist aktiv ({ $reference })
letter-key_active_staff-p1 = Seit dem { $date } ist die App auf Ihrem Telefon Ihr digitaler Schlüssel.
letter-key_active_staff-p2 = Melden Sie sich unter der Adresse Ihrer Stelle oder des Backoffice an. Der Dienst beginnt hier:
letter-key_active_staff-p3 = Wenn Sie das nicht waren, melden Sie es sofort Ihrem Administrator.

letter-key_lost-subject = Ihr digitaler Schlüssel gilt nicht mehr ({ $reference })
letter-key_lost-p1 = Am { $date } wurde Ihr digitaler Schlüssel als verloren gemeldet, entfernt oder bis zum letzten Code verbraucht. Sie wurden überall abgemeldet. Ihre Anträge und Zertifikate bleiben unberührt.
letter-key_lost-p2 = Jede Registrierungsstelle stellt einen neuen Aktivierungscode aus; bringen Sie Ihren Ausweis mit. Die Stellen:
letter-key_lost-p3 = Wenn Sie das nicht gemeldet haben, sagen Sie es sofort Ihrer Registrierungsstelle.
letter-key_blocked-subject = Ihr Schlüssel ist gesperrt: Jemand hat mit Ihrem Passwort Codes geraten ({ $reference })
letter-key_blocked-p1 = Am { $date } wurden für Ihren digitalen Schlüssel fünfzig falsche Codes hintereinander eingegeben, jeweils nach Ihrem richtigen Passwort. Zu Ihrem Schutz haben wir den Schlüssel gesperrt und Sie überall abgemeldet. Niemand ist hineingekommen. Ihre Anträge und Zertifikate bleiben unberührt.
letter-key_blocked-p2 = Ihr Schlüssel öffnet nichts mehr. Jede Registrierungsstelle stellt einen neuen Aktivierungscode aus; bringen Sie Ihren Ausweis mit. Die Stellen:
letter-key_blocked-p3 = Wenn nicht Sie diese Codes eingegeben haben, kennt jemand Ihr Passwort. Wählen Sie mit dem neuen Aktivierungscode ein anderes, und ändern Sie es überall, wo Sie es sonst noch benutzen.
letter-key_added-subject = Zu Ihrem Konto kam ein Schlüssel hinzu ({ $reference })
letter-key_added-p1 = Am { $date } wurde ein weiterer Schlüssel hinzugefügt, mit dem Sie sich anmelden können. Ihre anderen Schlüssel bleiben gültig; anderswo wurden Sie abgemeldet.
letter-key_added-p2 = Auf dieser Seite sehen Sie alle Ihre Schlüssel und entfernen solche, die Sie nicht wollen:
letter-key_added-p3 = Wenn Sie ihn nicht hinzugefügt haben, hat jemand Ihr Passwort und einen Ihrer Schlüssel. Entfernen Sie den neuen Schlüssel sofort und ändern Sie Ihr Passwort.
letter-key_removed-subject = Einer Ihrer Schlüssel wurde entfernt ({ $reference })
letter-key_removed-p1 = Am { $date } wurde einer Ihrer Schlüssel entfernt. Niemand kann sich mehr damit anmelden; anderswo wurden Sie abgemeldet. Ihre Anträge und Zertifikate bleiben, wie sie sind.
letter-key_removed-p2 = Auf dieser Seite sehen Sie die verbliebenen Schlüssel:
letter-key_removed-p3 = Wenn Sie ihn nicht entfernt haben, hat jemand Ihr Passwort und einen Ihrer Schlüssel. Ändern Sie sofort Ihr Passwort und sagen Sie es Ihrer Registrierungsstelle.
letter-codes_renewed-subject = Sie haben neue Wiederherstellungscodes ({ $reference })
letter-codes_renewed-p1 = Am { $date } wurden für Ihren Schlüssel zehn neue Wiederherstellungscodes erstellt. Die Codes des vorigen Blattes gelten nicht mehr: Vernichten Sie es.
letter-codes_renewed-p2 = Auf dieser Seite sehen Sie Ihre Schlüssel und wie viele Codes übrig sind:
letter-codes_renewed-p3 = Wenn Sie sie nicht erstellt haben, hat jemand Ihr Passwort und einen Ihrer Schlüssel. Ändern Sie sofort Ihr Passwort, erstellen Sie erneut Codes und sagen Sie es Ihrer Registrierungsstelle.

letter-recovery_asked-subject = Ihr Schlüssel ist beendet, ein neuer ist ab { $deadline_day } möglich ({ $reference })
letter-recovery_asked-p1 = Am { $date } hat jemand Ihr Passwort und einen Ihrer Wiederherstellungscodes benutzt. Ihr digitaler Schlüssel ist beendet, und Sie wurden überall abgemeldet. Ab { $deadline } kann mit Benutzername und Passwort ein neuer Schlüssel erstellt werden. Ihre Anträge und Zertifikate bleiben, wie sie sind.
letter-recovery_asked-p2 = Waren Sie das nicht? Verhindern Sie es vorher auf dieser Seite; dann entsteht kein neuer Schlüssel:
letter-recovery_asked-p3 = Wenn Sie es waren, müssen Sie nichts tun: Wir schreiben Ihnen wieder, wenn es so weit ist.

letter-recovery_ready-subject = Sie können jetzt Ihren neuen Schlüssel erstellen ({ $reference })
letter-recovery_ready-p1 = Die 24 Stunden nach Ihrem Wiederherstellungscode sind um.
letter-recovery_ready-p2 = Melden Sie sich auf dieser Seite mit Benutzername und Passwort an, und richten Sie die App auf Ihrem neuen Telefon ein:
letter-recovery_ready-p3 = Wenn Sie es nicht waren, gehen Sie sofort mit Ihrem Ausweisdokument in ein Registrierungsbüro.

letter-password_reset-subject = Wählen Sie bis { $deadline_day } ein neues Passwort ({ $reference })
letter-password_reset-p1 = Am { $date } hat jemand auf der Anmeldeseite ein neues Passwort für Ihren digitalen Schlüssel angefordert. Noch hat sich nichts geändert.
letter-password_reset-p2 = Wenn Sie es waren, halten Sie Ihr Telefon mit der App bereit und öffnen Sie diese Seite. Sie gilt einmal, bis { $deadline }:
letter-password_reset-p3 = Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Ohne einen Code Ihrer App kann niemand ein Passwort wählen.

letter-password_changed-subject = Ihr Passwort wurde geändert ({ $reference })
letter-password_changed-p1 = Am { $date } wurde für Ihren digitalen Schlüssel ein neues Passwort gewählt. Überall sonst wurden Sie abgemeldet. Ihre Anträge und Zertifikate bleiben, wie sie sind.
letter-password_changed-p2 = Waren Sie das nicht? Dann hat jemand Ihren Schlüssel und liest Ihre E-Mails oder kannte Ihr Passwort. Fordern Sie auf dieser Seite einen Link an und wählen Sie sofort ein anderes Passwort:
letter-password_changed-p3 = Melden Sie es danach Ihrem Registrierungsbüro, das Ihren Schlüssel sperren kann. Wenn Sie ihn für die Arbeit nutzen, melden Sie es Ihrem Administrator.

letter-request_received-subject = Wir haben Ihren Antrag erhalten ({ $reference })
letter-request_received-p1 = Am { $date } haben wir Ihren Vertrag und die Kopien Ihres Identitätsdokuments erhalten.
letter-request_received-p2 = eHealth prüft sie nun. Sie müssen nichts tun: Wir schreiben Ihnen, sobald entschieden ist. Hier sehen Sie jederzeit, wo Ihr Antrag steht:

letter-contract_reminder-subject = Senden Sie Ihren unterschriebenen Vertrag bis { $deadline_day } ({ $reference })
letter-contract_reminder-p1 = Ihr Antrag wartet auf Ihren unterschriebenen Vertrag und auf beide Seiten Ihres Identitätsdokuments.
letter-contract_reminder-p2 = Die Frist endet: { $deadline }. Danach verfällt der Antrag. Hier laden Sie den Vertrag herunter und senden alles ein:

letter-correction_asked-subject = Berichtigen Sie Ihren Antrag bis { $deadline_day } ({ $reference })
letter-correction_asked-p1 = eHealth hat Ihren Antrag geprüft und bittet Sie, etwas zu berichtigen, bevor entschieden werden kann.
letter-correction_asked-p2 = Diese Seite sagt, was und warum. Die Frist endet: { $deadline }

letter-correction_reminder-subject = Erinnerung: Berichtigen Sie Ihren Antrag bis { $deadline_day } ({ $reference })
letter-correction_reminder-p1 = Ihr Antrag wartet auf Ihre Berichtigung.
letter-correction_reminder-p2 = Diese Seite sagt, was und warum. Danach verfällt der Antrag: { $deadline }

letter-request_approved-subject = Genehmigt: Schließen Sie Ihren Antrag bis { $deadline_day } ab ({ $reference })
letter-request_approved-p1 = eHealth hat Ihren Antrag auf ein Zertifikat genehmigt.
letter-request_approved-p2 = Um es zu erhalten, schließen Sie den Antrag mit Ihrem digitalen Schlüssel ab. Die Frist endet: { $deadline }
letter-request_approved-p3 = Tun Sie dies an dem Computer, auf dem Sie Ihre Schlüssel erstellt haben: Das Zertifikat gehört zu ihnen.

letter-completion_reminder-subject = Erinnerung: Schließen Sie Ihren Antrag bis { $deadline_day } ab ({ $reference })
letter-completion_reminder-p1 = eHealth hat Ihren Antrag genehmigt, aber Sie haben ihn noch nicht abgeschlossen.
letter-completion_reminder-p2 = Schließen Sie ihn mit Ihrem digitalen Schlüssel ab. Danach verfällt der Antrag: { $deadline }

letter-request_rejected-subject = eHealth hat Ihren Antrag abgelehnt ({ $reference })
letter-request_rejected-p1 = eHealth kann Ihrem Antrag auf ein Zertifikat nicht stattgeben, aus diesem Grund:
letter-request_rejected-p2 = Bis { $deadline } können Sie eHealth bitten, diesen Antrag wieder zu öffnen, indem Sie auf diese E-Mail antworten; oder Sie stellen einen neuen. Ihr digitaler Schlüssel gilt weiter. Ihr Antrag:
letter-request_rejected-p3 = Sie können auch innerhalb von 60 Tagen nach dieser E-Mail Beschwerde beim belgischen Staatsrat einlegen.

letter-request_lapsed-subject = Ihr Antrag ist verfallen ({ $reference })
letter-request_lapsed-p1 = Die Frist für den nächsten Schritt Ihres Antrags ist vorbei. Aus ihm entsteht kein Zertifikat.
letter-request_lapsed-p2 = Bis { $deadline } kann er wieder geöffnet werden; danach stellen Sie einen neuen. Ihr digitaler Schlüssel gilt weiter. Ihr Antrag:

letter-request_reopened-subject = Ihr Antrag wurde wieder geöffnet ({ $reference })
letter-request_reopened-p1 = Ihr Antrag wurde am { $date } wieder geöffnet.
letter-request_reopened-p2 = Diese Seite sagt, wie es weitergeht:

letter-request_withdrawn-subject = Ihr Antrag wurde zurückgezogen ({ $reference })
letter-request_withdrawn-p1 = Ihr Antrag wurde am { $date } zurückgezogen. Es geschieht nichts weiter damit.
letter-request_withdrawn-p2 = Sie können jederzeit einen neuen stellen:
letter-request_withdrawn-p3 = Wenn Sie ihn nicht zurückgezogen haben, antworten Sie sofort auf diese E-Mail.

letter-issue_failed-subject = Ihr Zertifikat verzögert sich ({ $reference })
letter-issue_failed-p1 = Sie haben Ihren Antrag abgeschlossen, aber unsere Zertifizierungsstelle konnte das Zertifikat noch nicht ausstellen. Eine Mitarbeiterin oder ein Mitarbeiter kümmert sich darum.
letter-issue_failed-p2 = Sie müssen nichts tun; alles, was Sie gesendet haben, ist aufbewahrt. Ihr Antrag:

letter-certificate_issued-subject = Ihr eHealth-Zertifikat ist fertig ({ $reference })
letter-certificate_issued-p1 = Ihr Zertifikat wurde am { $date } ausgestellt.
letter-certificate_issued-p2 = Laden Sie es hier herunter und fügen Sie es mit den Schlüsseln auf Ihrem Computer zusammen; die Seite zeigt, wie:
letter-certificate_issued-p3 = Bewahren Sie die Schlüssel und ihr Passwort gut auf: Wir haben sie nicht und können sie nicht wiederherstellen. Wenn Sie dies nicht beantragt haben, antworten Sie sofort auf diese E-Mail.

letter-renewal_notice-subject = Erneuern Sie Ihr eHealth-Zertifikat bis { $end_day } ({ $reference })
letter-renewal_notice-p1 = Ihr Zertifikat gilt bis { $end }.
letter-renewal_notice-p2 = Beantragen Sie rechtzeitig ein neues; das jetzige gilt inzwischen weiter. Hier beginnen Sie:

letter-certificate_revoked-subject = Ihr eHealth-Zertifikat wurde widerrufen ({ $reference })
letter-certificate_revoked-p1 = Ihr Zertifikat wurde am { $date } widerrufen. Software nimmt es nicht mehr an.
letter-certificate_revoked-p2 = Ein neues können Sie hier beantragen:
letter-certificate_revoked-p3 = Wenn Sie das nicht verlangt haben, antworten Sie sofort auf diese E-Mail.

letter-certificate_expired-subject = Ihr eHealth-Zertifikat ist abgelaufen ({ $reference })
letter-certificate_expired-p1 = Ihr Zertifikat galt bis { $end }. Software nimmt es nicht mehr an.
letter-certificate_expired-p2 = Ein neues können Sie hier beantragen:

letter-document_infected-subject = Laden Sie eine Datei neu hoch: sie enthielt ein Virus ({ $reference })
letter-document_infected-p1 = In einer der Dateien, die Sie für Ihren Antrag hochgeladen haben, hat der Virenscanner etwas Schädliches gefunden. Diese Datei ist entfernt; alles andere ist noch da.
letter-document_infected-p2 = Diese Seite sagt, welche Datei es war. Laden Sie sie dort neu hoch, am besten von einem anderen Gerät:
letter-document_infected-p3 = Lassen Sie inzwischen das Gerät prüfen, auf dem die Datei lag.

letter-documents_notice-subject = Am { $deadline_day } löschen wir die Kopien Ihrer Dokumente ({ $reference })
letter-documents_notice-p1 = Am { $deadline } löschen wir die Kopien, die Sie mit Ihrem Antrag geschickt haben: den Vertrag und beide Seiten Ihres Ausweisdokuments.
letter-documents_notice-p2 = Sie brauchen nichts zu tun. Möchten Sie vorher noch etwas nachsehen, melden Sie sich auf dieser Seite an:
letter-documents_notice-p3 = Danach bleibt nur eine Prüfsumme, aus der niemand die Dokumente wiederherstellen kann.

letter-details_notice-subject = Am { $deadline_day } löschen wir die Angaben Ihres Antrags ({ $reference })
letter-details_notice-p1 = Am { $deadline } löschen wir, was Ihr Antrag über Sie sagt: Ihren Namen, Ihre Nummer, Ihre Adressen und die Nachrichten.
letter-details_notice-p2 = Sie brauchen nichts zu tun. Möchten Sie vorher noch etwas nachsehen, melden Sie sich auf dieser Seite an:
letter-details_notice-p3 = Was wir von Gesetzes wegen aufbewahren, Tatsachen und Zeitpunkte ohne Ihren Namen, bleibt.

letter-review_waiting-subject = Ein Antrag wartet seit { $days } Werktagen auf Sie ({ $reference })
letter-review_waiting-p1 = Der Antrag { $reference } wartet nun seit { $days } Werktagen auf eHealth; das Ziel sind 10.
letter-review_waiting-p2 = Sie erhalten eine solche Mail für 5, 8 und 10 Tage je höchstens einmal am Tag. Wer hier den nächsten Antrag übernimmt, übernimmt den, der am längsten wartet:

letter-message_waiting-subject = Sie haben eine Nachricht von eHealth ({ $reference })
letter-message_waiting-p1 = eHealth hat Ihnen zu Ihrem Antrag geschrieben. Zu Ihrem Schutz steht die Nachricht nicht in dieser E-Mail.
letter-message_waiting-p2 = Melden Sie sich auf dieser Seite an, öffnen Sie den Antrag und wählen Sie „Nachrichten“:
