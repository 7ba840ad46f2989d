// A certified provider for our relying party: `oidc-provider`, with the claims, the levels and the signed userinfo of
// the Belgian one. Says on standard output where it listens and that it has done what standard input asks, a JSON
// object a line: `now` (seconds), `client` (registers our relying party), `level` and `means` (of the next sign-ins),
// `rotate` (a new signing key from now on, the old one is gone).

import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const person = { egovNRN: '79431410181', givenName: 'Νίκος', surname: 'Παπαδάκης' };
const stated = { level: 'urn:be:fedict:iam:fas:Level400', means: ['totp'] };
/** The test's clock may stand years before the one by which a browser lets cookies expire. */
const ages = 100 * 365 * 86400;
let client;
let provider;
let keys = 0;

const signingKey = () => {
  keys += 1;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: `key-${keys}`, use: 'sig', alg: 'RS256' };
};

/** Starts over with one new key; what was granted before stands in the library's memory, which all share. */
function start() {
  provider = new Provider(issuer, {
    clients: [client],
    jwks: { keys: [signingKey()] },
    cookies: { keys: ['a key for tests'] },
    acrValues: [200, 300, 400].map((level) => `urn:be:fedict:iam:fas:Level${level}`),
    scopes: ['openid', 'egovnrn'],
    claims: { openid: ['sub', 'amr'], profile: ['givenName', 'surname'], egovnrn: ['egovNRN'], acr: null, auth_time: null },
    features: {
      claimsParameter: { enabled: true },
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
    },
    ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: ages, IdToken: 300, Interaction: ages, Session: ages },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...person }) }),
    interactions: { url: (_, interaction) => `${issuer}/interaction/${interaction.uid}` },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid profile egovnrn');
      grant.addOIDCClaims(['acr']);
      await grant.save();
      return grant;
    },
  });
}

/** Nobody types anything here: who comes proves themselves as the test has said. */
async function interact(request, response) {
  const { prompt } = await provider.interactionDetails(request, response);
  const ts = Math.floor(Date.now() / 1000);
  const login = { accountId: 'nikos', acr: stated.level, amr: stated.means, ts };
  const unmet = { error: 'unmet_authentication_requirements' };
  const result = prompt.name === 'login' && !prompt.reasons.includes('essential_acrs') ? { login } : unmet;
  await provider.interactionFinished(request, response, result);
}

const server = createServer((request, response) => {
  if (!request.url.startsWith('/interaction/')) return provider.callback()(request, response);
  return interact(request, response).catch((fault) => response.writeHead(500).end(String(fault)));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const issuer = `http://127.0.0.1:${server.address().port}`;
console.log(issuer);

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  if (asked.now) Date.now = () => asked.now * 1000;
  if (asked.client) client = asked.client;
  if (asked.level) stated.level = asked.level;
  if (asked.means) stated.means = asked.means;
  if (asked.client || asked.rotate) start();
  console.log('done');
}
