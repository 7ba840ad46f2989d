# Wat naast een onbruikbare certificaataanvraag wordt gezegd.
fault-csr-empty = Kies het aanvraagbestand: het bestand was leeg of ontbrak.
fault-csr-too-large = Dit bestand is te groot voor een aanvraagbestand, dat enkele kilobytes telt. Kijk na of u het bestand koos dat eindigt op .csr.
fault-csr-private-key = Dit is een privésleutel. Bewaar die en toon die aan niemand; stuur het aanvraagbestand dat ermee is gemaakt: het bestand dat eindigt op .csr. Wij hebben niet bewaard wat u stuurde.
fault-csr-certificate = Dit is een certificaat. Stuur in de plaats het aanvraagbestand: het bestand dat eindigt op .csr.
fault-csr-public-key = Dit is alleen een publieke sleutel. Stuur het aanvraagbestand, dat ook bewijst dat de privésleutel van u is: het bestand dat eindigt op .csr.
fault-csr-not-a-request = Dit bestand is geen aanvraagbestand. Stuur het bestand dat eindigt op .csr en dat de opdracht op deze pagina heeft gemaakt.
fault-csr-damaged = Dit aanvraagbestand is beschadigd of onvolledig. Maak het opnieuw met de opdracht op deze pagina.
fault-csr-not-rsa = De sleutel in deze aanvraag is geen RSA-sleutel. Maak een nieuwe RSA-sleutel van 2048 bits met de opdracht op deze pagina.
fault-csr-algorithm = Deze aanvraag is ondertekend op een manier die niet wordt aanvaard. Maak ze opnieuw met de opdracht op deze pagina (RSA met SHA-256).
fault-csr-signature = De handtekening van deze aanvraag past niet bij de sleutel. Maak de aanvraag opnieuw met de opdracht op deze pagina.
fault-csr-key-size = De sleutel in deze aanvraag heeft geen aanvaarde grootte. Maak een nieuwe RSA-sleutel van 2048, 3072 of 4096 bits.
fault-csr-key-exponent = De sleutel in deze aanvraag is met ongewone instellingen gemaakt (de publieke exponent is niet 65537). Maak een nieuwe sleutel met de opdracht op deze pagina.
fault-csr-same-key = Beide aanvragen bevatten dezelfde sleutel. Authenticatie en versleuteling hebben elk een eigen sleutel nodig: maak een tweede sleutel.
