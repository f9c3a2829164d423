// The picture and the marks follow the switches while somebody turns them. The server says what they mean.

const form = document.querySelector("form[data-live]");
let turn = 0;

function show(fresh) {
  for (const part of document.querySelectorAll("[data-live-part]")) {
    const newer = fresh.getElementById(part.id);
    if (newer) {
      const open = Boolean(part.querySelector("details[open]"));
      part.replaceWith(document.adoptNode(newer));
      newer.querySelector("details")?.toggleAttribute("open", open);
    }
  }
  for (const control of form.querySelectorAll(".field [id]")) {
    const newer = fresh.getElementById(control.id)?.closest(".field");
    if (newer) {
      control.closest(".field").className = newer.className;
    }
  }
}

async function follow() {
  const mine = ++turn;
  try {
    const answer = await fetch(form.dataset.live, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    const html = await answer.text();
    if (mine === turn && answer.ok) {
      show(new DOMParser().parseFromString(html, "text/html"));
      form.dataset.followed = String(mine);
    }
  } catch {
    // The picture stays as it was; the run will say that the server is gone.
  }
}

form.addEventListener("change", follow);

form.addEventListener("click", (event) => {
  const button = event.target.closest(".usual");
  if (!button) {
    return;
  }
  event.preventDefault();
  const field = button.closest(".field");
  const control = field.querySelector("input, select, textarea");
  if (control.type === "checkbox") {
    control.checked = field.dataset.usual === "true";
  } else {
    control.value = field.dataset.usual;
  }
  control.focus();
  follow();
});
