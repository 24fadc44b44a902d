"""Acts: what clauses, nouns and participles tell with a day."""
