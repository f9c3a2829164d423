// Keeps the page of a session at the present state, and adds a button to copy a command. Without this script a reload does the same.

const live = document.getElementById("judge-live");
const announcer = document.getElementById("announce");
const PAUSE = 1000;
let seen = "";

for (const command of document.querySelectorAll(".judge-command")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.textContent = live.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(command.textContent);
    announcer.textContent = live.dataset.copied;
    button.textContent = live.dataset.copied;
  });
  command.after(button);
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector(".judge-live");
  const focused = live.contains(document.activeElement);
  const before = live.querySelector(".judge-live")?.dataset.announce;
  live.replaceChildren(document.adoptNode(fresh));
  if (focused) {
    live.querySelector("button")?.focus({ preventScroll: true });
  }
  if (fresh.dataset.announce !== before) {
    announcer.textContent = fresh.dataset.announce;
  }
}

async function look() {
  try {
    const answer = await fetch(live.dataset.live);
    if (answer.status === 404) {
      announcer.textContent = live.dataset.over;
      live.insertAdjacentText("afterbegin", `${live.dataset.over}.`);
      return;
    }
    const html = await answer.text();
    if (answer.ok && html !== seen) {
      if (seen) {
        show(html);
      }
      seen = html;
    }
  } catch {
    // The server may come back; nothing on the page is wrong meanwhile.
  }
  setTimeout(look, PAUSE);
}

look();
