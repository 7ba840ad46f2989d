# Ce qui est dit à côté d'une demande de signature inutilisable.
fault-csr-empty = Choisissez la demande de signature : le fichier était vide ou absent.
fault-csr-too-large = Ce fichier est trop volumineux pour une demande de signature, qui compte quelques kilo-octets. Vérifiez que vous avez choisi le fichier se terminant par .csr.
fault-csr-private-key = Ceci est une clé privée. Gardez-la et ne la montrez à personne ; envoyez la demande de signature faite avec elle : le fichier se terminant par .csr. Nous n'avons pas conservé ce que vous avez envoyé.
fault-csr-certificate = Ceci est un certificat. Envoyez plutôt la demande de signature : le fichier se terminant par .csr.
fault-csr-public-key = Ceci est une clé publique seule. Envoyez la demande de signature, qui prouve aussi que la clé privée est la vôtre : le fichier se terminant par .csr.
fault-csr-not-a-request = Ce fichier n'est pas une demande de signature. Envoyez le fichier se terminant par .csr que la commande de cette page a produit.
fault-csr-damaged = Cette demande de signature est endommagée ou incomplète. Refaites-la avec la commande de cette page.
fault-csr-not-rsa = La clé de cette demande n'est pas une clé RSA. Créez une nouvelle clé RSA de 2048 bits avec la commande de cette page.
fault-csr-algorithm = Cette demande est signée d'une manière qui n'est pas acceptée. Refaites-la avec la commande de cette page (RSA avec SHA-256).
fault-csr-signature = La signature de cette demande ne correspond pas à sa clé. Refaites la demande avec la commande de cette page.
fault-csr-key-size = La clé de cette demande n'a pas une taille acceptée. Créez une nouvelle clé RSA de 2048, 3072 ou 4096 bits.
fault-csr-key-exponent = La clé de cette demande a été créée avec des réglages inhabituels (son exposant public n'est pas 65537). Créez une nouvelle clé avec la commande de cette page.
fault-csr-same-key = Les deux demandes contiennent la même clé. L'authentification et le chiffrement exigent chacun leur propre clé : créez une seconde clé.
