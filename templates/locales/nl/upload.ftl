# Meldingen naast een bestandsveld. Grenzen: src/domain/upload.rs.
fault-upload-none-selected = Kies een bestand.
fault-upload-wrong-type = Het bestand moet een leesbaar pdf-, jpg- of png-bestand zijn. Bewaar of scan het in een van deze formaten en kies het opnieuw.
fault-upload-too-big = Het bestand is te groot. Het moet kleiner zijn dan 10 MB; een foto mag hoogstens 50 megapixels hebben en een pdf hoogstens 100 bladzijden.
fault-upload-empty = Het bestand is leeg. Controleer het bestand en kies het opnieuw.
fault-upload-virus = Het bestand bevat een virus of andere schadelijke software. Kies een ander bestand.
fault-upload-password-protected = Het bestand is met een wachtwoord beveiligd. Verwijder het wachtwoord en kies het bestand opnieuw.
fault-upload-not-received = Het bestand kon niet worden opgeladen. Probeer het opnieuw.
fault-upload-too-many = U hebt te veel bestanden gekozen. Kies één bestand per veld.
fault-upload-heic = De foto heeft het formaat HEIC, dat hier niet kan worden gelezen. Kies op uw telefoon ‘Meest compatibel’ bij Camera > Structuren en neem de foto opnieuw, of bewaar ze als jpg.
fault-upload-active-content = De pdf bevat programmacode of bijgevoegde bestanden. Druk het document af naar een nieuwe pdf of maak er een foto van, en kies dat bestand.
fault-upload-not-scanned = De viruscontrole is nog niet klaar. Wacht enkele minuten en verzend dan opnieuw.
