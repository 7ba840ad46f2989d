# Der Vertrag zwischen einem Leistungserbringer und der eHealth-Plattform. Wer hier ein Wort ändert, erhöht
# CURRENT_VERSION in src/actions/manager/contract_text.rs: Ein unterschriebener Text muss wiederzufinden sein.

contract-title = Vertrag über die Nutzung von eHealth-Zertifikaten
contract-reference = Aktenzeichen
contract-version = Fassung dieses Textes
contract-parties = Dieser Vertrag wird zwischen der eHealth-Plattform und { $name }, im Folgenden „Inhaberin oder Inhaber“, geschlossen. Er gilt für die Zertifikate, die auf diesen Antrag ausgestellt werden.
contract-data-heading = Angaben des Antrags
contract-name = Name
contract-subject = Name im Zertifikat
contract-email = E-Mail-Adresse
contract-phone = Telefon
contract-environment = Umgebung
contract-environment-production = Produktion: für die Arbeit mit Patientendaten
contract-environment-acceptance = Akzeptanz: nur zum Erproben von Software
contract-validity = Gültigkeit
contract-months = { $months } Monate
contract-authentication-key = Kennung des Schlüssels zur Anmeldung
contract-encryption-key = Kennung des Schlüssels zur Verschlüsselung
contract-terms-heading = Bedingungen
contract-1-heading = Zweck
contract-1-text = Mit den Zertifikaten weist sich die Inhaberin oder der Inhaber gegenüber den eHealth-Diensten aus und empfängt verschlüsselte Nachrichten. Sie dürfen nur für die eigene Arbeit als Leistungserbringer im Gesundheitswesen in Belgien und nur im Rahmen der Gesetze genutzt werden.
contract-2-heading = Richtige Angaben
contract-2-text = Die Inhaberin oder der Inhaber erklärt, dass die obigen Angaben vollständig und richtig sind. Jede Änderung wird der eHealth-Plattform unverzüglich mitgeteilt.
contract-3-heading = Schlüssel und Passwort
contract-3-text = Die Inhaberin oder der Inhaber hat beide privaten Schlüssel selbst erzeugt, bewahrt sie durch ein Passwort geschützt auf und hält dieses Passwort geheim. Niemand bei der eHealth-Plattform besitzt die Schlüssel oder das Passwort, und niemand wird je danach fragen. Was verloren ist, lässt sich nicht wiederherstellen.
contract-4-heading = Persönlich
contract-4-text = Die Zertifikate gehören zu einer einzigen Person. Sie werden niemandem überlassen, und niemand sonst darf damit handeln, auch nicht Kolleginnen und Kollegen oder ein Softwareanbieter.
contract-5-heading = Verlust, Diebstahl oder Verdacht
contract-5-text = Ist ein Schlüssel oder sein Passwort verloren, gestohlen oder anderen bekannt, oder besteht auch nur der Verdacht, so sind die Zertifikate sofort zu widerrufen: im Certificate Manager oder, wenn dieser nicht erreichbar ist, mit dem Widerrufsformular.
contract-6-heading = Gültigkeit und Erneuerung
contract-6-text = Die Zertifikate gelten { $months } Monate ab dem Tag der Ausstellung. Sie können nicht verlängert werden. Ab 90 Tagen vor dem Ende können neue Zertifikate mit neuen Schlüsseln beantragt werden; es ist Sache der Inhaberin oder des Inhabers, dies rechtzeitig zu tun.
contract-7-heading = Ende der Nutzung
contract-7-text = Sind die Zertifikate abgelaufen oder widerrufen, oder endet die Arbeit als Leistungserbringer in Belgien, so werden sie nicht mehr genutzt und die Schlüssel von allen Geräten gelöscht.
contract-8-heading = Verantwortung
contract-8-text = Die Inhaberin oder der Inhaber steht für alles ein, was bis zum Widerruf oder Ablauf mit den Zertifikaten geschieht. Die eHealth-Plattform prüft Identität und Antrag sorgfältig; sie steht nicht für Schäden ein, die durch eine Nutzung gegen diese Bedingungen entstehen.
contract-9-heading = Personenbezogene Daten
contract-9-text = Die eHealth-Plattform verwendet die obigen Angaben und die Kopie des Ausweisdokuments, um diesen Antrag zu bearbeiten, die gesetzlich verlangten Nachweise aufzubewahren und die Inhaberin oder den Inhaber zu warnen. Die Daten können eingesehen und Fehler berichtigt werden.
contract-10-heading = Anwendbares Recht
contract-10-text = Es gilt belgisches Recht. Eine Beschwerde kann zuerst an die eHealth-Plattform gerichtet werden; Streitigkeiten können vor die belgischen Gerichte gebracht werden.
contract-signature-heading = Unterschrift
contract-signature-text = Ich habe diesen Vertrag gelesen und bin damit einverstanden. Die beiden oben genannten Schlüssel gehören mir.
contract-signature-line = Ort, Datum und Unterschrift
contract-hash = Fingerabdruck dieses Vertrags (SHA-256)
contract-status = Wo Ihre Akte steht: { $address }, mit dem Aktenzeichen { $reference }.
contract-status-code = Code mit der Adresse { $address }

# Im Vertrag einer Organisation anstelle der Texte oben; seine Version ist ORGANISATION_VERSION.
contract-parties-organisation = Dieser Vertrag wird zwischen der eHealth-Plattform und { $organisation } ({ $identifier }), im Folgenden „Inhaberin“, geschlossen. { $name } unterschreibt ihn für die Inhaberin aufgrund der mitgesandten Vollmacht. Er gilt für die Zertifikate, die auf diesen Antrag ausgestellt werden.
contract-organisation-1-heading = Zweck
contract-organisation-1-text = Mit den Zertifikaten weist die Inhaberin gegenüber den eHealth-Diensten nach, welche Organisation sie ist, und empfängt verschlüsselte Nachrichten. Sie dürfen nur für ihre Aufgaben im Gesundheitswesen in Belgien, durch die oben genannte Anwendung, falls es eine gibt, und nur im Rahmen der Gesetze genutzt werden.
contract-organisation-4-heading = Eine Organisation
contract-organisation-4-text = Die Zertifikate gehören allein zur Organisation. Nur Menschen und Programme, die für die Inhaberin und unter ihrer Aufsicht arbeiten, handeln damit. Wer unterschreibt, sorgt dafür, dass die Inhaberin weiß, wer das ist.
contract-organisation-7-heading = Ende der Nutzung
contract-organisation-7-text = Sind die Zertifikate abgelaufen oder widerrufen, endet die Vollmacht, oder hat die Inhaberin keine Aufgaben im Gesundheitswesen in Belgien mehr, so werden sie nicht mehr genutzt und die Schlüssel von allen Geräten gelöscht.
contract-organisation-signature-line = Ort, Datum und Unterschrift für { $organisation }
