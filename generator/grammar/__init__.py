"""A shallow grammar of news English: its words, verb groups and clauses.

It knows auxiliaries, the irregular verbs and the endings of the regular ones, and reads a clause by
its first finite verb.  What it does not understand it leaves out; it never guesses a subject.
"""
