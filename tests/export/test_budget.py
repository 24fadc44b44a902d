"""``max_files``: what gives way, and in which order."""

from generator import export, render
from generator.export import Plan, planned
from generator.model.records import Story
from generator.render import Page
from generator.timeline import Timeline
from tests.export.data import view
from tests.render.samples import event, timeline
from tests.render.synthetic import records


def pages_of(found: Timeline, most: int = 20_000) -> tuple[Plan, tuple[Page, ...]]:
    shown = view(found, max_files=most)
    pages = tuple(render.all_pages(shown))
    plan = planned(shown, pages)
    return plan, plan.kept(pages)


def written(found: Timeline, most: int) -> int:
    """Return how many files there are, without those of the theme and the search."""
    plan, pages = pages_of(found, most)
    shown = view(found, max_files=most)
    return 2 * len(pages) + len(list(export.Data(shown).files(pages, plan.layout))) + 2


def test_a_small_site_has_everything() -> None:
    plan, pages = pages_of(Timeline(records(60)))

    assert not plan.gives_way
    assert any(0 < len(p.listed) < 6 for p in pages)


def test_the_reckoning_is_never_too_low_and_not_far_too_high() -> None:
    for count in (1, 60, 300):
        found = Timeline(records(count))
        plan, _ = pages_of(found)
        there = written(found, 20_000)

        assert there <= plan.files <= there * 1.1 + 130


def test_the_feeds_at_former_addresses_are_reckoned_with() -> None:
    stories = [{"id": "s", "title": "A story", "former_ids": [f"f{n}" for n in range(50)]}]
    found = timeline(
        *(event(f"e{n}", stories=["s"]) for n in range(3)),
        stories=tuple(map(Story.model_validate, stories)),
    )
    plan, _ = pages_of(found)

    assert written(found, 20_000) <= plan.files


def test_first_the_files_of_each_event_give_way() -> None:
    found = Timeline(records(300))
    whole, _ = pages_of(found)
    plan, _ = pages_of(found, whole.files - 1)

    assert (plan.layout, plan.least) == ("years", 3)
    assert whole.files - 300 < plan.files < whole.files


def test_then_the_data_of_small_lists() -> None:
    found = Timeline(records(300))
    years, _ = pages_of(found, pages_of(found)[0].files - 1)
    plan, pages = pages_of(found, years.files - 20)

    assert plan.least > 3
    assert plan.files <= years.files - 20
    assert any(p.has_data and p.address.startswith("people/") for p in pages)
    assert all(
        len(p.listed) >= plan.least for p in pages if p.address.startswith("people/") and p.has_data
    )
    assert written(found, years.files - 20) <= plan.files


def test_no_more_gives_way_than_must() -> None:
    found = Timeline(records(300))
    whole, _ = pages_of(found)
    plan, _ = pages_of(found, whole.files)

    assert not plan.gives_way


def test_what_the_page_of_following_names_keeps_its_data_whatever_the_limit() -> None:
    plan, pages = pages_of(Timeline(records(60)), most=1)

    assert plan.files > 1
    assert {p.address for p in pages if p.has_data} == {"", "planned/", "stories/main/"}
    assert Plan(1).kept(pages) == pages


def test_a_site_without_lists_has_a_plan() -> None:
    plan, _ = pages_of(timeline(event()), most=1)

    assert plan.layout == "years"
