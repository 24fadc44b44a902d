"""An article as it was read, as a page of HTML: no script, nothing from elsewhere, all escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from generator.report.explained import Explained, lettered
from generator.report.explained_look import SHEET
from generator.report.passages import Block, Leaf, Passage
from generator.report.reasons import Told
from generator.text import counted

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_PAGE = Markup("""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>How it was read: {title}</title>
<style>{sheet}</style>
</head>
<body>
<header>
<p class="file">How <b>{file}</b> was read</p>
<h1>{title}</h1>
{day}
<ul class="legend" aria-label="What the colours mean">
<li><span class="event">words of an event</span><span class="ref n">1</span></li>
<li><span class="passed">makes no event</span><span class="ref x">a</span></li>
<li><span class="date">time</span></li>
<li><span class="person">person</span></li>
<li><span class="organisation">organisation</span></li>
<li><span class="place">place</span></li>
<li>furniture: behind a line, with the reason</li>
</ul>
</header>
<main>
<div class="both">
<div>
<article class="text" aria-label="The text">
{text}</article>
{passed}</div>
<section aria-labelledby="events">
<h2 id="events">{events_head}</h2>
{events}{questions}{faults}</section>
</div>
{names}{times}</main>
</body>
</html>
""")


def explained_page(e: Explained) -> str:
    """Return the page, the same bytes from the same reading."""
    return str(
        _PAGE.format(
            policy=_POLICY,
            sheet=Markup(SHEET),  # noqa: S704  # ours
            title=e.title,
            file=e.file,
            day=_day(e),
            text=_joined(map(_block, _without_bare_title(e.blocks))),
            events_head=counted(len(e.events), "event") if e.events else "No events",
            events=_joined(map(_card, e.events)),
            questions=_listed("To be decided", (f"{about}: {ask}" for about, ask in e.questions)),
            faults=_listed("Not taken from other extractors", e.faults),
            passed=_passed(e),
            names=_table("Names", ("name", "as written", "kind", "record", "rule"), e.names),
            times=_table("Times", ("words", "value", "days", "rule"), e.times),
        )
    )


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)


def _day(e: Explained) -> Markup:
    said = Markup("<strong>{}</strong> ({})").format(e.day, e.basis)
    head = said if e.day else Markup("<strong>not decided</strong>")
    reasons = _joined(Markup("<li>{}</li>").format(r) for r in e.reasons)
    ask = Markup('<p class="ask">To decide it: {}</p>').format(e.ask) if e.ask else ""
    form = Markup('<div class="day"><p>The day it speaks from: {}</p><ul>{}</ul>{}</div>')
    return form.format(head, reasons, ask)


def _without_bare_title(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the parts of the text; a title in which nothing is marked is the page's alone."""
    for b in blocks:
        is_marked = any(p.events or p.passed or p.leaves[1:] for p in b.passages)
        if b.kind != "title" or is_marked:
            yield b


def _block(b: Block) -> Markup:
    words = _joined(map(_passage, b.passages))
    if not b.is_furniture:
        return Markup('<p class="{}">{}</p>\n').format(b.kind, words)
    form = Markup('<p class="furniture">{}<span class="why">{}: {}</span></p>\n')
    return form.format(words, b.kind, b.why)


def _passage(p: Passage) -> Markup:
    words = _joined(map(_leaf, p.leaves))
    if p.events:
        refs = (Markup('<a class="n" href="#e{0}">{0}</a>').format(n) for n in p.told)
        kind = "event"
    elif p.passed:
        letters = map(lettered, p.told)
        refs = (Markup('<a class="x" href="#x{0}">{0}</a>').format(x) for x in letters)
        kind = "passed"
    else:
        return words
    marked = Markup('<span class="{}">{}</span>').format(kind, words)
    behind = Markup('<span class="ref">{}</span>').format(Markup(" ").join(refs))
    return marked + behind if p.told else marked


def _leaf(leaf: Leaf) -> Markup:
    if not leaf.kind:
        return Markup("{}").format(leaf.words)
    told = leaf.value if leaf.value != leaf.words else ""
    value = Markup("<small>{}</small>").format(told) if told else ""
    form = Markup('<span class="{}" title="{}: {}">{}{}</span>')
    return form.format(leaf.kind, leaf.kind, leaf.why, leaf.words, value)


def _card(t: Told) -> Markup:
    rows = _joined(
        Markup("<dt>{}</dt><dd>{}{}</dd>\n").format(
            field, value, Markup('<span class="why">{}</span>').format(why) if why else ""
        )
        for field, value, why in t.fields
    )
    quotes = _joined(Markup("<dt>words</dt><dd>“{}”</dd>\n").format(q) for q in t.quotes)
    form = Markup(
        '<section class="card" id="e{n}"><h3><span>{n}.</span> {title}</h3>\n<p>{summary}</p>\n'
        "<dl>\n{rows}{quotes}</dl></section>\n"
    )
    return form.format(n=t.number, title=t.title, summary=t.summary, rows=rows, quotes=quotes)


def _passed(e: Explained) -> Markup:
    items = _joined(
        Markup(
            '<li id="x{0}"><b>{0}</b> <span>{1} <span class="why">— {2}</span></span></li>\n'
        ).format(lettered(n), words, why)
        for n, words, why in e.passed
    )
    head = Markup('<h2>What makes no event</h2>\n<ul class="none">\n{}</ul>\n')
    return head.format(items) if items else items


def _listed(head: str, lines: Iterable[str]) -> Markup:
    items = _joined(Markup("<li>{}</li>\n").format(line) for line in lines)
    return Markup("<h2>{}</h2>\n<ul>\n{}</ul>\n").format(head, items) if items else items


def _table(head: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Markup:
    if not rows:
        return Markup("")
    heads = _joined(Markup('<th scope="col">{}</th>').format(c) for c in columns)
    lines = (
        Markup("<tr>{}</tr>\n").format(_joined(Markup("<td>{}</td>").format(cell) for cell in row))
        for row in rows
    )
    form = Markup(
        '<h2>{}</h2>\n<div class="scroll" tabindex="0"><table>\n<thead><tr>{}</tr></thead>\n'
        "<tbody>\n{}</tbody></table></div>\n"
    )
    return form.format(head, heads, _joined(lines))
