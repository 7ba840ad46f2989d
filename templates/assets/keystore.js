// Keys and keystores, by WebCrypto alone. Nothing here reads ASN.1: every byte that is signed or filled has its fixed
// place. No private key and no password leaves the page; what is posted is public, or sealed under the password.
"use strict";
(() => {
  const subtle = globalThis.crypto && crypto.subtle;
  if (!subtle) return;
  const SIGN = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const OPEN = { name: "RSA-OAEP", hash: "SHA-256" };
  const SEAL_ROUNDS = 600000;
  const KEY_ROUNDS = 100000;
  const MAC_ROUNDS = 200000;

  const text = (value) => new TextEncoder().encode(value);
  const encode = (buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
  const decode = (value) => Uint8Array.from(atob(value), (c) => c.charCodeAt(0));
  const hex = (value) => Uint8Array.from(value.match(/../g), (pair) => parseInt(pair, 16));
  const random = (length) => crypto.getRandomValues(new Uint8Array(length));
  const join = (...parts) => {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
    return whole;
  };
  const holds = (whole, part) => {
    const last = whole.length - part.length;
    for (let at = 0; at <= last; at++) {
      let n = 0;
      while (n < part.length && whole[at + n] === part[n]) n++;
      if (n === part.length) return true;
    }
    return false;
  };

  // Java up to 17 fails on other characters, old NSS on more than 61 (keystore rule of the service).
  const allowed = (password) =>
    /^[\x20-\x7e]{12,60}$/.test(password) && password.trim() === password && /[a-z]/i.test(password) && /\d/.test(password);

  // Four groups of five from thirty-one letters and digits that are not mistaken for one another: 99 bits.
  const suggest = () => {
    const letters = "abcdefghjkmnpqrstuvwxyz23456789";
    const one = () => {
      let byte = random(1)[0];
      while (byte >= 248) byte = random(1)[0];
      return letters[byte % 31];
    };
    const group = () => Array.from({ length: 5 }, one).join("");
    let phrase = "";
    while (!allowed(phrase)) phrase = Array.from({ length: 4 }, group).join("-");
    return phrase;
  };

  const derive = async (password, salt, iterations, name, usages) => {
    const base = await subtle.importKey("raw", text(password), "PBKDF2", false, ["deriveKey"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
    return subtle.deriveKey(how, base, { name, length: 256 }, false, usages);
  };
  const spkiOf = async (key) => new Uint8Array(await subtle.exportKey("spki", key));

  // Both are made as signing keys, because each must sign its own request.
  const generate = async () => {
    const how = { ...SIGN, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
    const { privateKey, publicKey } = await subtle.generateKey(how, true, ["sign", "verify"]);
    return { privateKey, spki: await spkiOf(publicKey) };
  };

  // A signing request (RFC 2986) for CN=request: an RSA-2048 key and its signature have fixed lengths.
  const INFO_HEAD = hex("3082013f0201003012" + "3110300e06035504030c0772657175657374");
  const REQUEST_HEAD = hex("30820257");
  const SIGNATURE_HEAD = hex("300d06092a864886f70d01010b05000382010100");
  const requestOf = async ({ privateKey, spki }) => {
    if (spki.length !== 294) throw new Error("failed");
    const info = join(INFO_HEAD, spki, hex("a000"));
    const signature = new Uint8Array(await subtle.sign(SIGN, privateKey, info));
    const lines = encode(join(REQUEST_HEAD, info, SIGNATURE_HEAD, signature)).match(/.{1,64}/g).join("\n");
    return `-----BEGIN CERTIFICATE REQUEST-----\n${lines}\n-----END CERTIFICATE REQUEST-----\n`;
  };

  const bound = async (id, role, spki) =>
    join(text(`ehcert-seal-v1\0${id}\0${role}\0`), new Uint8Array(await subtle.digest("SHA-256", spki)));
  const seal = async (keys, password, id) => {
    const salt = random(16);
    const key = await derive(password, salt, SEAL_ROUNDS, "AES-GCM", ["wrapKey"]);
    const sealed = {};
    for (const role of ["auth", "enc"]) {
      const { privateKey, spki } = keys[role];
      const iv = random(12);
      const how = { name: "AES-GCM", iv, additionalData: await bound(id, role, spki) };
      sealed[role] = { spki: encode(spki), iv: encode(iv), ct: encode(await subtle.wrapKey("pkcs8", privateKey, key, how)) };
    }
    const form = { v: 1, id, kdf: "PBKDF2-HMAC-SHA256", iter: SEAL_ROUNDS, salt: encode(salt), cipher: "AES-256-GCM" };
    return JSON.stringify({ ...form, keys: sealed });
  };

  // The two halves belong together if what one signs the other verifies.
  const proven = async (privateKey, spki) => {
    const publicKey = await subtle.importKey("spki", spki, SIGN, true, ["verify"]);
    const sample = random(32);
    if (!(await subtle.verify(SIGN, publicKey, await subtle.sign(SIGN, privateKey, sample), sample))) throw new Error("wrong");
    return { privateKey, spki };
  };
  const unseal = async (json, password, id) => {
    const sealed = JSON.parse(json);
    if (sealed.v !== 1 || sealed.id !== id || !(sealed.iter >= 100000 && sealed.iter <= 5000000)) throw new Error("file");
    const key = await derive(password, decode(sealed.salt), sealed.iter, "AES-GCM", ["unwrapKey"]);
    const open = async (role, as, usages) => {
      const { spki, iv, ct } = sealed.keys[role];
      const how = { name: "AES-GCM", iv: decode(iv), additionalData: await bound(id, role, decode(spki)) };
      return subtle.unwrapKey("pkcs8", decode(ct), key, how, as, true, usages).catch(() => {
        throw new Error("wrong");
      });
    };
    const whole = async (role) => proven(await open(role, SIGN, ["sign"]), decode(sealed.keys[role].spki));
    return { auth: await whole("auth"), enc: await whole("enc"), reader: await open("enc", OPEN, ["decrypt"]) };
  };

  // SHA-256 of exactly 32 octets, again and again: WebCrypto called so often would take ten times as long. The
  // constants are the cube roots of the first 64 primes (FIPS 180-4, 4.2.2), the start their square roots.
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
  const fraction = (root, bits) => {
    let low = 0n;
    for (let bit = 1n << 40n; bit; bit >>= 1n) if ((low | bit) ** root <= bits) low |= bit;
    return Number(low & 0xffffffffn) | 0;
  };
  const K = Int32Array.from(primes, (p) => fraction(3n, BigInt(p) << 96n));
  const H = Int32Array.from(primes.slice(0, 8), (p) => fraction(2n, BigInt(p) << 64n));
  const again = (state, times) => {
    const w = new Int32Array(64);
    for (; times > 0; times--) {
      w.set(state);
      w.fill(0, 8, 16);
      w[8] = 0x80000000 | 0;
      w[15] = 256;
      for (let i = 16; i < 64; i++) {
        const x = w[i - 15];
        const y = w[i - 2];
        const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
        const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
        w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
      }
      let [a, b, c, d, e, f, g, h] = H;
      for (let i = 0; i < 64; i++) {
        const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
        const one = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
        const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
        const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
      }
      [a, b, c, d, e, f, g, h].forEach((part, i) => (state[i] = (H[i] + part) | 0));
    }
    return state;
  };
  const words = (octets) => Int32Array.from({ length: 8 }, (_, i) => new DataView(octets.buffer).getInt32(4 * i));
  const octets = (state) => {
    const view = new DataView(new ArrayBuffer(32));
    state.forEach((word, i) => view.setInt32(4 * i, word));
    return new Uint8Array(view.buffer);
  };
  const hash = async (data) => new Uint8Array(await subtle.digest("SHA-256", data));

  // RFC 7292, appendix B, with the identifier of a MAC. Sliced, so that the page stays alive.
  const macKey = async (password, salt) => {
    const fill = (part) => Uint8Array.from({ length: Math.ceil(part.length / 64) * 64 }, (_, i) => part[i % part.length]);
    const wide = new Uint8Array(2 * password.length + 2);
    for (let i = 0; i < password.length; i++) wide[2 * i + 1] = password.charCodeAt(i);
    const first = await hash(join(new Uint8Array(64).fill(3), fill(salt), fill(wide)));
    if (octets(again(words(first), 1)).join() !== (await hash(first)).join()) throw new Error("failed");
    const state = words(first);
    for (let left = MAC_ROUNDS - 1; left > 0; left -= 10000) {
      again(state, Math.min(left, 10000));
      await new Promise((resume) => setTimeout(resume, 0));
    }
    return subtle.importKey("raw", octets(state), { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
  };

  const wrap = async (key, password) => {
    const [salt, iv] = [random(16), random(16)];
    const layer = await derive(password, salt, KEY_ROUNDS, "AES-CBC", ["wrapKey"]);
    return { salt, iv, ct: new Uint8Array(await subtle.wrapKey("pkcs8", key, layer, { name: "AES-CBC", iv })) };
  };

  // Fills the holes of the template; `layers` are the two wrapped keys, `keys` the private keys in them. What comes out is read back before it is given.
  const fill = async ({ template, fields, certificates }, layers, password, keys) => {
    const whole = decode(template);
    const put = (name, value) => {
      const [at, length] = fields[name];
      if (value.length !== length) throw new Error("failed");
      whole.set(value, at);
    };
    const [salt, iv] = [random(16), random(16)];
    const layer = await derive(password, salt, KEY_ROUNDS, "AES-CBC", ["encrypt"]);
    const ct = new Uint8Array(await subtle.encrypt({ name: "AES-CBC", iv }, layer, decode(certificates)));
    for (const [role, part] of Object.entries({ ...layers, certs: { salt, iv, ct } })) {
      for (const name of ["salt", "iv", "ct"]) put(`${role}.${name}`, part[name]);
    }
    const macSalt = random(8);
    put("mac.salt", macSalt);
    const [at, length] = fields.authSafe;
    const mac = await subtle.sign("HMAC", await macKey(password, macSalt), whole.subarray(at, at + length));
    put("mac.digest", new Uint8Array(mac));
    const read = await open(whole, fields, password);
    // Signatures of this kind are deterministic: the same key gives the same one.
    const sample = random(32);
    for (const role of ["auth", "enc"]) {
      const [one, two] = await Promise.all([keys[role], read[role]].map((key) => subtle.sign(SIGN, key, sample)));
      if (encode(one) !== encode(two)) throw new Error("failed");
    }
    return whole;
  };

  // Reads both keys out of a keystore that was filled from this template.
  const open = async (whole, fields, password) => {
    const part = (name) => whole.slice(fields[name][0], fields[name][0] + fields[name][1]);
    const key = await macKey(password, part("mac.salt"));
    if (!(await subtle.verify("HMAC", key, part("mac.digest"), part("authSafe")))) throw new Error("wrong");
    const read = async (role) => {
      const layer = await derive(password, part(`${role}.salt`), KEY_ROUNDS, "AES-CBC", ["unwrapKey"]);
      const how = { name: "AES-CBC", iv: part(`${role}.iv`) };
      return subtle.unwrapKey("pkcs8", part(`${role}.ct`), layer, how, SIGN, true, ["sign"]);
    };
    return { auth: await read("auth"), enc: await read("enc") };
  };

  globalThis.keystore = Object.freeze({
    SIGN, OPEN, allowed, suggest, generate, requestOf, seal, unseal, wrap, fill, open, encode, decode, holds, join,
  });
})();
