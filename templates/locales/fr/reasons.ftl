# Pourquoi une demande est rejetée : sur la page du gestionnaire, dans la lettre et sur la page de suivi.

reject-identity-mismatch = Le document d’identité, le contrat et la demande ne désignent pas la même personne.
reject-document-illegible = La copie du document d’identité n’est pas entièrement lisible.
reject-document-expired = Le document d’identité a expiré.
reject-contract-unsigned = Le contrat n’est pas signé.
reject-contract-altered = Le texte du contrat a été modifié.
reject-not-a-provider = Nous n’avons pas pu établir que vous êtes prestataire de soins en Belgique.
reject-duplicate-request = Il existe déjà une demande ou un certificat valable à votre nom.
reject-mandate-insufficient = Le mandat ne montre pas que vous pouvez demander ce certificat pour l’organisation.
reject-keys-unsuitable = Les clés publiques ne peuvent pas servir à un certificat.
reject-other = Un autre motif, expliqué ci-dessous.
correct-differs-from-document = Ceci ne correspond pas au document d’identité.
correct-illegible = Ceci n’est pas entièrement lisible.
correct-incomplete = Il manque quelque chose ici.
correct-unsigned = La signature manque.
correct-wrong-file = Ce fichier n’est pas celui demandé.
correct-out-of-date = Ceci n’est plus valable.
correct-other = Un autre motif, expliqué ci-dessous.
