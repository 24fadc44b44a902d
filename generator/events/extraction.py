"""From an article to the events that an editor would write: proposals, and what is to be asked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.copied import runs_of
from generator.events.acts.clauses import Act, act_by, acts, is_part_of, says_only_when
from generator.events.acts.happenings import happenings
from generator.events.acts.nominals import nominal
from generator.events.acts.participles import participial
from generator.events.acts.refusals import calls_off
from generator.events.acts.series import series_in
from generator.events.context.anchors import anchored
from generator.events.context.carried import carried
from generator.events.context.lead import said_in_the_lead
from generator.events.context.live import is_live, live
from generator.events.context.quoted import quoted
from generator.events.context.undated import named, news, promised, said_ahead
from generator.events.coreference.bodies import Bodies
from generator.events.coreference.descriptions import Referent
from generator.events.coreference.interviews import has_answers, interviewed
from generator.events.coreference.owners import owners
from generator.events.coreference.pronouns import referents
from generator.events.coreference.themes import theme_of
from generator.events.drafts import Writer
from generator.events.groups import Known, grouped
from generator.events.participants.nearby_names import NearbyNames
from generator.events.participants.unnamed import Unnamed
from generator.events.participants.voices import Voices
from generator.events.relations import related
from generator.events.titles.cast import Cast
from generator.events.titles.full_forms import full_forms
from generator.events.titles.objects import objects
from generator.events.titles.phrases import Naming
from generator.events.titles.taken_up import taken_up
from generator.events.told import Told, told_by
from generator.model.span import Span
from generator.model.timex import Timex
from generator.model.values import Article, Dating, Found, Mention, Passed
from generator.model.when import When
from generator.text import squeezed


def extract(
    article: Article, dating: Dating, times: Sequence[Timex], mentions: Sequence[Mention]
) -> Found:
    """Return the events that an article tells, in the order of the text, none from furniture.

    ``times`` and ``mentions`` carry offsets of the article's text.
    """
    page = list(told_by(article, times, mentions))
    theme = theme_of(article, mentions, page)
    bodies = Bodies(page, theme)
    meant = referents(page, bodies, theme)
    found, passed = _of_clauses(page, dating.when, meant)
    found = _dated_by_others(article, page, found, dating.when)
    found += _of_nouns(page, found, dating.when)
    if dating.when and dating.when.is_day:
        found = _of_the_report(article, page, found, dating.when)
    found.sort(key=lambda a: a.told.span.start)
    meant = {**interviewed(article, page, mentions), **meant}
    meant = {**owners(page, found, meant, (bodies, theme)), **meant}
    known = Known(_people_of_the_headline(article, mentions), meant, dating.when)
    groups = grouped(found, known)
    groups += promised(page, groups) + said_ahead(page, groups)
    things = {**taken_up(page), **full_forms(squeezed(article.title.of(article.text)), page)}
    naming = replace(_naming(article, mentions), things=things)
    meant_there = objects(page, naming, bodies, theme.country, meant)
    naming = replace(naming, things={**things, **meant_there})
    writer = "" if has_answers(article) else article.imprint.author
    cast = Cast(article, known, series_in(article.text), naming, tuple(mentions), writer)
    nearby = NearbyNames(article, page, groups, (tuple(mentions), meant))
    unnamed = Unnamed(page, bodies, meant)
    voices = Voices(article, page, groups, dating.when)
    own = runs_of(article.text)
    written = Writer(cast, dating, own, nearby, unnamed, voices).written(groups)
    proposals = related(article, written.proposals)
    told_after_all = {a.clause.extent for a in found}
    passed = [p for p in passed if p.span not in told_after_all]
    kept = {id(a) for g in groups for a in g.acts}
    passed += [
        Passed(a.quote, "tells only that something was said") for a in found if id(a) not in kept
    ]
    return replace(written, proposals=proposals, passed=_sorted([*passed, *written.passed]))


def _of_clauses(
    page: Sequence[Told], published: When | None, meant: dict[int, Referent]
) -> tuple[list[Act], list[Passed]]:
    """Return what the clauses of a report tell, sentences that are quoted last, and what not."""
    found: list[Act] = []
    passed: list[Passed] = []
    for n, told in enumerate(page):
        for a in (*acts(told, published), *named(told), *happenings(told, published)):
            if isinstance(a, Passed):
                passed.append(a)
            elif found and is_part_of(a, found[-1]) and says_only_when(found[-1]):
                found[-1] = a
            elif found and is_part_of(a, found[-1]):
                whole = Span(found[-1].quote.start, a.quote.end)
                found[-1] = replace(found[-1], quote=whole)
            elif a.occurrence == "planned" and _is_called_off(a, page[n + 1 : n + 2], meant):
                passed.append(Passed(a.quote, "called off in the next sentence"))
            else:
                found.append(a)
    inside = [a for t in page for said in quoted(t, meant) for a in acts(said, published)]
    found += [a for a in inside if isinstance(a, Act)]
    passed += [a for a in inside if isinstance(a, Passed)]
    return found, passed


def _dated_by_others(
    article: Article, page: Sequence[Told], found: Sequence[Act], published: When | None
) -> list[Act]:
    """Return the acts with those that another dates: "two days after the vote"."""
    headline = article.title.of(article.text)
    reckoned: list[Act] = []
    for told, clause, t, note in anchored(page, found, headline, published):
        a = act_by(told, clause, t, published)
        if isinstance(a, Act):
            reckoned.append(replace(a, note=note))
    again = {a.clause.verb_at for a in reckoned}
    return [*(a for a in found if a.when or a.clause.verb_at not in again), *reckoned]


def _of_nouns(page: Sequence[Told], found: Sequence[Act], published: When | None) -> list[Act]:
    """Return what participles and nouns tell beside the acts of clauses."""
    dated = defaultdict(list)
    for a in found:
        dated[a.told.span].append(a)
    done = [a for told in page for a in participial(told, dated[told.span], published)]
    for a in done:
        dated[a.told.span].append(a)
    return done + [a for told in page for a in nominal(told, dated[told.span], published)]


def _of_the_report(
    article: Article, page: Sequence[Told], found: Sequence[Act], day: When
) -> list[Act]:
    """Return the acts with those that no word dates: they are of the day of the report."""
    headline, out = article.title.of(article.text), [*found]
    out += news(page, out, headline, day)
    out += live(page, out, day) if is_live(article) else ()
    out += said_in_the_lead(page, out, headline, day)
    out += carried(article, page, out, day)
    return out


def _sorted(passed: list[Passed]) -> tuple[Passed, ...]:
    return tuple(sorted(passed, key=lambda p: (p.span.start, p.span.end)))


def _is_called_off(act: Act, behind: Sequence[Told], meant: Mapping[int, Referent]) -> bool:
    """Say whether the next sentence tells that what is planned was called off."""
    noun = act.clause.subject.of(act.told.text).lower().split()[-1:]
    for told in behind:
        for c in told.clauses:
            who = meant.get(c.subject.start)
            text = (who.at.of(who.told.text) if who else c.subject.of(told.text)).lower()
            if calls_off(told, c) and (text in {"it", "they"} or text.split()[-1:] == noun):
                return True
    return False


def _people_of_the_headline(article: Article, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the people whom the title names; without any, those of the first paragraph."""
    for part in (article.title, *article.paragraphs[:1]):
        if ids := [m.id for m in mentions if m.kind == "person" and part.covers(m)]:
            return tuple(dict.fromkeys(ids))
    return ()


def _naming(article: Article, mentions: Sequence[Mention]) -> Naming:
    in_title = [m for m in mentions if article.title.covers(m) and m.kind != "place"]
    in_title = [m for m in in_title if not _is_knighted(article.text, m)]
    in_title = [m for m in in_title if m.kind != "person" or _is_part_of(m.text, m.name)]
    # Initials say little where no headline stands above them.
    short = {
        m.id: _in_small_letters(m) for m in in_title if m.kind == "person" or not m.text.isupper()
    }
    return Naming(short, apart=_apart(article, mentions))


def _is_part_of(text: str, name: str) -> bool:
    """Say whether a headline has a name and nothing else: "Ross", but not "Furious Ross"."""
    return set(re.split(r"[\s.-]+", text.casefold())) <= set(re.split(r"[\s.-]+", name.casefold()))


def _is_knighted(text: str, m: Mention) -> bool:
    """Say whether a name is the given one behind "Sir": "Sir Bo" is Bo Lind, and never "Bo"."""
    return text.endswith(("Sir ", "Dame "), 0, m.start) and m.name.startswith(f"{m.text} ")


def _in_small_letters(m: Mention) -> str:
    """Return a name as the text writes it where the headline is in capitals: "Ross" of "ROSS"."""
    at = m.name.casefold().find(m.text.casefold()) if m.text.isupper() else -1
    return m.name[at : at + len(m.text)] if at >= 0 else m.text


def _apart(article: Article, mentions: Sequence[Mention]) -> frozenset[str]:
    """Return the bodies and places whose name's first words the report uses before the name."""
    first: dict[tuple[str, bool], int] = {}
    for m in mentions:
        opens = m.name.startswith(f"{m.text} ") and m.kind != "person"
        if (opens or m.text == m.name) and not article.title.covers(m):
            first.setdefault((m.id, opens), m.start)
    return frozenset(
        id for (id, opens), at in first.items() if opens and at < first.get((id, False), -1)
    )
