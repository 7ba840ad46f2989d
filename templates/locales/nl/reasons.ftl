# Waarom een aanvraag geweigerd wordt: op de pagina van de behandelaar, in de brief en op de statuspagina.

reject-identity-mismatch = Het identiteitsdocument, het contract en de aanvraag tonen niet dezelfde persoon.
reject-document-illegible = De kopie van het identiteitsdocument is niet volledig leesbaar.
reject-document-expired = Het identiteitsdocument is vervallen.
reject-contract-unsigned = Het contract is niet ondertekend.
reject-contract-altered = De tekst van het contract is gewijzigd.
reject-not-a-provider = Wij hebben niet kunnen vaststellen dat u zorgverlener in België bent.
reject-duplicate-request = Er bestaat al een aanvraag of een geldig certificaat voor u.
reject-mandate-insufficient = Het mandaat toont niet aan dat u dit certificaat voor de organisatie mag aanvragen.
reject-keys-unsuitable = De publieke sleutels kunnen niet voor een certificaat worden gebruikt.
reject-other = Een andere reden, hieronder toegelicht.
correct-differs-from-document = Dit stemt niet overeen met het identiteitsdocument.
correct-illegible = Dit is niet helemaal leesbaar.
correct-incomplete = Hier ontbreekt iets.
correct-unsigned = De handtekening ontbreekt.
correct-wrong-file = Dit is een ander bestand dan gevraagd.
correct-out-of-date = Dit is niet meer geldig.
correct-other = Een andere reden, hieronder uitgelegd.
