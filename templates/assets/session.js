// Two minutes before the session ends, asks in all tabs whether somebody is there. Without it the foot of
// the page says when.
"use strict";
(() => {
  const box = document.querySelector("#session-end");
  const form = box.querySelector("form");
  const tabs = new BroadcastChannel(form.action);
  let timer;
  const arm = ({ data }) => {
    clearTimeout(timer);
    box.close();
    timer = setTimeout(() => box.showModal(), (data - 120) * 1000);
  };
  const tell = (data) => {
    arm({ data });
    tabs.postMessage(data);
  };
  const stay = async (event) => {
    event.preventDefault();
    box.close();
    const init = { method: "POST", body: new URLSearchParams(new FormData(form)) };
    const left = await (await fetch(form.action, init)).text();
    if (left > 120) tell(left);
  };
  form.onsubmit = box.oncancel = stay;
  tabs.onmessage = arm;
  tell(box.dataset.seconds);
})();
