// Keeps a page of a class at the present state. The server only says that something changed; the page then asks for itself again
// and takes over the parts that differ. Without this script a reload does the same.

const live = document.getElementById("live");
const offline = document.getElementById("offline");
const announcer = document.getElementById("announce");
const seen = new Map();
const desk = document.body.classList.contains("room-desk");

let tag = live.dataset.tag;
let wanted = tag;
let asking = false;
let patience = 1000;
let announced = "";
let shownAt = performance.now();

for (const part of live.querySelectorAll("[data-part]")) {
  seen.set(part.id, part.outerHTML);
}

function openDetails(root) {
  return [...root.querySelectorAll("details")].map((details) => details.open);
}

/** Puts a part in the place of the older one; what somebody opened or focused stays so. */
function take(fresh) {
  const old = document.getElementById(fresh.id);
  const html = fresh.outerHTML;
  if (seen.get(fresh.id) === html) {
    return;
  }
  seen.set(fresh.id, html);
  const open = openDetails(old);
  const focus = old.contains(document.activeElement) ? document.activeElement.id : "";
  old.replaceWith(document.adoptNode(fresh));
  const details = fresh.querySelectorAll("details");
  if (details.length === open.length) {
    details.forEach((one, index) => (one.open = open[index]));
  }
  if (focus) {
    (document.getElementById(focus) ?? fresh.querySelector("button") ?? live).focus({ preventScroll: true });
  }
}

function show(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const fresh = page.getElementById("live");
  if (!fresh) {
    return false;
  }
  const parts = [...fresh.querySelectorAll("[data-part]")];
  if (parts.some((part) => !document.getElementById(part.id)) || parts.length !== seen.size) {
    live.replaceChildren(...document.adoptNode(fresh).childNodes);
    seen.clear();
    live.querySelectorAll("[data-part]").forEach((part) => seen.set(part.id, part.outerHTML));
  } else {
    parts.forEach(take);
  }
  tag = fresh.dataset.tag;
  offline.hidden = true;
  shownAt = performance.now();
  showClocks();
  const words = live.querySelector("[data-announce]")?.dataset.announce ?? "";
  if (words !== announced) {
    announced = words;
    announcer.textContent = words;
  }
  return true;
}

/** The page as the server has it now. */
async function refresh() {
  if (asking) {
    return;
  }
  asking = true;
  try {
    while (tag !== wanted) {
      const goal = wanted;
      const answer = await fetch(location.pathname, { cache: "no-store", redirect: "follow" });
      if (answer.status < 500 && !show(await answer.text())) {
        // The class is over, or this page is somebody else's now: the whole page says so.
        location.reload();
        return;
      }
      if (answer.status >= 500) {
        throw new Error("no answer");
      }
      if (wanted === goal) {
        // Something may have changed between the event and the answer; then another event is on its way.
        wanted = tag;
      }
    }
  } catch {
    // The event came, the page did not: a network can fail between the two.
    offline.hidden = false;
    setTimeout(refresh, 1000 + Math.random() * 1000);
  } finally {
    asking = false;
  }
}

addEventListener("online", refresh);

function listen() {
  const stream = new EventSource(live.dataset.events);
  stream.addEventListener("state", (event) => {
    patience = 1000;
    offline.hidden = true;
    wanted = event.data;
    refresh();
  });
  stream.addEventListener("error", () => {
    offline.hidden = false;
    if (stream.readyState === EventSource.CLOSED) {
      // The browser gave up, which it does when a proxy answers for a server that is away. We do not.
      patience = Math.min(patience * 1.5, 8000);
      setTimeout(() => {
        fetch(location.pathname, { cache: "no-store" })
          .then((answer) => answer.text().then((html) => answer.status < 500 && !show(html) && location.reload()))
          .catch(() => {})
          .finally(listen);
      }, patience * (0.5 + Math.random()));
    }
  });
  addEventListener("pagehide", () => stream.close(), { once: true });
}

async function send(form, submitter) {
  const body = new URLSearchParams(new FormData(form));
  if (submitter?.name) {
    body.set(submitter.name, submitter.value);
  }
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
      location.assign(answer.url);
      return;
    }
    if (!show(await answer.text())) {
      location.reload();
    }
  } catch {
    offline.hidden = false;
  } finally {
    form.removeAttribute("aria-busy");
  }
}

document.addEventListener("submit", (event) => {
  if (event.target.matches("form[data-act]")) {
    event.preventDefault();
    if (event.target.getAttribute("aria-busy") !== "true") {
      send(event.target, event.submitter);
    }
  }
});

function showClocks() {
  const passed = Math.floor((performance.now() - shownAt) / 1000);
  for (const clock of live.querySelectorAll("[data-clock]")) {
    const seconds = Number(clock.dataset.clock) + passed;
    clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }
}

if (desk) {
  setInterval(showClocks, 1000);
  document.addEventListener("keydown", (event) => {
    const way = { PageDown: "do-next", PageUp: "do-back" }[event.key];
    const button = way && !event.target.matches?.("input, textarea, select") && document.getElementById(way);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
}

listen();
