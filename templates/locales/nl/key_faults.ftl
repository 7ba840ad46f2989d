# Wat naast een aanvraagbestand staat waarvan de sleutel niet mag worden gecertificeerd, en waarom.
fault-csr-trailing = Achter het einde van dit aanvraagbestand staat nog iets. Maak het opnieuw met de opdracht op deze pagina.
fault-csr-key-small-factor = De sleutel van deze aanvraag is geen deugdelijke RSA-sleutel: een van zijn factoren is een klein getal, zodat iedereen hem kan berekenen. Maak een nieuwe sleutel met de opdracht op deze pagina, met bijgewerkte software.
fault-csr-key-roca = De sleutel van deze aanvraag is gemaakt door een chip met een bekende zwakte (ROCA): anderen kunnen hem berekenen. Maak een nieuwe sleutel met de opdracht op deze pagina, niet op een kaart of chip.
fault-csr-key-close-primes = De twee geheime getallen van deze sleutel liggen zo dicht bij elkaar dat anderen ze kunnen berekenen. Maak een nieuwe sleutel met de opdracht op deze pagina, met andere software.
fault-csr-key-pattern = De sleutel van deze aanvraag ziet er niet willekeurig uit, zodat anderen hem kunnen raden. Maak een nieuwe sleutel met de opdracht op deze pagina, op een andere computer.
fault-csr-key-known = De sleutel van deze aanvraag staat op een openbare lijst van sleutels die iedereen kan berekenen, zoals die van oude versies van Debian. Maak een nieuwe sleutel met de opdracht op deze pagina, met bijgewerkte software.
fault-csr-key-blocked = Deze sleutel is geblokkeerd: iemand anders heeft zijn geheime helft, of kan die hebben. Hij kan nooit meer worden gebruikt. Maak een nieuwe sleutel met de opdracht op deze pagina.
certificate-event-raise_reason = Intrekking gewijzigd: de sleutel is gecompromitteerd
