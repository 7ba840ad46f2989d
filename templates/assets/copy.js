// Offers to copy what would have to be typed.
"use strict";
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.onclick = async () => {
    const text = document.getElementById(button.dataset.copy).textContent;
    await navigator.clipboard.writeText(text.replace(/\s/g, ""));
    button.nextElementSibling.textContent = button.dataset.done;
  };
}
