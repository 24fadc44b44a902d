"""The project's files in git: which have changed since a revision, and what they were at it."""

from generator.history.git import HistoryError
from generator.history.revision import Revision, changed_since, extracted, revision

__all__ = ["HistoryError", "Revision", "changed_since", "extracted", "revision"]
