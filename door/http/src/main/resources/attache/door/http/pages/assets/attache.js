// Every page works without this. It adds keys, copying with sources, and answers that appear
// sentence by sentence as they are checked.
const sheet = document.getElementById("keys");
const words = sheet?.dataset ?? {};

// Asking: what the server proves is shown at once; the whole answer then takes its place.
async function follow(form) {
  const flow = document.getElementById("flow");
  const answer = await fetch("/ask/stream", { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok || !answer.headers.get("content-type")?.startsWith("text/event-stream")) {
    return form.submit();
  }
  flow.replaceChildren();
  flow.hidden = false;
  document.getElementById("result").hidden = true;
  let rest = "";
  for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
    rest += text;
    const events = rest.split("\n\n");
    rest = events.pop();
    for (const event of events) {
      const field = (name) => event.split("\n").filter((line) => line.startsWith(name + ": ")).map((line) => line.slice(name.length + 2)).join("\n");
      if (field("event") === "statement") {
        const line = document.createElement("p");
        line.textContent = JSON.parse(field("data")).text;
        flow.append(line);
      } else if (field("event") === "page") {
        const { place, html } = JSON.parse(field("data"));
        await show(place, html);
      }
    }
  }
}
async function show(place, html) {
  const text = html ?? (await (await fetch(place)).text());
  const page = new DOMParser().parseFromString(text, "text/html");
  for (const id of ["motto", "turns", "result"]) {
    document.getElementById(id).replaceWith(page.getElementById(id));
  }
  document.title = page.title;
  document.getElementById("flow").hidden = true;
  const box = document.getElementById("q");
  box.value = "";
  box.placeholder = words.next;
  if (place) {
    history.pushState({}, "", place);
    here = location.pathname + location.search;
  }
  htmx.process(document.getElementById("result"));
  ready();
  scrollTo(0, 0);
}
let here = location.pathname + location.search;
addEventListener("popstate", () => location.pathname + location.search !== here && location.reload());
document.addEventListener("submit", (event) => {
  if (event.target.id !== "ask") return;
  event.preventDefault();
  const button = event.target.querySelector("button");
  button.disabled = true;
  follow(event.target)
    .catch(() => {
      document.getElementById("flow").hidden = true;
      document.getElementById("result").hidden = false;
      alertGone(document.getElementById("result"));
    })
    .finally(() => (button.disabled = false));
});

// Copying: the numbers in brackets keep their sources.
function sources(numbers) {
  return [...document.querySelectorAll(".sources > li")]
    .map((item, index) => [index + 1, item])
    .filter(([number]) => numbers.has(number))
    .map(([number, item]) => `[${number}] “${item.querySelector(".words").textContent.trim()}” ${[...item.querySelectorAll(".from > *")].map((it) => it.textContent.trim()).join(", ")}`);
}
function withSources(text) {
  const numbers = new Set([...text.matchAll(/\[(\d+)\]/g)].map((found) => Number(found[1])));
  const list = sources(numbers);
  return list.length ? `${text.trim()}\n\n${words.sources}\n${list.join("\n")}\n` : text;
}
function read(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(".card, .rows").forEach((card) => card.remove());
  return [...copy.querySelectorAll("p")].map((line) => line.textContent.replace(/\s+/g, " ").trim()).join("\n");
}
document.addEventListener("copy", (event) => {
  const chosen = getSelection();
  const within = chosen.anchorNode?.parentElement?.closest(".text");
  if (!within || chosen.isCollapsed) return;
  const part = document.createElement("div");
  part.append(chosen.getRangeAt(0).cloneContents());
  part.querySelectorAll(".card").forEach((card) => card.remove());
  event.clipboardData.setData("text/plain", withSources(part.textContent.replace(/[ \t]+/g, " ")));
  event.preventDefault();
});
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(withSources(read(document.querySelector(button.dataset.copy))));
  button.textContent = words.copied;
});
document.addEventListener("change", async (event) => {
  const file = event.target.closest("input[type=file][data-into]");
  if (file?.files[0]) {
    document.getElementById(file.dataset.into).value = await file.files[0].text();
  }
});
function ready() {
  document.querySelectorAll("[data-copy]").forEach((button) => (button.hidden = !navigator.clipboard));
}
ready();
document.addEventListener("htmx:afterSwap", () => {
  ready();
  here = location.pathname + location.search;
  if (document.querySelector(".queue")) step(0);
});
document.addEventListener("htmx:sendError", () => alertGone(document.getElementById("result")));
function alertGone(where) {
  const note = document.createElement("p");
  note.className = "outcome";
  note.role = "alert";
  note.textContent = words.gone;
  where?.prepend(note);
}

// Keys
let going = false;
const items = () => [...document.querySelectorAll("[data-item]")];
function step(by) {
  const all = items();
  const at = all.findIndex((item) => item.classList.contains("at"));
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))];
  all[at]?.classList.remove("at");
  next?.classList.add("at");
  (next?.matches("[tabindex]") ? next : next?.querySelector("a"))?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}
function act(key) {
  const item = document.querySelector("[data-item].at") ?? items()[0] ?? document;
  const wanted = key === "u" ? document.querySelector("[data-undo]") : item.querySelector(`[data-act="${key}"]`);
  wanted?.click();
  return wanted !== null;
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.body.classList.add("no-cards");
    document.activeElement?.matches("input, textarea") && document.activeElement.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  if (going) {
    going = false;
    const place = document.querySelector(`#menu [data-key="${CSS.escape(event.key)}"]`);
    if (place) location.assign(place.href);
    return;
  }
  const keys = {
    "/": () => document.querySelector("[data-slash]")?.focus() ?? true,
    "?": () => sheet.togglePopover() ?? true,
    g: () => (going = true),
    j: () => step(1) ?? true,
    k: () => step(-1) ?? true,
    y: () => act("y"),
    x: () => act("x"),
    e: () => act("e"),
    u: () => act("u"),
  };
  if (keys[event.key] && keys[event.key]() !== false) event.preventDefault();
});
for (const back of ["pointerover", "focusin"]) {
  document.addEventListener(back, (event) => {
    if (!event.target.closest(".cite")) document.body.classList.remove("no-cards");
  });
}
