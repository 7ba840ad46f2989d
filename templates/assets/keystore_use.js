// The keystore of an issued certificate: completed, tried, or given another password, in this browser.
"use strict";
(() => {
  const part = document.querySelector("[data-keystore]");
  if (!part || !globalThis.keystore) return;
  part.hidden = false;
  const { SIGN, OPEN, allowed, unseal, wrap, fill, open, encode, decode, holds } = globalThis.keystore;
  const { subtle } = crypto;
  const { path, request, file } = part.dataset;
  const form = part.querySelector("form");
  const find = (name) => part.querySelector(`[data-${name}]`);
  const typed = (id) => document.getElementById(id);
  const say = (name) => {
    for (const line of part.querySelectorAll("[data-say]")) line.hidden = line.dataset.say !== name;
  };

  const ask = async (address, fields) => {
    const body = fields && new URLSearchParams({ ...fields, csrf: form.elements.csrf.value });
    const answer = await fetch(address, fields ? { method: "POST", body } : {});
    if (answer.status === 404) return null;
    if (answer.ok) return answer;
    const told = await answer.json().catch(() => ({}));
    throw new Error(told.error || (answer.status === 403 ? "sign_in" : "failed"));
  };

  // The sealed keys: of the file that was chosen, else those kept here, fetched once.
  let kept;
  const sealed = async () => {
    const own = typed("own").files[0];
    if (own) return own.text();
    if (kept === undefined) {
      const answer = await ask(`/manager/requests/${request}/seal`, {});
      kept = answer && (await answer.text());
    }
    if (kept) return kept;
    find("own").hidden = false;
    typed("own").focus();
    throw new Error("file");
  };

  const give = (whole) => {
    const link = find("download");
    link.href = URL.createObjectURL(new Blob([whole], { type: "application/x-pkcs12" }));
    link.download = file;
    find("done").hidden = false;
    find("done").focus();
  };

  // `30 82 LL LL a0 03 02 01 02 02 10`, sixteen zeros, and our own key further on: nothing else is signed.
  const filledIn = (tbs, serial, spki) => {
    const head = [0xa0, 3, 2, 1, 2, 2, 16];
    const sized = tbs[0] === 0x30 && tbs[1] === 0x82 && tbs[2] * 256 + tbs[3] + 4 === tbs.length && tbs.length < 4096;
    const empty = tbs.slice(11, 27).every((octet) => octet === 0);
    if (!sized || !empty || head.some((octet, i) => tbs[4 + i] !== octet) || serial.length !== 16 || !holds(tbs, spki)) {
      throw new Error("failed");
    }
    tbs.set(serial, 11);
    return tbs;
  };

  const complete = async () => {
    const password = typed("keystore-password").value;
    const keys = await unseal(await sealed(), password, request);
    const material = await (await ask(`${path}/material`)).json();
    if (!holds(decode(material.authentication), keys.auth.spki)) throw new Error("file");
    const serial = new Uint8Array(await subtle.decrypt(OPEN, keys.reader, decode(material.challenge)));
    const tbs = filledIn(decode(material.tbs), serial, keys.enc.spki);
    const signature = await subtle.sign(SIGN, keys.auth.privateKey, tbs);
    const pair = { auth: keys.auth.privateKey, enc: keys.enc.privateKey };
    const layers = { auth: await wrap(pair.auth, password), enc: await wrap(pair.enc, password) };
    const fields = {
      serial: encode(serial),
      signature: encode(signature),
      authentication_length: layers.auth.ct.length,
      encryption_length: layers.enc.ct.length,
    };
    const template = await (await ask(`${path}/template`, fields)).json();
    for (const needed of [tbs, decode(material.authentication)]) {
      if (!holds(decode(template.certificates), needed)) throw new Error("failed");
    }
    give(await fill(template, layers, password, pair));
    document.querySelector("[data-saved]").hidden = false;
  };

  const test = async () => {
    await unseal(await sealed(), typed("keystore-password").value, request);
    say("opens");
    return "opens";
  };

  // The file must be the one that was made here: all but its holes is known, and nothing in it is parsed.
  const change = async () => {
    const [old, fresh] = [typed("keystore-password").value, typed("keystore-new").value];
    if (!allowed(fresh)) throw new Error("rule");
    const chosen = typed("own").files[0];
    if (!chosen) throw new Error("file");
    const whole = new Uint8Array(await chosen.arrayBuffer());
    const template = await (await ask(`${path}/template`)).json();
    const empty = decode(template.template);
    const rest = whole.slice();
    for (const [name, [at, length]] of Object.entries(template.fields)) {
      if (name !== "authSafe") rest.fill(0, at, at + length);
    }
    if (rest.length !== empty.length || rest.some((octet, i) => octet !== empty[i])) throw new Error("file");
    const keys = await open(whole, template.fields, old);
    const layers = { auth: await wrap(keys.auth, fresh), enc: await wrap(keys.enc, fresh) };
    give(await fill(template, layers, fresh, keys));
  };

  const run = async (work) => {
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    say("busy");
    try {
      say((await work()) || "");
    } catch (error) {
      say(part.querySelector(`[data-say="${error.message}"]`) ? error.message : "failed");
    }
    delete form.dataset.busy;
  };
  const work = part.dataset.keystore === "change" ? change : complete;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run(work);
  });
  if (find("test")) find("test").addEventListener("click", () => run(test));
})();
