"""Pages that are not rendered for a comparison are those that are alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any, Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import render
from generator.compare import page_changes
from generator.model.layout import MODELS
from generator.model.settings import Settings
from generator.timeline import Reading, Records, Timeline
from tests.render import samples

Drafts = Literal["show", "hide"]
State = tuple[Timeline, Settings, dict[tuple[str, str], str]]
Edit = tuple[tuple[str, str], int, int]  # a kind and a field, a record, another of the kind
EDITS = st.tuples(
    st.sampled_from([(k, f) for k in MODELS for f in (*MODELS[k].model_fields, "gone", "reading")]),
    st.integers(0, 11),
    st.integers(0, 11),
)


@cache
def both() -> Records:
    """Return the records of a new project, and one of each kind that has every field."""
    starter, full = samples.starter().records, samples.filled(lambda: "9 Ross").records
    joined: dict[str, Any] = {k: (*getattr(starter, k), *getattr(full, k)) for k in MODELS}
    return replace(full, **joined)


def edited(records: Records, edits: Iterable[Edit]) -> Records:
    """Return the records with some gone, called otherwise, or with another's word in a field."""
    for (kind, field), n, other in edits:
        found: list[Any] = list(getattr(records, kind))
        n, other = n % len(found), other % len(found)
        if field == "reading":
            reading = Reading(published_reasons=("The paper says so.",))
            records = replace(records, readings={found[n].id: reading})
        elif field == "gone" and len(found) > 1:
            found.pop(n)
        elif field == "id":
            former = {"id": f"{found[n].id}-x", "former_ids": (found[n].id,)}
            found[n] = found[n].model_copy(update=former)
        elif field != "gone":
            found[n] = found[n].model_copy(update={field: getattr(found[other], field)})
        all: dict[str, Any] = {kind: tuple({r.id: r for r in found}.values())}
        records = replace(records, **all)
    return records


def state(records: Records, drafts: Drafts) -> State:
    site = Settings(repo_url="https://github.com/a/b", drafts=drafts)
    paths = {(str(k), r.id): f"content/{k}/{r.id}.yml" for k in MODELS for r in getattr(records, k)}
    return Timeline(records), site, paths


@cache
def pages_before(drafts: Drafts) -> dict[str, str]:
    return dict(render.pages(*state(both(), drafts)))


@settings(max_examples=30)
@given(st.lists(EDITS, min_size=1, max_size=3), st.sampled_from(["show", "hide"]))
def test_what_is_left_out_is_alike(edits: list[Edit], drafts: Drafts) -> None:
    before, after = state(both(), drafts), state(edited(both(), edits), drafts)

    narrowed = render.pages_that_may_differ(before, after)

    all = pages_before(drafts), dict(render.pages(*after))
    assert page_changes(*narrowed) == page_changes(*all)


def test_a_change_to_one_event_leaves_most_pages_out() -> None:
    records = samples.starter().records
    changed = edited(records, [(("events", "summary"), 0, 1)])

    then, now = render.pages_that_may_differ(state(records, "show"), state(changed, "show"))

    all = dict(render.pages(*state(records, "show")))
    assert then.keys() == now.keys() < all.keys()
    assert len(now) < len(all) / 2
