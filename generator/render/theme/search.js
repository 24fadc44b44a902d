// The search page, and what helps on a page that is not there.  Loaded by those two alone; what it
// finds in, only when something is typed.  Pagefind finds the pages; names and dates are found in a
// small file of ours, which works from a disk too.  Nothing of a record is written as HTML.
"use strict";
{
  const words = document.currentScript.dataset;
  const site = new URL(".", document.currentScript.src);
  const onDisk = location.protocol === "file:";
  const address = (at) => new URL(onDisk ? `${at}index.html` : at, site).pathname;
  const form = document.querySelector("form.ask");
  const field = form?.querySelector("input");
  const FIRST = 8; // results, and as many again with each press of the button
  const EXCERPT = 32; // words
  const ALSO = "‖"; // stands before the names that find a page and do not stand on it
  const FEW = 3; // fewer results than these, and names that are nearly the same are offered

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const parts = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const put = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const make = (tag, fields, ...inside) => {
    const made = Object.assign(document.createElement(tag), fields);
    made.append(...inside);
    return made;
  };

  const loaded = {};
  const load = (name) =>
    (loaded[name] ??= new Promise((done) => {
      const script = make("script", { src: new URL(`search/${name}.js`, site) });
      script.onload = done;
      script.onerror = () => {
        loaded[name] = undefined; // the next word tries again
        done();
      };
      document.head.append(script);
    }));

  // Edits between two words: letters put in, left out, changed, or two of them changed over.
  const edits = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let [before, last] = [[], [...Array(b.length + 1).keys()]];
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
        if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      [before, last] = [last, row];
    }
    return last[b.length];
  };

  // Dates, as people type them

  const order = new Intl.DateTimeFormat(words.locale).formatToParts(0).map((part) => part.type);
  const dayFirst = order.indexOf("day") < order.indexOf("month");
  const written = (how, year, month, day = 1) => {
    const date = new Date(Date.UTC(2000, month - 1, day));
    date.setUTCFullYear(year);
    return new Intl.DateTimeFormat(words.locale, { ...how, timeZone: "UTC" }).format(date);
  };
  const YEAR = { year: "numeric" };
  const DAY = { day: "numeric", month: "long" };
  const monthNames = [words.locale, "en"].map((locale) =>
    [...Array(12).keys()].map((m) =>
      ["long", "short"].flatMap((month) =>
        [{ month }, { month, day: "numeric" }].flatMap((how) =>
          parts(
            new Intl.DateTimeFormat(locale, { ...how, timeZone: "UTC" }).format(Date.UTC(2000, m)),
          ).filter((part) => /\p{L}{2}/u.test(part)),
        ),
      ),
    ),
  );
  const monthNamed = (word) => {
    for (const names of monthNames) {
      const fits = (some) => some.some((n) => n === word || (word.length > 2 && n.startsWith(word)));
      const found = names.map(fits);
      if (found.filter(Boolean).length === 1) return found.indexOf(true) + 1;
    }
    return 0;
  };

  // Every date that a text may mean, [year, month, day] with 0 for what it does not say; none where
  // it is more than a date.  ``years`` holds how many events each has, and each of its months.
  const read = (text, years) => {
    const plain = fold(text).replace(/(\d)(st|nd|rd|th)\b/g, "$1");
    const tokens = plain.match(/\d+|\p{L}+/gu) ?? [];
    const names = tokens.filter((t) => !/\d/.test(t) && t !== "of");
    const numbers = tokens.filter((t) => /\d/.test(t));
    const isYear = (n) => n.length === 4;
    const fit = ([y, m, d]) => (y || d) && m < 13 && d <= (m ? new Date(Date.UTC(2000, m, 0)).getUTCDate() : 0);
    const dates = [];
    if (names.length === 1 && numbers.length < 3 && monthNamed(names[0])) {
      const [year] = numbers.filter(isYear);
      const days = numbers.filter((n) => n !== year);
      if (days.length < 2) dates.push([+(year ?? 0), monthNamed(names[0]), +(days[0] ?? 0)]);
    } else if (!names.length && numbers.length && numbers.length < 4) {
      const [a, b, c] = numbers;
      if (isYear(a)) dates.push([+a, +(b ?? 0), +(c ?? 0)]);
      else if (numbers.length === 2 && isYear(b)) dates.push([+b, +a, 0]);
      else if (c) {
        const ends = c.length === 2 ? Object.keys(years).filter((y) => y.endsWith(c)).reverse() : [c];
        for (const year of ends.slice(0, 1)) {
          dates.push(dayFirst ? [+year, +b, +a] : [+year, +a, +b]);
          dates.push(dayFirst ? [+year, +a, +b] : [+year, +b, +a]);
        }
      }
    }
    const known = new Set();
    const found = dates.filter((date) => fit(date) && !known.has(`${date}`) && known.add(`${date}`));
    const has = ([year, month]) => (years[year]?.[month] ? 1 : 0); // of 3/4 and 4/3 what has events
    return found.sort((one, other) => has(other) - has(one));
  };

  const numbered = (n) => new Intl.NumberFormat(words.locale).format(n);
  const two = (n) => String(n).padStart(2, "0");
  const dateAnswers = (dates, names) => {
    const all = dates.flatMap((date) => dateAnswer(date, names));
    return all.filter(({ at }, n) => all.findIndex((other) => other.at === at) === n);
  };
  const dateAnswer = ([year, month, day], names) => {
    const found = [];
    const counts = names.years[year];
    const inTime = (at, title, n) =>
      found.push({ at, title: put(words.time, { when: title }), note: put(words.events, { n: numbered(n) }) });
    const folder = `dates/${String(year).padStart(4, "0")}/`;
    if (counts && month && counts[month])
      inTime(`${folder}${two(month)}/`, written({ ...YEAR, month: "long" }, year, month), counts[month]);
    if (counts && !(month && counts[month])) inTime(folder, written(YEAR, year, 1), counts[0]);
    const on = `${two(month)}-${two(day)}`;
    if (day && names.days.includes(on))
      found.push({
        at: `dates/on/${on}/`,
        title: put(words.day, { day: written(DAY, 2000, month, day) }),
        note: "",
      });
    return found;
  };
  const phrase = ([year, month, day]) => {
    if (!year) return written(DAY, 2000, month, day);
    if (!month) return String(year);
    return written({ ...YEAR, ...(day ? DAY : { month: "long" }) }, year, month, day || 1);
  };

  // Names

  const named = (query, names) => {
    const asked = parts(query);
    const is = (name) => {
      const own = parts(name);
      return asked.every((word) => own.includes(word));
    };
    if (!asked.some((word) => word.length > 2)) return [];
    const whole = asked.join(" ");
    const isWhole = ([, , ...all]) => all.some((name) => parts(name).join(" ") === whole);
    return names.names
      .filter(([, , ...all]) => all.some(is))
      .sort((a, b) => isWhole(b) - isWhole(a))
      .slice(0, 3)
      .map(([kind, id, name]) => ({
        at: `${names.kinds[kind][0]}/${id || slug(name)}/`,
        title: name,
        note: names.kinds[kind][1],
      }));
  };
  const slug = (name) => name.toLowerCase().match(/[a-z0-9]+/g).join("-");

  // What was meant, where a word is one or two letters away from one that is known.
  const meant = async (query) => {
    await load("words");
    const known = (self.datelineWords ?? "").split(" ");
    let changed = false;
    const near = parts(query).map((word) => {
      if (word.length < 4 || known.includes(word)) return word;
      let [best, least] = ["", (word.length < 6 ? 1 : 2) + 1];
      for (const other of known) {
        const n = edits(word, other, least - 1);
        if (n < least) [best, least] = [other, n];
      }
      changed ||= best !== "";
      return best || word;
    });
    return changed ? near.join(" ") : "";
  };

  // The search page

  const engine = async () => {
    const { createInstance } = await import(new URL(words.index, site));
    const found = createInstance({ noWorker: true });
    await found.init();
    return found;
  };
  let pagefind;
  const search = async (query) => {
    if (!words.index || onDisk) return [];
    pagefind ??= engine();
    return (await (await pagefind).search(query)).results;
  };
  const failed = () => {
    pagefind = undefined; // the next word tries again: Pagefind keeps what did not come
    return words.failed;
  };

  const page = () => {
    const [status, list, hint] = ["#told", "#found", "#meant"].map((id) =>
      document.querySelector(id),
    );
    const more = make("button", { type: "button", className: "more", textContent: words.more });
    let turn = 0;
    const tell = (text) => {
      status.textContent = text;
    };
    const row = ({ at, title, note, mark, when, story, gist }) => {
      const link = make("a", { href: at, textContent: title });
      const told = [when, note, story].filter(Boolean).join(" · ");
      const line = make("p", { className: "quiet" });
      if (mark) line.append(make("i", { className: `mk ${mark}`, ariaHidden: "true" }), " ");
      line.append(told);
      const item = make("li", {}, make("p", { className: "t" }, link), line);
      if (gist?.length) item.append(make("p", { className: "gist" }, ...gist));
      return item;
    };
    // The words of a page that has been found, as Pagefind counts them.
    const wordsOf = ({ raw_content }) => {
      const joint = raw_content.includes("\u200B") ? "\u200B" : /\s+/;
      return raw_content.split(joint).map((w) => w.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
    };
    // Some of them, those marked that were looked for: behind the title, which stands above them,
    // and before the names that find the page and do not stand on it.
    const excerpt = (all, { locations, meta }) => {
      const title = meta.title.split(/\s+/).length;
      const hasTitle = (at) => parts(all.slice(at, at + title).join("")).join() === parts(meta.title.replaceAll(" ", "")).join();
      const from = [...Array(12).keys()].find(hasTitle);
      const first = from === undefined ? 0 : from + title;
      const last = all.includes(ALSO) ? all.indexOf(ALSO) : all.length;
      const told = locations.filter((at) => at >= first && at < last);
      const within = (start) => told.filter((at) => at >= start && at < start + EXCERPT).length;
      const starts = [first, ...told.map((at) => Math.max(first, at - 3))];
      const fullest = starts.reduce((best, at) => (within(at) > within(best) ? at : best));
      const start = within(first) ? first : fullest; // a page begins with its summary
      const shown = all.slice(start, Math.min(start + EXCERPT, last)).map((word, n) =>
        told.includes(start + n) ? make("mark", { textContent: word }) : word,
      );
      const end = start + shown.length < last ? ["…"] : [];
      return [...(start > first ? ["… "] : []), ...shown.flatMap((word) => [word, " "]), ...end];
    };
    // Of a word that it does not know Pagefind takes the beginning, be it one letter.
    const isFit = (all, { locations, meta }, query) => {
      const found = [...locations.map((at) => all[at] ?? ""), ...Object.values(meta)].flatMap(parts);
      const shared = (a, b) => [...a].findIndex((letter, n) => letter !== b[n]);
      return parts(query).every((word) =>
        found.some((other) => {
          const n = shared(word, other);
          return n < 0 || n >= 0.6 * word.length;
        }),
      );
    };
    const offer = (text) => {
      hint.replaceChildren();
      if (!text) return;
      const link = make("a", { href: `?q=${encodeURIComponent(text)}`, textContent: text });
      hint.append(`${words.meant} `, link);
    };
    const suggest = async (query, mine) => {
      const text = await meant(query);
      if (mine === turn) offer(text);
    };
    const show = async (results, shown, mine, query) => {
      const some = await Promise.all(results.slice(0, FIRST).map((result) => result.data()));
      if (mine !== turn) return;
      const isOn = ({ meta }) => meta.when === query;
      for (const page of some.sort((a, b) => isOn(b) - isOn(a))) {
        const { meta, url } = page;
        const all = wordsOf(page);
        if (shown.has(url) || !isFit(all, page, query)) continue;
        const note = meta.note ?? (meta.when ? "" : meta.kind);
        list.append(row({ ...meta, note, at: url, gist: excerpt(all, page) }));
      }
      const left = results.slice(FIRST);
      more.remove();
      if (!left.length) return;
      list.after(more);
      more.onclick = async () => {
        more.onclick = undefined; // pressed twice, they come once
        const at = list.children.length;
        try {
          await show(left, shown, mine, query);
        } catch {
          more.onclick = answer;
          return tell(failed());
        }
        list.children[at]?.querySelector("a").focus();
      };
    };
    const clear = () => {
      tell("");
      offer("");
      more.remove();
      list.replaceChildren();
    };

    const answer = async () => {
      const mine = ++turn;
      const query = field.value.trim();
      if (!query) return clear();
      const slow = setTimeout(() => mine === turn && tell(words.busy), 400);
      await load("names");
      const names = self.datelineNames ?? { years: {}, days: "", names: [], kinds: [] };
      const dates = read(query, names.years);
      const first = [...dateAnswers(dates, names), ...named(query, names)];
      const asked = dates.length ? phrase(dates[0]) : query;
      let [results, fault] = [[], ""];
      if (!words.index) fault = words.unmade;
      else if (onDisk) fault = words.disk;
      try {
        results = await search(asked);
      } catch {
        fault = failed();
      }
      clearTimeout(slow);
      if (mine !== turn) return;
      clear();
      for (const { at, ...told } of first) list.append(row({ at: address(at), ...told }));
      try {
        await show(results, new Set(first.map(({ at }) => address(at))), mine, asked);
      } catch {
        fault = failed();
        results = [];
      }
      if (mine !== turn) return;
      const shown = list.children.length;
      // What the names found first Pagefind found, too; what dates did, it did not.
      const dated = first.filter(({ at }) => at.startsWith("dates/")).length;
      const n = shown && results.length > FIRST ? results.length + dated : shown;
      const told = put(n ? words.told : words.none, { q: query, n: numbered(n) });
      tell([fault, fault && !n ? "" : told].filter(Boolean).join(" "));
      if (n - first.length < FEW && !dates.length) suggest(query, mine);
    };

    // Whoever speaks to a computer may type a slash without meaning it.
    const slash = () => {
      const box = make("input", { type: "checkbox" });
      try {
        box.checked = localStorage.getItem("dateline-slash") !== "off";
        box.onchange = () => localStorage.setItem("dateline-slash", box.checked ? "on" : "off");
      } catch {
        box.checked = true;
      }
      return make("label", { className: "slash" }, box, ` ${words.key}`);
    };

    let waiting;
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        history.replaceState(null, "", field.value ? `?q=${encodeURIComponent(field.value)}` : "./");
        answer();
      }, 150);
    };
    const fromAddress = () => {
      field.value = new URLSearchParams(location.search).get("q") ?? "";
      answer();
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      const there = `?q=${encodeURIComponent(field.value)}`;
      if (there !== location.search) history.pushState(null, "", there);
      answer();
    });
    field.addEventListener("input", later);
    addEventListener("popstate", fromAddress);
    form.parentElement.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const stops = [field, ...form.parentElement.querySelectorAll("#found a, #meant a, button.more")];
      const at = stops.indexOf(document.activeElement);
      if (!step || at < 0 || event.isComposing) return; // an arrow may choose among letters
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      stops[Math.max(0, Math.min(at + step, stops.length - 1))].focus();
    });
    for (const note of document.querySelectorAll(".unscripted")) note.hidden = true;
    form.after(slash());
    fromAddress();
    const [how] = performance.getEntriesByType("navigation");
    if (how?.type !== "back_forward") field.focus({ preventScroll: true });
  };

  // A page that is not there

  const missing = async () => {
    const near = document.querySelector("#near");
    const path = decodeURI(location.pathname).slice(decodeURI(site.pathname).length);
    const [kind, id] = fold(path).replace(/(index)?\.html?$/, "").split("/").filter(Boolean);
    const asked = id ?? kind ?? "";
    field.value = asked.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    if (!asked) return;
    await load("ids");
    const found = [];
    for (const [folder, ids] of Object.entries(self.datelineIds ?? {})) {
      const most = Math.floor(asked.length / 3);
      for (const other of ids.split(" ")) {
        const n = edits(asked, other, most);
        if (n <= most) found.push([n + (folder === kind ? 0 : 1), `${folder}/${other}/`]);
      }
    }
    found.sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1));
    const list = near.querySelector("ul");
    for (const [, at] of found.slice(0, 5))
      list.append(make("li", {}, make("a", { href: new URL(at, site), textContent: at })));
    near.hidden = !found.length;
  };

  if (document.querySelector("#near")) missing().catch(() => {});
  else if (field) page();
}
