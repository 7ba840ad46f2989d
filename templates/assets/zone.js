// Has the machine-readable zone judged while it is typed: each part as soon as its check digit stands there. Without
// it the same is said when the form is sent. The zone leaves only in the body of a post, and nothing keeps it.
"use strict";
(() => {
  const PAUSE = 150;
  for (const zone of document.querySelectorAll("[data-judge]")) {
    const field = zone.querySelector("textarea");
    const judged = zone.querySelector("[data-judged]");
    let timer = 0;
    let asked = 0;
    const ask = async () => {
      const number = (asked += 1);
      const body = new URLSearchParams({ mrz: field.value });
      for (const name of ["csrf", "form_key", "version"]) {
        const hidden = field.form.elements[name];
        if (hidden) body.set(name, hidden.value);
      }
      try {
        const options = { method: "POST", body, credentials: "same-origin", redirect: "error" };
        const answer = await fetch(zone.dataset.judge, options);
        if (!answer.ok || number !== asked) return;
        const fresh = document.createElement("template");
        fresh.innerHTML = await answer.text();
        if (fresh.content.textContent.trim() !== judged.textContent.trim()) judged.replaceChildren(fresh.content);
      } catch {
        // The server is away for a moment: it judges again with the next character, or when the form is sent.
      }
    };
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
  }
})();
