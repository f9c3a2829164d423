// The picture and the marks follow the switches while somebody turns them. The server says what they mean.

const form = document.querySelector("form[data-live]");
let turn = 0;

function show(fresh) {
  for (const part of document.querySelectorAll("[data-live-part]")) {
    const newer = fresh.getElementById(part.id);
    if (newer) {
      const open = Boolean(part.querySelector("details[open]"));
      const focused = part.contains(document.activeElement) ? document.activeElement.name : "";
      part.replaceWith(document.adoptNode(newer));
      newer.querySelector("details")?.toggleAttribute("open", open);
      if (focused) {
        newer.querySelector(`[name="${focused}"]`)?.focus();
      }
    }
  }
  for (const control of form.querySelectorAll(".field [id]")) {
    const newer = fresh.getElementById(control.id)?.closest(".field");
    if (newer) {
      control.closest(".field").className = newer.className;
    }
  }
}

/** Sets the switches as an answer has them. */
function set(fresh) {
  for (const control of form.querySelectorAll(".field :is(input, select)[id]")) {
    const newer = fresh.getElementById(control.id);
    if (newer) {
      control.value = newer.value;
      control.checked = newer.checked;
    }
  }
}

/** `back`: the button that takes changes back. */
async function follow(back) {
  const mine = ++turn;
  try {
    const answer = await fetch(form.dataset.live, { method: "POST", body: new URLSearchParams(new FormData(form, back)) });
    const html = await answer.text();
    if (mine === turn && answer.ok) {
      const fresh = new DOMParser().parseFromString(html, "text/html");
      if (back) {
        set(fresh);
        document.getElementById("announce").textContent = back.dataset.said;
      }
      show(fresh);
      form.dataset.followed = String(mine);
    }
  } catch {
    // The picture stays as it was; the run will say that the server is gone.
  }
}

form.addEventListener("change", () => follow());

form.addEventListener("click", (event) => {
  const back = event.target.closest("#back button");
  if (back) {
    event.preventDefault();
    if (back.getAttribute("aria-disabled") !== "true") {
      follow(back);
    }
    return;
  }
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
