// What scripts add to the pages for sharing: buttons that copy, and pictures as PNG.

const announcer = document.getElementById("announce");
const SCALE = 2;
const words = document.querySelector(".share").dataset;

function text(source) {
  return "value" in source ? source.value : source.textContent;
}

/** Where a page may not write the clipboard (over plain http from another machine), the text is at least selected. */
async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(text(source));
    button.textContent = words.copied;
  } catch {
    if ("select" in source) {
      source.focus();
      source.select();
    } else {
      getSelection().selectAllChildren(source);
    }
    button.textContent = words.selected;
  }
  announcer.textContent = button.textContent;
  setTimeout(() => {
    button.textContent = before;
  }, 2500);
}

async function picture(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png");
  });
}

async function png(button) {
  const form = button.form;
  const fields = new URLSearchParams(new FormData(form));
  fields.set("as", "svg");
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await picture(await answer.text()));
    link.download = `${button.dataset.png}-step-${fields.get("step")}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    announcer.textContent = words.saved;
  } catch {
    announcer.textContent = words.unsavedSaid;
    button.textContent = words.unsaved;
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
for (const button of document.querySelectorAll("[data-png]")) {
  button.hidden = false;
  button.addEventListener("click", () => png(button));
}
for (const note of document.querySelectorAll(".needs-script")) {
  note.remove();
}
