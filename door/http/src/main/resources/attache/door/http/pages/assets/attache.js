// The pages work without this: it empties the box once its question is answered, says when the
// server cannot be reached, and lets Escape put a source card away.
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.requestConfig?.verb === "post") {
    const box = document.getElementById("q");
    box.value = "";
    box.placeholder = "Ask the next question";
  }
});
document.addEventListener("htmx:sendError", () => {
  const note = document.createElement("p");
  note.className = "outcome";
  note.textContent = "Attaché cannot be reached. Is `attache serve` still running?";
  document.getElementById("result").replaceChildren(note);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.body.classList.add("no-cards");
  }
});
for (const back of ["pointerover", "focusin"]) {
  document.addEventListener(back, (event) => {
    if (!event.target.closest(".cite")) {
      document.body.classList.remove("no-cards");
    }
  });
}
