"""How sure an event is, in sentences: who tells of it, who controls them, what is in doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup

from generator.model.records import Control, Event, Publisher
from generator.render import rows, standing
from generator.render.escape import phrase
from generator.render.languages import country
from generator.render.sources import controlled
from generator.render.view import Here

_CONTROLS: tuple[Control, ...] = ("state", "party", "corporate", "independent", "unknown")
_COMMA = Markup(", ")


def sureness(here: Here, e: Event) -> Iterable[tuple[str, str, Markup]]:
    """Yield (class, id, sentence) on how sure the event is, who tells of it first."""
    yield "", "", _independence(here, e)
    if rows.disagree(e):
        yield "", "", _disagreement(here, e)
    if e.verification != "disputed":
        yield "", "", _verification(here, e)
    if e.date_note:
        said = phrase("<b>{}</b>", here.say("sure-date"))
        yield "", "date-note", here.say("sure-date-note", date=said, note=e.date_note)
    if e.review == "draft":
        words = phrase("<b>{}</b>", here.say("sure-draft"))
        what = here.how(here.say("sure-draft-means"), "draft")
        yield "draft", "", here.say("sure-draft-is", draft=words, what=what)


def _independence(here: Here, e: Event) -> Markup:
    """Return who tells of an event, an agency counted once, and whether one power holds them."""
    t = here.view.timeline
    voices = t.voices_of(e)
    unnamed = [s for s in e.sources if not (t.agency_of(s) or t.publisher_of(s))]
    if not voices:
        lead = phrase("<b>{}</b>", here.say("sure-sources", n=len(unnamed)))
        return here.say("sure-nameless", lead=lead, n=len(unnamed))
    # A law or a deed has no publisher to miss.
    nameless = sum(bool(s.url or s.article) for s in unnamed)
    told = _one(here, e, voices[0]) if len(voices) == 1 else _many(here, e, voices)
    if nameless:
        told = phrase("{} {}", told, here.say("sure-more-nameless", n=nameless))
    return told


def _one(here: Here, e: Event, voice: Publisher) -> Markup:
    """Return "One publisher only: …", or "All one agency: …" where others carry its text."""
    t = here.view.timeline
    carriers = {p.id: here.to(p) for p in t.publishers_of(e) if p.id != voice.id}
    name = here.to(voice)
    if voice.control != "unknown":
        name = phrase("{}, {}", name, _held(here, [voice]))
    if len(carriers) > 1:
        lead, by = here.say("sure-one-agency"), _COMMA.join(carriers.values())
        return here.say("sure-carried", lead=phrase("<b>{}</b>", lead), name=name, by=by)
    lead = here.say("sure-one-publisher")
    return here.say("sure-one", lead=phrase("<b>{}</b>", lead), name=name)


def _many(here: Here, e: Event, voices: tuple[Publisher, ...]) -> Markup:
    """Return "Six publishers tell of it: 3 under state control, 2 independent, …"."""
    t = here.view.timeline
    lead = phrase("<b>{}</b>", here.say("sure-publishers", n=len(voices)))
    shares = _shares(here, voices)
    if len(shares) > 1:
        told = here.say("sure-tell", publishers=lead, shares=_COMMA.join(shares))
    elif voices[0].control == "independent":
        what = here.how(here.say("sure-independent-publishers", n=len(voices)), "publishers")
        told = here.say("sure-tell-alone", publishers=phrase("<b>{}</b>", what))
    elif voices[0].control == "unknown":
        told = here.say("sure-tell-unknown", publishers=lead)
    else:
        told = here.say("sure-tell-all", publishers=lead, held=shares[0])
    carried = {a.id for s in e.sources if (a := t.agency_of(s)) and a != t.publisher_of(s)}
    more = here.say("sure-agencies", n=len(carried)) if carried else Markup()
    return phrase("{} {}", told, more) if more else told


def _shares(here: Here, voices: tuple[Publisher, ...]) -> list[Markup]:
    """Return "3 under state control (Peru 2, Ecuador 1)" for each sort of control that there is."""
    only_held = len(controlled(voices)) == len(voices)
    told = []
    for control in _CONTROLS:
        some = [p for p in voices if p.control == control]
        if not some:
            continue
        words, n = _held(here, some), len(some)
        words = _flag(words) if only_held else words
        told.append(words if n == len(voices) else here.say("sure-share", n=n, held=words))
    return told


def _held(here: Here, some: list[Publisher]) -> Markup:
    """Return "under state control (Peru 2, Ecuador 1)": what all of ``some`` have in common."""
    control, n = some[0].control, len(some)
    words = here.view.words.say(_HELD[control], n=n)
    if control == "unknown":
        return words
    told = here.how(words, "publishers")
    lands = Counter(country(here, p.country) for p in some if p.country)
    if not controlled(some) or not lands:
        return told
    if n == 1:
        return phrase("{} ({})", told, next(iter(lands)))
    each = (phrase("{} {}", land, here.view.words.number(m)) for land, m in lands.most_common())
    return phrase("{} ({})", told, _COMMA.join(each))


_HELD = {
    "state": "sure-held-state",
    "party": "sure-held-party",
    "corporate": "sure-held-corporate",
    "independent": "sure-held-independent",
    "unknown": "sure-held-unknown",
}


def _disagreement(here: Here, e: Event) -> Markup:
    """Return that sources disagree, with a link to where; of what is disputed it says so first."""
    where = here.to(e, here.say("sure-disagree"), "claims" if e.claims else "sources")
    told = here.say("sure-disagree-on", flag=_flag(where))
    if e.verification != "disputed":
        return told
    what = standing.link(here, "verification", "disputed", here.say("sure-disputed"))
    return here.say("sure-disputed-since", disputed=_flag(what), told=told)


def _verification(here: Here, e: Event) -> Markup:
    """Return how well the event is established, each word a link to all that are so."""

    def linked(words: Markup) -> Markup:
        return standing.link(here, "verification", e.verification, words)

    if e.verification == "confirmed":
        return here.say("sure-confirmed-by", confirmed=linked(here.say("sure-confirmed")))
    if e.verification == "claimed":
        return here.say("sure-claimed-only", claimed=_flag(linked(rows.claimed_by(here, e))))
    if e.verification == "retracted":
        words = linked(here.say("sure-retracted"))
        return here.say("sure-retracted-by", retracted=_flag(words))
    return here.say("sure-reported-only", reported=linked(here.say("sure-reported")))


def _flag(words: Markup) -> Markup:
    return phrase('<span class="flag">{}</span>', words)
