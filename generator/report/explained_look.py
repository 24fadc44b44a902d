"""How the page of an article that is explained looks: light and dark, on a screen and on paper."""

SHEET = """
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --card: #ffffff; --ink: #1d1d1b; --ink-2: #5c5a55; --line: #dedad2;
  --event: #8a3a00; --event-tint: #fdeedd; --passed: #6b6760;
  --time: #00594f; --time-tint: #dff3ee;
  --person: #6a2c91; --organisation: #1f4f8f; --place: #47600b; --ask: #9b1c1c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16171a; --card: #1e2024; --ink: #eae8e3; --ink-2: #a8a59d; --line: #36383d;
    --event: #ffb27a; --event-tint: #3b2a1c; --passed: #a8a49b;
    --time: #7fdccb; --time-tint: #17332e;
    --person: #d9a8f5; --organisation: #9dc3f7; --place: #bdd67f; --ask: #ff9d94;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 78rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
h1 { font: 700 1.7rem/1.2 Georgia, "Noto Serif", serif; margin: .2rem 0 .6rem; text-wrap: balance; }
h2 { font-size: 1rem; margin: 2rem 0 .6rem; letter-spacing: .02em; }
p, ul, ol, dl { margin: 0 0 .7rem; }
a { color: inherit; text-underline-offset: .15em; }
.file, .kind, .why, small { color: var(--ink-2); }
.file { font-size: .9rem; }
.day { border-left: .25rem solid var(--time); padding: .1rem 0 .1rem .8rem; max-width: 60rem; }
.day strong { color: var(--time); }
.day ul { padding-left: 1.1rem; margin: .2rem 0; }
.ask { color: var(--ask); }
.legend {
  display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; padding: 0; margin: 1rem 0; list-style: none;
  font-size: .9rem; color: var(--ink-2);
}
.both { display: grid; gap: 0 2.5rem; }
@media (min-width: 62rem) {
  .both { grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); align-items: start; }
}
.text { font: 1.06rem/1.75 Georgia, "Noto Serif", serif; max-width: 44rem; }
.text .title { font-weight: 700; font-size: 1.2rem; line-height: 1.4; }
.text .standfirst { font-style: italic; }
.text > p { margin: 0 0 1rem; white-space: pre-line; }
.furniture {
  border-left: .15rem solid var(--line); padding-left: .7rem; color: var(--ink-2);
  font-size: .92rem; line-height: 1.5;
}
.furniture .why { display: block; font: .8rem/1.4 system-ui, sans-serif; }
.event { background: var(--event-tint); border-radius: .15rem; padding: .1em 0; }
.passed { text-decoration: underline dotted var(--passed) .08em; text-underline-offset: .3em; }
.ref { font: 700 .68rem/1 system-ui, sans-serif; vertical-align: super; margin-left: .12em; }
.ref a { text-decoration: none; padding: .2em .15em; }
.ref a:hover, .ref a:focus { text-decoration: underline; }
.ref .n, .ref.n { color: var(--event); }
.ref .x, .ref.x { color: var(--passed); font-weight: 400; }
.date, .time, .duration, .set {
  color: var(--time); background: var(--time-tint); border-radius: .15rem;
}
.person { color: var(--person); } .organisation { color: var(--organisation); }
.place { color: var(--place); }
.text small { font: .72rem/1 ui-monospace, "DejaVu Sans Mono", monospace; margin-left: .25em; }
.date small, .time small { white-space: nowrap; }
.both > section > h2 { margin-top: 0; }
.card {
  background: var(--card); border: 1px solid var(--line); border-left: .25rem solid var(--event);
  border-radius: .3rem; padding: .8rem 1rem; margin: 0 0 1rem;
}
.card:target, .none li:target { outline: .15rem solid var(--event); outline-offset: .15rem; }
.card h3 { font: 700 1.05rem/1.35 Georgia, "Noto Serif", serif; margin: 0 0 .4rem; }
.card h3 a { color: var(--event); text-decoration: none; }
.card dl {
  display: grid; grid-template-columns: 7.2rem minmax(0, 1fr); gap: .25rem .6rem; margin: 0;
}
.card dt { color: var(--ink-2); font-size: .88rem; } .card dd { margin: 0; font-size: .94rem; }
.card .why { display: block; font-size: .86rem; }
@media (max-width: 34rem) {
  .card dl { grid-template-columns: minmax(0, 1fr); gap: 0; } .card dd { margin: 0 0 .4rem; }
}
.none { list-style: none; padding: 0; font-size: .94rem; }
.none li {
  display: grid; grid-template-columns: 1.9rem minmax(0, 1fr);
  padding: .3rem; border-bottom: 1px solid var(--line);
}
.none b { color: var(--passed); font-weight: 400; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; min-width: 38rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem 1.2rem .3rem 0;
  border-bottom: 1px solid var(--line); overflow-wrap: normal; min-width: 7rem; }
th { color: var(--ink-2); font-weight: 600; }
:focus-visible { outline: .15rem solid var(--event); outline-offset: .1rem; }
@media print {
  body { max-width: none; padding: 0; } .both { display: block; } .card { break-inside: avoid; }
}
"""
