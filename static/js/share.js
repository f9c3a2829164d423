// What scripts add to the pages for sharing: buttons that copy, and pictures as PNG.

const announcer = document.getElementById("announce");
const SCALE = 2;

function text(source) {
  return "value" in source ? source.value : source.textContent;
}

/** Where a page may not write the clipboard (over plain http from another machine), the text is at least selected. */
async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(text(source));
    button.textContent = "Copied";
  } catch {
    if ("select" in source) {
      source.focus();
      source.select();
    } else {
      getSelection().selectAllChildren(source);
    }
    button.textContent = "Selected: copy it with your keyboard";
  }
  announcer.textContent = button.textContent;
  setTimeout(() => {
    button.textContent = words;
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
    announcer.textContent = "The picture is saved";
  } catch {
    announcer.textContent = "There is no picture. Take the SVG instead.";
    button.textContent = "No picture: take the SVG";
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
