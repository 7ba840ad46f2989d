// Has the browser make a passkey, or sign with one, and posts what it answers. Without it no passkey is offered.
"use strict";
(() => {
  const all = (name) => document.querySelectorAll(`[data-passkey-${name}]`);
  const show = (name, shown) => all(name).forEach((part) => (part.hidden = !shown));
  if (!window.PublicKeyCredential) return;
  show("none", false);
  show("offer", true);
  const form = document.querySelector("form[data-passkey]");
  if (!form) return;

  // base64url without padding (RFC 4648, 5), from and to bytes.
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");

  const asked = () => {
    const publicKey = JSON.parse(form.dataset.options);
    publicKey.challenge = bytes(publicKey.challenge);
    if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
    for (const known of publicKey.excludeCredentials || publicKey.allowCredentials || []) known.id = bytes(known.id);
    return { publicKey };
  };
  const answered = (credential) => {
    const response = {};
    for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (credential.response[part]) response[part] = text(credential.response[part]);
    }
    if (credential.response.getTransports) response.transports = credential.response.getTransports();
    const { id, type, authenticatorAttachment } = credential;
    const rawId = text(credential.rawId);
    return JSON.stringify({ id, rawId, type, authenticatorAttachment, response, clientExtensionResults: {} });
  };

  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    show("failed", false);
    try {
      const credential = await navigator.credentials[form.dataset.passkey](asked());
      form.elements.answer.value = answered(credential);
      form.submit();
    } catch {
      // Turned away from, timed out, or no device at hand: the same to the person, who may try again.
      show("failed", true);
      busy = false;
    }
  });
})();
