// What scripts add: a theme switch, and results that appear without the page jumping. Everything works without them.

const root = document.documentElement;
const announcer = document.getElementById("announce");

function remember(theme) {
  try {
    if (theme === "system") {
      localStorage.removeItem("theme");
    } else {
      localStorage.setItem("theme", theme);
    }
  } catch {
    // Not remembered, but still applied.
  }
}

function showTheme(theme) {
  if (theme === "system") {
    delete root.dataset.theme;
  } else {
    root.dataset.theme = theme;
  }
  for (const button of document.querySelectorAll("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
  }
}

for (const group of document.querySelectorAll(".theme")) {
  group.hidden = false;
  group.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-theme-choice]")?.dataset.themeChoice;
    if (choice) {
      showTheme(choice);
      remember(choice);
    }
  });
}
showTheme(root.dataset.theme ?? "system");

/** Puts the named part of an answer in the place of the same part of this page. */
function swap(html, selector) {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector(selector);
  const old = document.querySelector(selector);
  if (!fresh || !old) {
    return false;
  }
  const title = fresh.querySelector(".result-title");
  title?.removeAttribute("autofocus");
  old.replaceWith(document.adoptNode(fresh));
  title?.focus({ preventScroll: true });
  // Rolling would fight with the next Tab of somebody who goes by keyboard.
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches || title?.matches(":focus-visible");
  // What is new may stand far below the top of its part.
  const news = title ?? fresh;
  const box = news.getBoundingClientRect();
  if (box.top < 0 || box.top > innerHeight * 0.4) {
    news.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
  }
  announcer.textContent = fresh.querySelector("[data-announce]")?.dataset.announce ?? "";
  return true;
}

/** Says in the place of the result why there is none; what somebody typed stays where it is. */
function explain(selector, headline, sentence) {
  const box = document.createElement("div");
  const title = document.createElement("h2");
  const text = document.createElement("p");
  box.className = "problems";
  title.textContent = headline;
  text.textContent = sentence;
  box.append(title, text);
  const place = document.querySelector(selector);
  if (place.matches(".example")) {
    place.querySelector(".problems")?.remove();
    place.prepend(box);
  } else {
    place.replaceChildren(box);
  }
  announcer.textContent = `${headline}. ${sentence}`;
}

async function run(form, button) {
  form.setAttribute("aria-busy", "true");
  announcer.textContent = announcer.dataset.running;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, button)) });
    const html = await answer.text();
    if (!swap(html, form.dataset.swap)) {
      const page = new DOMParser().parseFromString(html, "text/html");
      const words = (name) => page.querySelector(`.error ${name}`)?.textContent ?? "";
      explain(form.dataset.swap, words("h1") || announcer.dataset.nothing, words(".lead") || announcer.dataset.again);
    }
  } catch {
    explain(form.dataset.swap, announcer.dataset.silent, announcer.dataset.silentWhy);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  // A button with an address of its own leads to another page.
  if (form.dataset.swap && !event.submitter?.hasAttribute("formaction")) {
    event.preventDefault();
    if (form.getAttribute("aria-busy") !== "true") {
      run(form, event.submitter);
    }
  }
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form[data-swap]");
  if (form && event.key === "Enter" && event.shiftKey) {
    event.preventDefault();
    form.requestSubmit();
  }
});

// What only some pages need.
if (document.querySelector("form[data-live]")) {
  import("./bench.js");
}
if (document.querySelector("form[data-swap], .closeup, .large")) {
  import("./player.js");
}
