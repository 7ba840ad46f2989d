// Looks again every two seconds at the parts of a page marked data-live, for five minutes. Without it the link
// "look again" does the same. A part is replaced only when it says something new, so that it is not read out twice.
"use strict";
(() => {
  const PERIOD = 2000;
  const LOOKS = 150;
  // Nobody need be there: these looks keep no session alive.
  const UNATTENDED = { "passerelle-unattended": "1" };
  const said = (node) => node.textContent.replace(/\s+/g, " ").trim();
  for (const part of document.querySelectorAll("[data-live]")) {
    let left = LOOKS;
    let timer = 0;
    const look = async () => {
      if (document.hidden) return;
      left -= 1;
      if (left < 0) return clearInterval(timer);
      try {
        const answer = await fetch(part.dataset.live, { credentials: "same-origin", headers: UNATTENDED, redirect: "error" });
        if (!answer.ok) return clearInterval(timer);
        const fresh = document.createElement("template");
        fresh.innerHTML = await answer.text();
        if (said(fresh.content) !== said(part)) part.replaceChildren(fresh.content);
      } catch {
        // The server is away for a moment: the next look may find it.
      }
    };
    timer = setInterval(look, PERIOD);
  }
})();
