
"use strict";
(() => {
  const panel = document.getElementById("findings");
  const items = [...panel.querySelectorAll("li")];
  const filters = panel.querySelector(".filters");
  let current = null;

  const shown = () => items.filter((item) => !item.hidden);

  function marksOf(item) {
    return document.querySelectorAll(`#aligned mark[data-finding="${item.id.slice(1)}"]`);
  }

  function choose(item, { list = true, text = true } = {}) {
    document.querySelectorAll(".current").forEach((each) => each.classList.remove("current"));
    current = item;
    item.classList.add("current");
    const marks = marksOf(item);
    marks.forEach((mark) => mark.classList.add("current"));
    if (list) {
      item.focus({ preventScroll: true });
      item.scrollIntoView({ block: "nearest" });
    }
    const link = item.querySelector("a[href^='#r']");
    const target = marks[0] ?? (link && document.getElementById(link.hash.slice(1)));
    if (text && target) target.scrollIntoView({ block: "center" });
  }

  function step(by) {
    const all = shown();
    if (!all.length) return;
    const at = all.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
    if (all[next]) choose(all[next]);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    const forward = event.key === "j" || event.key === "F8" || (event.altKey && event.key === "ArrowDown");
    const back = event.key === "k" || event.key === "F7" || (event.altKey && event.key === "ArrowUp");
    if (!forward && !back) return;
    event.preventDefault();
    step(forward ? 1 : -1);
  });

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("#aligned mark[data-finding]");
    if (mark) {
      const item = document.getElementById(`f${mark.dataset.finding}`);
      item.hidden = false;
      choose(item, { text: false });
      return;
    }
    const item = event.target.closest("#findings li");
    if (item && !event.target.closest("a")) choose(item, { list: false });
  });

  if (filters.children.length > 1) {
    filters.hidden = false;
    filters.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      const chosen = new Set(
        [...filters.querySelectorAll("[aria-pressed='true']")].map((each) => each.dataset.kind),
      );
      items.forEach((item) => { item.hidden = chosen.size > 0 && !chosen.has(item.dataset.kind); });
    });
  }
})();
