"""Stories that mark too much as key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.check.matter import Matter
from generator.model.values import Problem

_FEWEST = 10  # events of a story from which on a share says something
_MOST_KEY = 0.15
_A_MINUTE = 6  # key events that a minute holds, however short the story


def few_events_are_key(m: Matter) -> Iterator[Problem]:
    """Tell of stories in which more than 15 of 100 events are key.

    Six may always be: they can be read in a minute.  Stories of fewer than ten are left alone.  An
    event of several stories counts in the longest: it may be key there, and is so in all.
    """
    longest = _longest_stories(m)
    for story in m.timeline.records.stories:
        events = m.timeline.events_in(story)
        key = sum(e.importance == "key" and longest[e.id] == story.id for e in events)
        most = max(_A_MINUTE, int(_MOST_KEY * len(events)))
        if len(events) >= _FEWEST and key > most:
            yield Problem(
                m.where("stories", story.id, "title"),
                f"{key} of {len(events)} events are key: too many to be read in a minute",
                f"leave {most} key at most, and make the others normal",
            )


def _longest_stories(m: Matter) -> Mapping[str, str]:
    """Return the longest of the stories of each event, by their ids."""
    stories = sorted(m.timeline.records.stories, key=lambda s: len(m.timeline.events_in(s)))
    return {event.id: story.id for story in stories for event in m.timeline.events_in(story)}
