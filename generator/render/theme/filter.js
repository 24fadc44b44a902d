// Filters the events of the site over an index that is loaded with the page.  The choices stand in
// the address, so that they can be shared and the back button works.  Values of one kind mean any
// of them, kinds hold together, and what is not known to the day counts with all its days.
// No words of its own, and no text of a record becomes anything but text.
"use strict";
window.datelineFilter = (index) => {
  const root = document.getElementById("filter");
  if (!root) return;
  const say = root.dataset;
  const $ = (selector, within = root) => within.querySelector(selector);
  const made = (tag, cls, text) => {
    const e = document.createElement(tag);
    if (cls) e.className = cls;
    if (text !== undefined) e.textContent = text;
    return e;
  };
  const put = (words, values) => words.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const number = new Intl.NumberFormat(say.locale);
  const ROWS = 200; // at once
  const FEW = 5; // values of a kind, until more are asked for
  const MANY = 40; // and then

  // The index: days from 1 January of the year 1 on, as Python counts them, to days since 1970.
  const EPOCH = 719163;
  const total = index.first.length;
  const first = new Float64Array(total);
  const last = new Float64Array(total);
  for (let e = 0, day = -EPOCH; e < total; e++) {
    first[e] = day += index.first[e];
    last[e] = index.length[e] < 0 ? Infinity : day + index.length[e];
  }
  const kinds = index.kinds.map((kind) => {
    const from = new Uint32Array(total + 1);
    const of = [];
    kind.of.split(" ").forEach((values, e) => {
      for (const value of values ? values.split(",") : []) of.push(value);
      from[e + 1] = of.length;
    });
    const field = $(`[data-kind="${kind.name}"]`);
    return {
      ...kind,
      from,
      of: Uint16Array.from(of),
      number: new Map(kind.ids.map((id, n) => [id, n])),
      folded: kind.labels.map(folded),
      chosen: new Set(),
      field,
      list: $("ul", field),
      search: $("input[type=search]", field),
      more: $("button", field),
      ordered: "ordered" in field.dataset,
      options: [],
      whole: false,
    };
  });
  const period = { from: $("[name=from]"), to: $("[name=to]") };

  function folded(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  // An id is written with a letter for each word of the title: A is the first.
  function id(e) {
    const words = index.titles[e].match(/[A-Za-z0-9]+/g) ?? [];
    const word = (part) => (/[A-Z]/.test(part) ? words[part.charCodeAt() - 65].toLowerCase() : part);
    return index.ids[e].match(/[A-Z]|[a-z0-9]+/g).map(word).join("-");
  }

  // "2024", "2024-03" or "2024-03-15" as its first and last day; null where it is none.
  function span(text) {
    const m = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(text.trim());
    if (!m) return null;
    const [year, month, day] = [+m[1], +(m[2] ?? 1), +(m[3] ?? 1)];
    const at = (...ymd) => new Date(0).setUTCFullYear(...ymd) / 864e5;
    const begin = at(year, month - 1, day);
    const read = new Date(begin * 864e5);
    if (!year || read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
    if (m[3]) return [begin, begin];
    return [begin, (m[2] ? at(year, month, 1) : at(year + 1, 0, 1)) - 1];
  }

  // What is left, and for each value how many events it has among those that all other kinds
  // leave (`alone`), and how many more there would be with it (`gain`).
  const fails = new Uint8Array(total);
  const failed = new Uint8Array(total);
  function reckon() {
    fails.fill(0);
    const active = kinds.filter((kind) => kind.chosen.size);
    for (const kind of active) {
      const n = kinds.indexOf(kind);
      const wanted = new Uint8Array(kind.ids.length);
      for (const value of kind.chosen) wanted[value] = 1;
      for (let e = 0; e < total; e++) {
        let at = kind.from[e];
        while (at < kind.from[e + 1] && !wanted[kind.of[at]]) at++;
        if (at === kind.from[e + 1]) {
          fails[e]++;
          failed[e] = n;
        }
      }
    }
    const begin = span(period.from.value)?.[0] ?? -Infinity;
    const end = span(period.to.value)?.[1] ?? Infinity;
    const left = [];
    for (const kind of kinds) {
      kind.alone = new Uint32Array(kind.ids.length);
      kind.gain = new Uint32Array(kind.ids.length);
    }
    for (let e = 0; e < total; e++) {
      if (fails[e] > 1 || first[e] > end || last[e] < begin) continue;
      if (!fails[e]) left.push(e);
      for (const kind of fails[e] ? [kinds[failed[e]]] : kinds) {
        for (let at = kind.from[e]; at < kind.from[e + 1]; at++) {
          kind.alone[kind.of[at]]++;
          if (fails[e]) kind.gain[kind.of[at]]++;
        }
      }
    }
    return left;
  }

  function option(kind, value) {
    if (kind.options[value]) return kind.options[value];
    const item = made("li");
    const label = item.appendChild(made("label"));
    const box = label.appendChild(made("input"));
    box.type = "checkbox";
    box.addEventListener("change", () => {
      if (box.checked) kind.chosen.add(value);
      else kind.chosen.delete(value);
      change();
    });
    label.append(made("span", "", kind.labels[value]));
    const count = label.appendChild(made("small", "num"));
    return (kind.options[value] = { item, box, count });
  }

  function offer(kind) {
    const asked = folded(kind.search?.value ?? "").trim();
    let values = kind.labels.map((_, value) => value);
    values = values.filter((v) => kind.chosen.has(v) || kind.alone[v]);
    if (!kind.ordered) values.sort((a, b) => kind.alone[b] - kind.alone[a] || a - b);
    if (asked) values = values.filter((v) => kind.folded[v].includes(asked));
    const most = asked || kind.whole ? MANY : kind.ordered ? values.length : FEW;
    const shown = values.filter((v, n) => n < most || kind.chosen.has(v));
    const items = shown.map((value) => {
      const { item, box, count } = option(kind, value);
      const n = kind.alone[value];
      const more = kind.chosen.size && !kind.chosen.has(value);
      box.checked = kind.chosen.has(value);
      count.textContent = more ? `+${number.format(kind.gain[value])}` : number.format(n);
      item.className = more && !kind.gain[value] ? "adds-none" : "";
      return item;
    });
    const same = items.length === kind.list.children.length;
    if (!same || items.some((item, n) => item !== kind.list.children[n])) {
      const focus = document.activeElement;
      kind.list.replaceChildren(...items);
      if (focus !== document.activeElement) focus.focus({ preventScroll: true });
    }
    kind.field.hidden = !kind.list.children.length && !asked;
    kind.more.hidden = Boolean(asked) || kind.ordered || values.length <= FEW;
    kind.more.textContent = kind.whole
      ? say.fewer
      : put(values.length > MANY ? say.more : say.all, {
          n: number.format(values.length > MANY ? MANY - FEW : values.length),
        });
    kind.more.setAttribute("aria-expanded", kind.whole);
  }

  function row(e) {
    const [marks, notes, flags, draft] = index.forms[index.form[e]];
    const item = made("li");
    const article = item.appendChild(made("article", `e ${marks}${draft ? " draft" : ""}`));
    const when = article.appendChild(made("p", "when", index.days[index.day[e]]));
    for (const note of notes) when.append(" ", made("small", "", note));
    const what = article.appendChild(made("div", "what"));
    const link = what.appendChild(made("h4")).appendChild(made("a"));
    link.textContent = index.titles[e];
    const folder = `${say.events}${id(e)}/`; // nothing but a to z, digits and hyphens
    link.setAttribute("href", location.protocol === "file:" ? `${folder}index.html` : folder);
    if (!draft && !flags.length) return item;
    const meta = article.appendChild(made("p", "meta"));
    if (draft) {
      const word = meta.appendChild(made("span", "flag")).appendChild(made("a", "", say.draft));
      word.setAttribute("href", say.how);
    }
    for (const flag of flags) {
      if (meta.childNodes.length) meta.append("\u00a0· ");
      meta.append(made("span", "flag", flag));
    }
    return item;
  }

  const list = $(".rows");
  const show = $(".show");
  let left = [];
  let drawn = 0;
  function draw() {
    const until = Math.min(drawn + ROWS, left.length);
    const fresh = [];
    while (drawn < until) {
      const year = index.year[left[drawn]];
      let rows = list.lastElementChild?.lastElementChild;
      if (!rows || list.dataset.year !== String(year)) {
        const section = list.appendChild(made("section", "year"));
        section.append(made("h3", "", index.years[year]));
        rows = section.appendChild(made("ol", "events rail"));
        list.dataset.year = year;
      }
      fresh.push(rows.appendChild(row(left[drawn++])));
    }
    show.hidden = drawn === left.length;
    show.textContent = put(say.more, { n: number.format(Math.min(ROWS, left.length - drawn)) });
    document.dispatchEvent(new Event("dateline-rows"));
    return fresh;
  }
  show.addEventListener("click", () => $("a", draw()[0]).focus());

  function choices() {
    const all = kinds.flatMap((kind) =>
      [...kind.chosen].map((value) => {
        return [kind.labels[value], () => kind.chosen.delete(value)];
      }),
    );
    const dates = [
      ["from", say.from, "first"],
      ["to", say.to, "last"],
    ];
    for (const [name, words, place] of dates) {
      const text = period[name].value.trim();
      if (span(text)) all.push([put(words, { [place]: text }), () => (period[name].value = "")]);
    }
    return all;
  }

  function tell(unknown) {
    const told = [put(say.left, { n: number.format(left.length), of: number.format(total) })];
    if (!left.length) told.push(say.none);
    if (unknown?.length) told.push(put(say.unknown, { what: unknown.join(", ") }));
    $(".left").textContent = told.join(". ").replace(/\.\.(?= )/g, ".");
    const all = choices();
    const chosen = all.map(([words, remove], n) => {
      const item = made("li");
      const button = item.appendChild(made("button", "", words));
      button.type = "button";
      button.setAttribute("aria-label", put(say.remove, { what: words }));
      button.addEventListener("click", () => {
        remove();
        change();
        const next = $(".chosen").children[Math.min(n, $(".chosen").children.length - 1)];
        (next ? $("button", next) : $(".left")).focus({ preventScroll: true });
      });
      return item;
    });
    $(".chosen").replaceChildren(...chosen);
    $(".clear").hidden = all.length < 2;
    for (const input of Object.values(period)) {
      const wrong = input.value.trim() !== "" && !span(input.value);
      input.setAttribute("aria-invalid", wrong);
    }
  }

  function update(unknown) {
    left = reckon();
    drawn = 0;
    list.replaceChildren();
    kinds.forEach(offer);
    draw();
    tell(unknown);
  }

  // The address: "?person=a&person=b&from=2024".
  function asked() {
    const query = new URLSearchParams();
    for (const kind of kinds) {
      for (const value of kind.chosen) query.append(kind.name, kind.ids[value]);
    }
    for (const [name, input] of Object.entries(period)) {
      if (span(input.value)) query.append(name, input.value.trim());
    }
    return String(query);
  }
  function change() {
    const query = asked();
    if (query !== location.search.slice(1)) {
      history.pushState(null, "", query ? `?${query}` : location.pathname);
    }
    update();
  }
  function read() {
    const query = new URLSearchParams(location.search);
    const unknown = [];
    for (const kind of kinds) {
      kind.chosen.clear();
      for (const id of query.getAll(kind.name)) {
        if (kind.number.has(id)) kind.chosen.add(kind.number.get(id));
        else unknown.push(id);
      }
    }
    for (const [name, input] of Object.entries(period)) input.value = query.get(name) ?? "";
    update(unknown);
  }

  for (const kind of kinds) {
    kind.search?.addEventListener("input", () => offer(kind));
    kind.more.addEventListener("click", () => {
      kind.whole = !kind.whole;
      offer(kind);
    });
  }
  for (const input of Object.values(period)) input.addEventListener("change", change);
  $("form").addEventListener("submit", (event) => event.preventDefault());
  $(".clear").addEventListener("click", () => {
    for (const kind of kinds) kind.chosen.clear();
    for (const input of Object.values(period)) input.value = "";
    change();
    $(".left").focus({ preventScroll: true });
  });
  addEventListener("popstate", read);

  // On a wide window the filters stand open beside the events.
  const wide = matchMedia("(min-width: 56em)");
  const open = () => ($("details").open = wide.matches);
  wide.addEventListener("change", open);
  open();
  read();
  root.hidden = false;
  document.querySelector(".values").hidden = true;
};
