"""One article's proposals merged into the records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.merge.archive import ArticleCard
from generator.merge.before import GOING, Before
from generator.merge.events import may_be_named, merge_events
from generator.merge.fields import Change, Fields, Value, changes
from generator.merge.placing import Placed
from generator.merge.work import New, Work, as_json
from generator.model.notebook import EntityDraft, Notebook, Question, SetAside
from generator.model.values import FIELD_OF, Article, Dating, Found, Imprint, Reading
from generator.model.when import When
from generator.model.words import in_words


@dataclass(frozen=True, slots=True)
class Merged:
    """What an article changes: new records, changes to others, drafts that nothing supports now.

    ``suggestions`` are (event id, field) where the machine has a new word for a person's field;
    ``again`` are articles that have to be merged once more, since what they give may change.
    """

    notebook: Notebook
    new: tuple[New, ...]
    edits: tuple[tuple[str, str, tuple[Change, ...]], ...]
    gone: tuple[tuple[str, str], ...]
    suggestions: tuple[tuple[str, str], ...]
    again: tuple[str, ...] = ()


def merged(reading: Reading, before: Before, today: date) -> Merged:
    """Return what the proposals of an article change in the records."""
    article, dating, found = reading.article, reading.dating, reading.found
    last = before.notebook_of(article.id, article.file) or Notebook(article=article.id)
    work = Work(article, found, reading.mentions, last, before, today, reading.times)
    said = _merge_article(work, dating, reading.own)
    places = merge_events(work)
    _merge_entities(work, places)
    notebook = Notebook(
        article=article.id,
        file=article.file,
        published_reasons=dating.reasons,
        furniture=tuple(_set_aside(article)),
        questions=(*_questions(dating, found), *work.questions),
        events=work.events,
        entities=work.entities,
        article_fields=as_json(said),
    )
    return Merged(
        notebook,
        tuple(work.new),
        tuple((kind, id, done) for (kind, id), done in work.edits.items()),
        tuple(work.gone),
        tuple(work.suggestions),
        tuple(work.again),
    )


def with_going(
    notebook: Notebook, last: Notebook | None, gone: Iterable[tuple[str, str]]
) -> Notebook:
    """Return the notebook with the events that are about to go, so that they are not missed."""
    ids = {id for _, id in gone}
    noted = last.events if last else {}
    going = {
        id: c.model_copy(update={"reasons": {GOING: "The article no longer says it."}})
        for id, c in noted.items()
        if id in ids
    }
    return notebook.model_copy(update={"events": notebook.events | going})


def _set_aside(article: Article) -> Iterator[SetAside]:
    for f in article.furniture:
        yield SetAside(
            start=f.span.start,
            end=f.span.end,
            words=f.span.of(article.text),
            kind=f.kind,
            reason=f.reason,
        )


def _questions(dating: Dating, found: Found) -> Iterator[Question]:
    if dating.ask:
        when = dating.when if dating.basis == "assumed" else None
        assumed = f"whether the article is of {in_words(when)}, as assumed" if when else ""
        yield Question(about=assumed or "the day of the article", ask=dating.ask)
    for q in found.questions:
        yield Question(about=q.about, ask=q.ask)


# The article


def editors_day(article: Article, own: Dating, before: Before) -> When | None:
    """Return the day that a person wrote into the article's record, ``None`` for the machine's."""
    record = before.articles.get(article.id)
    noted = _noted_day(article.id, article.file, before)
    if record is None or noted is None:
        return None
    notebook = before.notebook_of(article.id, article.file)
    if notebook and "published" not in notebook.article_fields:
        return noted
    return None if _day_of(record) == (str(own.when), own.basis) else noted


def noted_day(file: str, before: Before) -> When | None:
    """Return the day that a person seems to have given, before the article from a seed is read."""
    return _noted_day(before.article_from(file), file, before)


def _noted_day(id: str, file: str, before: Before) -> When | None:
    """Return the day of an article's record, ``None`` where it is as the machine wrote it."""
    record, notebook = before.articles.get(id), before.notebook_of(id, file)
    if record is None or record.published is None:
        return None
    said = notebook.article_fields if notebook else {}
    is_ours = "published" in said and _day_of(record) == (
        said["published"],
        said.get("basis", "stated"),
    )
    return None if is_ours else record.published


def _day_of(record: ArticleCard) -> tuple[str, str]:
    return str(record.published), record.basis


def _merge_article(work: Work, dating: Dating, own: Dating) -> Fields:
    """Merge the article's own record, and return what the machine says of it.

    Of a day that a person gave the machine says nothing.
    """
    article = work.article
    proposed: dict[str, Value] = {"title": article.title.of(article.text)}
    if dating is own and own.when:
        proposed["published"] = str(own.when)
        if own.basis != "stated":
            proposed["basis"] = own.basis
    proposed |= _of_imprint(article.imprint)
    proposed["file"] = article.file
    if dating is own and proposed == work.last.article_fields:
        return proposed
    now = work.fields_of("articles", article.id)
    if now is not None:
        made = changes(work.last.article_fields, now, proposed)
        work.edit("articles", article.id, (*_of_day(made, now, dating, own),))
    elif ("articles", article.id) not in work.before.taken and not work.last.article_fields:
        day = {} if dating is own else {"published": str(dating.when)}
        work.new.append(New("articles", article.id, proposed | day))
    return proposed


def _of_imprint(imprint: Imprint) -> Fields:
    """Return what an article's record says of who published it, and where."""
    language = "" if imprint.language.lower() == "en" else imprint.language
    said = {
        "publisher": imprint.publisher,
        "agency": imprint.agency,
        "author": imprint.author,
        "language": language,
        "url": imprint.url,
    }
    return {field: value for field, value in said.items() if value}


def _of_day(made: Iterable[Change], now: Fields, dating: Dating, own: Dating) -> Iterator[Change]:
    """Yield the changes to an article's record, with the day that a person has given."""
    if dating is own:
        yield from made
        return
    yield from (c for c in made if c.field not in {"published", "basis"})
    if now.get("published") != str(dating.when):
        yield Change("put", "published", str(dating.when))
        if "basis" in now:
            yield Change("cut", "basis")
    else:
        yield from (c for c in made if c.field == "basis")


# People, organisations, places


def _merge_entities(work: Work, places: Iterable[Placed]) -> None:
    """Draft the entities that the events name and that have no record; note all that they name."""
    before, last = work.before, work.last
    used = {
        (kind, before.renamed(kind, id))
        for place in places
        if place.has_record and place.role == "wrote"
        for kind in FIELD_OF.values()
        for id in getattr(place.proposal, kind)
    }
    for m in work.mentions:
        kind = FIELD_OF[m.kind]
        id = before.renamed(kind, m.id)
        name = f"{kind}/{id}"
        if (kind, id) not in used or name in work.entities or not may_be_named(kind, id, work):
            continue
        draft = EntityDraft(fields={"name": m.name, "review": "draft"})
        given = last.entities.get(name)
        if (kind, id) not in before.taken:
            work.new.append(New(kind, id, dict(draft.fields)))
        elif given != draft:
            now = work.fields_of(kind, id)
            if given and given.fields and now is not None:
                work.edit(kind, id, changes(given.fields, now, draft.fields))
            elif given or now != draft.fields or before.is_drafted(kind, id):
                draft = given or EntityDraft()  # others wrote it
        work.entities[name] = draft
    for name, given in last.entities.items():
        work.entities.setdefault(name, given)
