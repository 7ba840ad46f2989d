// The keys of a request, made in this browser: signing requests for the form, and the sealed copy.
"use strict";
(() => {
  const part = document.querySelector("[data-keystore=make]");
  if (!part || !globalThis.keystore) return;
  part.hidden = false;
  const { allowed, suggest, generate, requestOf, seal } = globalThis.keystore;
  const form = part.querySelector("form");
  const find = (name) => part.querySelector(`[data-${name}]`);
  const password = document.getElementById("keystore-new");
  const repeated = document.getElementById("keystore-again");
  const say = (name) => {
    for (const line of part.querySelectorAll("[data-say]")) line.hidden = line.dataset.say !== name;
  };

  find("suggest").addEventListener("click", () => {
    const phrase = suggest();
    password.value = repeated.value = phrase;
    find("suggestion").textContent = phrase;
  });

  let made = false;
  form.addEventListener("submit", async (event) => {
    if (made) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    if (!allowed(password.value) || password.value !== repeated.value) {
      say(allowed(password.value) ? "repeat" : "rule");
      (allowed(password.value) ? repeated : password).focus();
      return;
    }
    form.dataset.busy = "yes";
    say("busy");
    try {
      const keys = { auth: await generate(), enc: await generate() };
      form.elements.authentication_text.value = await requestOf(keys.auth);
      form.elements.encryption_text.value = await requestOf(keys.enc);
      const copy = await seal(keys, password.value, part.dataset.request);
      if (find("keep").checked) form.elements.seal.value = copy;
      const link = find("download");
      link.href = URL.createObjectURL(new Blob([copy], { type: "application/json" }));
      link.download = `${part.dataset.request}.seal.json`;
      made = true;
      say("");
      find("making").hidden = true;
      find("done").hidden = false;
      find("done").focus();
    } catch {
      say("failed");
    }
    password.value = repeated.value = "";
    delete form.dataset.busy;
  });
})();
