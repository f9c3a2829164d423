// The slider shows a release as soon as it is let go; a button of the list moves the slider along. Both work without this.

const slider = document.getElementById("notch");

if (slider) {
  const names = [...slider.form.querySelectorAll("datalist option")].map((option) => option.label);
  const say = () => slider.setAttribute("aria-valuetext", names[Number(slider.value)] ?? "");

  say();
  slider.addEventListener("input", say);
  slider.addEventListener("change", () => slider.form.requestSubmit());
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.('button[name="go"]');
    if (button) {
      slider.value = button.value;
      say();
    }
  });
}
