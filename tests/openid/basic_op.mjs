// The modules of the OpenID Foundation's plans Basic OP and Config OP, each in our own words, with `openid-client`
// as the relying party. Prints one line a module: `ok NAME` or `bad NAME: why`. What only the test knows (the code of
// the telephone, the clock) it asks on standard output and reads from standard input.

import assert from 'node:assert/strict';
import { createInterface } from 'node:readline';
import * as oidc from 'openid-client';
import { Browser, attribute } from './browser.mjs';

const { base, callback, username, password, basic, post } = JSON.parse(process.env.OPENID_TEST);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

/** Asks the test: `code` gives six digits, `pass SECONDS` moves the clock. Both set our clock to the test's. */
async function ask(question) {
  console.log(`ask ${question}`);
  const [now, value] = (await lines.next()).value.split(' ');
  Date.now = () => Number(now) * 1000;
  return value;
}

async function discover(client, authentication) {
  const execute = [oidc.allowInsecureRequests, oidc.enableNonRepudiationChecks];
  return oidc.discovery(new URL(`${base}/csam`), client.id, {}, authentication, { execute });
}

await ask('pass 0');
const config = await discover(basic, oidc.ClientSecretBasic(basic.secret));
const metadata = config.serverMetadata();
const person = new Browser(base, callback);

const typed = async (path) => {
  if (path === '/csam/sign-in') return { username, password };
  if (path === '/csam/code') return { code: await ask('code') };
  return { action: 'allow' };
};

/** A request as a certified client sends it; `undefined` leaves a parameter out. */
function request(changes = {}, by = config) {
  const state = oidc.randomState();
  const nonce = 'nonce' in changes ? changes.nonce : oidc.randomNonce();
  const wanted = { redirect_uri: callback, scope: 'openid', state, ...changes, nonce };
  const kept = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  return { url: oidc.buildAuthorizationUrl(by, kept), state, nonce };
}

async function redeem(asked, seen, checks = {}, by = config) {
  assert.ok(seen.answer, `no answer but ${seen.status}`);
  const expected = { expectedState: asked.state, expectedNonce: asked.nonce, idTokenExpected: true, ...checks };
  const tokens = await oidc.authorizationCodeGrant(by, seen.answer, expected);
  return { tokens, claims: tokens.claims(), asked: seen.asked, answer: seen.answer, expected };
}

/** The whole way: request, sign-in, answer, tokens. */
async function complete(changes = {}, checks = {}, browser = person) {
  const asked = request(changes);
  return redeem(asked, await browser.signIn(await browser.open(asked.url), typed), checks);
}

/** The error that a request is answered with. */
async function refused(url, browser = person) {
  const { answer } = await browser.open(url);
  assert.ok(answer, 'no answer');
  assert.equal(answer.searchParams.get('iss'), metadata.issuer);
  return answer.searchParams.get('error');
}

const info = (done) => oidc.fetchUserInfo(config, done.tokens.access_token, done.claims.sub);

async function infoBy(done, init) {
  const response = await fetch(metadata.userinfo_endpoint, { method: 'POST', ...init });
  assert.equal(response.status, 200);
  assert.equal((await response.json()).sub, done.claims.sub);
}

async function scoped(scope, names) {
  const told = await info(await complete({ scope }));
  for (const name of names) assert.ok(told[name], `${name} is missing`);
}

async function reused(seconds) {
  const done = await complete();
  await info(done);
  if (seconds) await ask(`pass ${seconds}`);
  await assert.rejects(oidc.authorizationCodeGrant(config, done.answer, done.expected), { error: 'invalid_grant' });
  await assert.rejects(info(done), 'the token still opens something');
}

const modules = {
  'discovery-endpoint-verification': async () => {
    assert.equal(metadata.issuer, `${base}/csam`);
    for (const name of ['authorization_endpoint', 'token_endpoint', 'userinfo_endpoint', 'jwks_uri']) {
      assert.ok(metadata[name].startsWith(`${base}/`), name);
    }
    assert.ok(metadata.response_types_supported.includes('code'));
    assert.ok(metadata.id_token_signing_alg_values_supported.includes('RS256'));
    assert.ok(metadata.subject_types_supported.includes('public'));
    assert.ok(metadata.scopes_supported.includes('openid'));
    const { keys } = await (await fetch(metadata.jwks_uri)).json();
    assert.ok(keys.every((key) => key.kid && key.kty === 'RSA' && !key.d));
  },
  'prompt-none-not-logged-in': async () => {
    const stranger = new Browser(base, callback);
    assert.equal(await refused(request({ prompt: 'none' }).url, stranger), 'login_required');
  },
  server: async () => {
    const done = await complete();
    assert.deepEqual(done.asked, ['/csam/sign-in', '/csam/code', '/csam/consent']);
    assert.ok(done.claims.sub && done.claims.acr && done.claims.auth_time);
  },
  'idtoken-signature': async () => {
    // Checked with the published keys by `enableNonRepudiationChecks`; here that it is checked at all.
    const [header] = (await complete()).tokens.id_token.split('.');
    const { alg, kid } = JSON.parse(Buffer.from(header, 'base64url'));
    assert.equal(alg, 'RS256');
    assert.ok(kid);
  },
  'response-type-missing': async () => {
    const { url } = request();
    url.searchParams.delete('response_type');
    assert.equal(await refused(url), 'invalid_request');
  },
  'userinfo-get': async () => assert.ok((await info(await complete())).sub),
  'userinfo-post-header': async () => {
    const done = await complete();
    await infoBy(done, { headers: { authorization: `Bearer ${done.tokens.access_token}` } });
  },
  'userinfo-post-body': async () => {
    const done = await complete();
    await infoBy(done, { body: new URLSearchParams({ access_token: done.tokens.access_token }) });
  },
  'ensure-request-without-nonce-succeeds-for-code-flow': async () => {
    assert.equal((await complete({ nonce: undefined })).claims.nonce, undefined);
  },
  'scope-profile': () => scoped('openid profile', ['name', 'family_name', 'locale']),
  'scope-email': () => scoped('openid email', ['email']),
  'scope-address': () => scoped('openid address', ['sub']),
  'scope-phone': () => scoped('openid phone', ['sub']),
  'scope-all': () => scoped('openid profile email address phone', ['name', 'email']),
  'ensure-other-scope-order-succeeds': () => scoped('email openid', ['email']),
  'display-page': () => complete({ display: 'page' }),
  'display-popup': () => complete({ display: 'popup' }),
  'prompt-login': async () => {
    const before = await complete();
    const after = await complete({ prompt: 'login' });
    assert.deepEqual(after.asked, ['/csam/sign-in', '/csam/code']);
    assert.ok(after.claims.auth_time > before.claims.auth_time);
    assert.equal(after.claims.sub, before.claims.sub);
  },
  'prompt-none-logged-in': async () => {
    const before = await complete();
    const after = await complete({ prompt: 'none' });
    assert.deepEqual([after.asked, after.claims.sub], [[], before.claims.sub]);
    assert.equal(after.claims.auth_time, before.claims.auth_time);
  },
  'max-age-1': async () => {
    const before = await complete();
    await ask('pass 2');
    const after = await complete({ max_age: '1' }, { maxAge: 1 });
    assert.ok(after.asked.includes('/csam/sign-in'));
    assert.ok(after.claims.auth_time > before.claims.auth_time);
  },
  'max-age-10000': async () => {
    const before = await complete();
    const after = await complete({ max_age: '10000' }, { maxAge: 10000 });
    assert.deepEqual(after.asked, []);
    assert.equal(after.claims.auth_time, before.claims.auth_time);
  },
  'ensure-request-with-unknown-parameter-succeeds': () => complete({ extra: 'foobar' }),
  'id-token-hint': async () => {
    const before = await complete();
    const after = await complete({ prompt: 'none', id_token_hint: before.tokens.id_token });
    assert.equal(after.claims.sub, before.claims.sub);
  },
  'login-hint': async () => {
    const { html } = await new Browser(base, callback).open(request({ login_hint: 'bob@example.com' }).url);
    const [input] = html.match(/<input[^>]*name="username"[^>]*>/);
    assert.equal(attribute(input, 'value'), 'bob@example.com');
    await complete({ login_hint: 'bob@example.com' });
  },
  'ui-locales': async () => {
    const { html } = await new Browser(base, callback).open(request({ ui_locales: 'se de' }).url);
    assert.match(html, /<html lang="de"/);
    await complete({ ui_locales: 'se' });
  },
  'claims-locales': () => complete({ claims_locales: 'se' }),
  'ensure-request-with-acr-values-succeeds': async () => {
    assert.match((await complete({ acr_values: '1 2' })).claims.acr, /Level400$/);
  },
  codereuse: () => reused(0),
  'codereuse-30seconds': () => reused(30),
  'ensure-registered-redirect-uri': async () => {
    const { url } = request();
    url.searchParams.set('redirect_uri', `${callback}/other`);
    const seen = await person.open(url);
    assert.deepEqual([seen.answer, seen.status], [undefined, 400]);
  },
  'ensure-post-request-succeeds': async () => {
    const asked = request();
    const seen = await person.post(asked.url.pathname, asked.url.searchParams);
    await redeem(asked, await person.signIn(seen, typed));
  },
  'server-client-secret-post': async () => {
    const by = await discover(post, oidc.ClientSecretPost(post.secret));
    const asked = request({}, by);
    await redeem(asked, await person.signIn(await person.open(asked.url), typed), {}, by);
  },
  'unsigned-request-object-supported-correctly-or-rejected-as-unsupported': async () => {
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`;
    assert.equal(await refused(request({ request: none }).url), 'request_not_supported');
  },
  'ensure-request-object-with-redirect-uri': async () => {
    const inside = Buffer.from(JSON.stringify({ redirect_uri: `${callback}/other` })).toString('base64url');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${inside}.`;
    assert.equal(await refused(request({ request: none }).url), 'request_not_supported');
  },
  'claims-essential': async () => {
    // The claim comes by its scope; that a claims parameter names it must not be in the way.
    const claims = JSON.stringify({ userinfo: { name: { essential: true } } });
    assert.ok((await info(await complete({ scope: 'openid profile', claims }))).name);
  },
  'ensure-request-with-valid-pkce-succeeds': async () => {
    const verifier = oidc.randomPKCECodeVerifier();
    const code_challenge = await oidc.calculatePKCECodeChallenge(verifier);
    await complete({ code_challenge, code_challenge_method: 'S256' }, { pkceCodeVerifier: verifier });
    const other = { pkceCodeVerifier: oidc.randomPKCECodeVerifier() };
    const wrong = complete({ code_challenge, code_challenge_method: 'S256' }, other);
    await assert.rejects(wrong, { error: 'invalid_grant' });
  },
};

for (const [name, run] of Object.entries(modules)) {
  try {
    await run();
    console.log(`ok ${name}`);
  } catch (fault) {
    const why = [fault, fault.cause].filter(Boolean).map((one) => `${one.code ?? ''} ${one.message}`).join(' < ');
    console.log(`bad ${name}: ${why.replaceAll('\n', ' ').slice(0, 400)}`);
  }
}
process.exit(0);
