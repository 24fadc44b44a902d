"""What editors ask of their records: which events are so, and what is missing.  Pure."""

from generator.survey.chosen import TRAITS, NotFoundError, Wanted, chosen
from generator.survey.coverage import Coverage, Gap, coverage

__all__ = ["TRAITS", "Coverage", "Gap", "NotFoundError", "Wanted", "chosen", "coverage"]
