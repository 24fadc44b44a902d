// Marks what came or was set right since the reader's last visit.  The day of this visit and of the
// one before are kept in the reader's own browser and sent to nobody; whoever switches the marks
// off keeps that choice alone.  What is new is asked for only where the page has something new.
"use strict";
{
  const say = document.currentScript.dataset;
  const KEY = "dateline-visit";
  const OFF = "off";
  const LINKS = "main :is(.what :is(h3, h4, .t), .log b) a";

  const kept = () => {
    try {
      return localStorage.getItem(KEY) ?? "";
    } catch {
      return OFF; // a browser may refuse to keep anything
    }
  };
  const keep = (value) => {
    try {
      localStorage.setItem(KEY, value);
    } catch {}
  };
  const day = (date) => {
    const two = (n) => String(n).padStart(2, "0");
    return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  };
  const told = (iso) => {
    const year = iso.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
    const form = { day: "numeric", month: "long", year, timeZone: "UTC" };
    return new Intl.DateTimeFormat(say.locale, form).format(new Date(iso));
  };

  const today = day(new Date());
  let before = ""; // the day of the last visit, "" where there was none
  const come = () => {
    const [now = "", last = ""] = kept().match(/\d{4}-\d\d-\d\d/g) ?? [];
    before = now === today ? last : now;
    keep(before ? `${today} ${before}` : today);
  };

  const news = new Map(); // words by the event's id
  const mark = () => {
    for (const link of news.size ? document.querySelectorAll(LINKS) : []) {
      const id = /(?:^|\/)events\/([\w-]+)\/(?:index\.html)?$/.exec(link.getAttribute("href"))?.[1];
      if (!news.has(id) || link.nextElementSibling?.className === "fresh") continue;
      const word = document.createElement("small");
      word.className = "fresh";
      word.textContent = news.get(id);
      link.after(" ", word);
    }
  };
  window.datelineRecent = (days) => {
    if (kept() === OFF) return;
    for (const [at, ...kinds] of days) {
      if (at < before) continue;
      // Newest first, and of an event that came since then it matters that it is new.
      for (const [n, words] of [say.new, say.corrected, say.changed].entries()) {
        for (const id of kinds[n]) {
          if (!n || !news.has(id)) news.set(id, words.replace("{}", told(before)));
        }
      }
    }
    mark();
  };
  const ask = () => {
    // A page that holds nothing so new has nothing to mark.
    if (!before || !say.newest || say.newest < before) return;
    const script = document.createElement("script");
    script.src = say.recent;
    document.head.append(script);
  };

  const control = document.querySelector("p.visit");
  const tell = () => {
    if (!control) return;
    const off = kept() === OFF;
    const { on, first } = control.dataset;
    const words = off ? control.dataset.off : before ? on.replace("{}", told(before)) : first;
    control.querySelector("[role=status]").textContent = words;
    control.querySelector("button").textContent = off ? control.dataset.start : control.dataset.stop;
    control.hidden = false;
  };
  control?.querySelector("button").addEventListener("click", () => {
    if (kept() === OFF) {
      keep("");
      come();
    } else {
      keep(OFF);
      before = "";
      news.clear();
      for (const word of document.querySelectorAll(".fresh")) word.remove();
    }
    tell();
  });

  if (kept() !== OFF) {
    come();
    ask();
  }
  tell();
  document.addEventListener("dateline-rows", mark);
}
