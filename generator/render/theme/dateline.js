// The one script of the pages: the choice of colours, the key that opens the search, copying links
// and addresses, and what only the reader's own calendar can tell: how long a planned event is
// overdue, and what happened on this day.  Nothing needs it, and it has no words of
// its own: they stand in the attributes of its element, from the catalogue.
"use strict";
{
  const words = document.currentScript.dataset;
  const root = document.documentElement;
  const schemes = { system: "", light: "default", dark: "slate" };
  const names = Object.keys(schemes);

  const kept = () => {
    try {
      const name = localStorage.getItem("dateline-scheme");
      return name in schemes ? name : "system";
    } catch {
      return "system"; // a browser may refuse to keep anything
    }
  };
  const keep = (name) => {
    try {
      localStorage.setItem("dateline-scheme", name);
    } catch {}
  };
  const show = (name) => {
    if (schemes[name]) root.dataset.mdColorScheme = schemes[name];
    else delete root.dataset.mdColorScheme;
  };

  let scheme = kept();
  show(scheme);

  const addSwitch = () => {
    const header = document.querySelector(".top .page");
    if (!header) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "scheme";
    const tell = () => {
      button.textContent = words[scheme];
    };
    tell();
    button.addEventListener("click", () => {
      scheme = names[(names.indexOf(scheme) + 1) % names.length];
      keep(scheme);
      show(scheme);
      tell();
    });
    header.insertBefore(button, header.querySelector(".find"));
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return; // kept since before the reader went on, and chose there
      scheme = kept();
      show(scheme);
      tell();
    });
  };

  const status = document.createElement("span");
  status.setAttribute("role", "status");
  status.className = "copied";
  const copy = async (address, said) => {
    try {
      await navigator.clipboard.writeText(address);
      status.textContent = said;
      setTimeout(() => {
        status.textContent = "";
      }, 3000);
    } catch {}
  };

  // The date of a row is its link, and an event's page has one: to follow it copies the address.
  const copyLinks = () => {
    const links = '.when a[href^="#e-"], a.perma';
    for (const link of document.querySelectorAll(links)) link.title = words.copy;
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.(links);
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
      if (link.matches(".perma")) event.preventDefault(); // it leads here, where the reader is
      copy(link.href, words.copied);
    });
  };

  const addCopyButtons = () => {
    for (const link of document.querySelectorAll("a.address")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = words.copyAddress;
      button.setAttribute("aria-label", `${words.copyAddress} ${link.textContent}`);
      button.addEventListener("click", () => copy(link.href, words.copiedAddress));
      link.after(" ", button);
    }
  };

  const tellOverdue = () => {
    const now = new Date();
    const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    const days = new Intl.NumberFormat(words.locale, {
      style: "unit",
      unit: "day",
      unitDisplay: "long",
    });
    for (const due of document.querySelectorAll("[data-due]")) {
      const late = Math.round((today - Date.parse(due.dataset.due)) / 864e5);
      if (late <= 0) continue;
      const note = due.querySelector(".overdue");
      if (note) note.hidden = false;
      else due.append(words.overdue.replace("{}", days.format(late)));
    }
  };

  // A page cannot know the day; where something happened on it in any year, it leads there.
  const leadToToday = () => {
    const now = new Date();
    const month = String(now.getMonth() + 1).padStart(2, "0");
    const today = `${month}-${String(now.getDate()).padStart(2, "0")}`;
    for (const line of document.querySelectorAll("p[data-days]")) {
      if (!line.dataset.days.split(" ").some((day) => day.startsWith(`${today}:`))) continue;
      const link = line.querySelector("a");
      link.setAttribute("href", `${link.getAttribute("href")}${today}/`);
      const day = new Intl.DateTimeFormat(words.locale, { day: "numeric", month: "long" });
      link.textContent = day.format(now);
      line.hidden = false;
    }
  };

  // The key / leads to the search, or into its field; who speaks to a computer can switch it off.
  const openSearch = () => {
    const link = document.querySelector('a[aria-keyshortcuts="/"]');
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!link || event.target.closest?.("input, textarea, select, [contenteditable]")) return;
      try {
        if (localStorage.getItem("dateline-slash") === "off") return;
      } catch {}
      event.preventDefault();
      const field = document.querySelector("form.ask input");
      if (!field) return (location.href = link.href);
      field.focus();
      field.select();
    });
  };

  addSwitch();
  openSearch();
  if (navigator.clipboard) {
    document.body.append(status);
    copyLinks();
    addCopyButtons();
  }
  tellOverdue();
  leadToToday();
}
