"""Expressions of time in news text: where they stand, what they mean, and which rule says so.

``tag`` gives them, ``trace`` everything that was tried on the way.  Both need the text and the
day it speaks from; neither reads a clock.
"""

from generator.timex.tagger import Attempt, tag, trace

__all__ = ["Attempt", "tag", "trace"]
