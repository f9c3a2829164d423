// The sequence packet by packet: buttons, arrow keys, Home and End. Without this script all of it stands there at once.

const still = matchMedia("(prefers-reduced-motion: reduce)");
const PACE = 900;
const words = document.getElementById("announce").dataset;

function button(sign, label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "second";
  made.textContent = sign;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}

function run(group) {
  if (!still.matches && group.getClientRects().length > 0) {
    group.querySelectorAll("set, animateMotion").forEach((motion) => motion.beginElement());
  }
}

/** Gives an opened close-up its controls, once. */
function prepare(closeup) {
  if (closeup.querySelector(".player")) {
    return;
  }
  const count = closeup.querySelectorAll(".story > li").length;
  const bar = document.createElement("div");
  const said = document.createElement("span");
  let at = count;
  let timer = 0;

  function go(step, moving) {
    at = Math.max(0, Math.min(count, step));
    closeup.querySelectorAll(".moment").forEach((group) => {
      const number = Number(group.dataset.moment);
      group.classList.toggle("ahead", number > at);
      group.classList.toggle("now", number === at && at < count);
      if (moving && number === at) {
        run(group);
        if (group.getClientRects().length > 0) {
          group.scrollIntoView({ block: "nearest", inline: "nearest" });
        }
      }
    });
    closeup.querySelectorAll(".story > li").forEach((item, index) => {
      item.classList.toggle("ahead", index >= at);
      item.toggleAttribute("aria-current", index === at - 1 && at < count);
    });
    said.textContent = words.place.replace("{0}", at).replace("{1}", count);
  }

  function stop() {
    clearInterval(timer);
    timer = 0;
    play.textContent = words.play;
    play.setAttribute("aria-label", words.playHow);
  }

  const play = button(words.play, words.playHow, () => {
    if (timer) {
      stop();
      return;
    }
    go(at >= count ? 0 : at, false);
    play.textContent = words.stop;
    play.setAttribute("aria-label", words.stop);
    timer = setInterval(() => {
      go(at + 1, true);
      if (at >= count || !closeup.isConnected) {
        stop();
      }
    }, PACE);
  });
  const keys = {
    ArrowLeft: () => go(at - 1, true),
    ArrowRight: () => go(at + 1, true),
    Home: () => go(0, false),
    End: () => go(count, false),
  };
  bar.className = "player";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", words.player);
  said.className = "player-said";
  said.setAttribute("role", "status");
  bar.append(
    button("|◀", words.first, keys.Home),
    button("◀", words.back, keys.ArrowLeft),
    play,
    button("▶", words.next, keys.ArrowRight),
    button("▶|", words.last, keys.End),
    said,
  );
  closeup.querySelector("summary").after(bar);
  closeup.addEventListener("keydown", (event) => {
    if (keys[event.key] && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      stop();
      keys[event.key]();
    }
  });
  go(count, false);
}

document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches?.(".closeup[open]")) {
      prepare(event.target);
    }
  },
  true,
);
document.querySelectorAll(".closeup[open]").forEach(prepare);

// On the large page the same keys lead from step to step.
document.addEventListener("keydown", (event) => {
  const names = { ArrowLeft: "back", ArrowRight: "next", Home: "first", End: "last" };
  const name = names[event.key];
  const form = document.querySelector(".large-ways");
  if (form && name && !event.altKey && !event.ctrlKey && !event.metaKey && !event.target.closest?.("input, select, textarea")) {
    event.preventDefault();
    form.querySelector(`[data-key="${name}"]:not(:disabled)`)?.click();
  }
});
