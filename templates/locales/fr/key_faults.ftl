# Ce qui est dit à côté d’une demande dont la clé ne doit pas être certifiée, et pourquoi.
fault-csr-trailing = Quelque chose suit la fin de cette demande de signature. Refaites-la avec la commande de cette page.
fault-csr-key-small-factor = La clé de cette demande n’est pas une clé RSA correcte : l’un de ses facteurs est un petit nombre, chacun peut donc la calculer. Créez une nouvelle clé avec la commande de cette page et un logiciel à jour.
fault-csr-key-roca = La clé de cette demande a été créée par une puce qui a une faiblesse connue (ROCA) : d’autres peuvent la calculer. Créez une nouvelle clé avec la commande de cette page, et non sur une carte ou une puce.
fault-csr-key-close-primes = Les deux nombres secrets de cette clé sont si proches que d’autres peuvent les calculer. Créez une nouvelle clé avec la commande de cette page et un autre logiciel.
fault-csr-key-pattern = La clé de cette demande ne semble pas aléatoire : d’autres pourraient la deviner. Créez une nouvelle clé avec la commande de cette page, sur un autre ordinateur.
fault-csr-key-known = La clé de cette demande figure sur une liste publique de clés que chacun peut calculer, comme celles créées par d’anciennes versions de Debian. Créez une nouvelle clé avec la commande de cette page et un logiciel à jour.
fault-csr-key-blocked = Cette clé est bloquée : quelqu’un d’autre a, ou pourrait avoir, sa moitié secrète. Elle ne peut plus jamais servir. Créez une nouvelle clé avec la commande de cette page.
certificate-event-raise_reason = Révocation modifiée : la clé est compromise
