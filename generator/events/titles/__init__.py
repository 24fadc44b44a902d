"""Titles and summaries: the words of an act, recast as a headline has them."""
