"""Words that tell whether a thing is past, to come, denied, doubted or a habit."""

from __future__ import annotations

import re

# Still to come when the article speaks.
IS_TO_COME = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:now )?(?:to be|to|due|set|scheduled|expected|planned|slated|"
    r"supposed|about|going) |(?:is|are) (?:due|set|scheduled|expected|planned|slated) |"
    r"scheduled for|planned for|slated for|upcoming|next week|next month|tomorrow)\b"
)
# To come when its own sentence speaks, which may be past: "were set to be held".
HELD_LATER = re.compile(
    r"\b(?:(?:was|were|been|be) (?:due|set|scheduled|expected|planned|slated|supposed) |"
    r"(?:due|set|scheduled|expected|planned|slated) (?:to|for|from|on))\b"
)
