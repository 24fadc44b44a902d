"""Dateline: from news articles to a timeline that people can read, check and extend."""

__version__ = "0.1.0"
REPORT = "https://example.org/dateline/issues"  # where a fault of the program is told
