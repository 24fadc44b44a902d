"""What only looks like a verb, a subject or a clause of its own: what stands there is another."""

from __future__ import annotations

import pytest

from generator.grammar.clauses import clauses

# A sentence, and of each clause: who, the verb, what stands behind it, who says so.
READ = [
    # What has been done, or is to be done, to somebody is no clause.
    ("Kesta found oil after having been granted a licence.",
     ["Kesta | found | oil after having been granted a licence |"]),
    ("Kesta found oil after it was granted a licence.",
     ["Kesta | found | oil |", "it | was granted | a licence |"]),
    ("The mayor called for the law on nets to be better kept.",
     ["The mayor | called | for the law on nets to be better kept |"]),
    # A relative stands for the nearest noun of its own clause, and for no date.
    ("Callao came third while the ferry Rimac, which won a prize, came fourth.",
     ["Callao | came | third while the ferry Rimac |", "the ferry Rimac | won | a prize |"]),
    ("The fair was held in May 2019, which was a success.",
     ["The fair | was held | in May 2019 |", " | was | a success |"]),
    ("Callao came first, beating Rimac, which lost to Ancon.",
     ["Callao | came | first |", "Rimac | lost | to Ancon |"]),
    ("A nurse dressed as the mayor fled.", ["A nurse dressed as the mayor | fled | |"]),
    ("A nurse left as the mayor fled.", ["A nurse | left | |", "the mayor | fled | |"]),
    # Two infinitives, and a new subject.
    ("Ana Ross is to write and star in a play about a mill set in Lima.",
     ["Ana Ross | is to write | and star in a play about a mill set in Lima |"]),
    ("Ana Ross is to write and her sister acted in a play.",
     ["Ana Ross | is to write | |", "her sister | acted | in a play |"]),
    # What describes a noun, and what is done once more.
    ("The senate voted to end so-called golden visas.",
     ["The senate | voted | to end so-called golden visas |"]),
    ("Callao re-elected mayors of two parties.",
     ["Callao | re-elected | mayors of two parties |"]),
    # Who speaks is named behind what came of it, and who was hurt is nobody who speaks.
    ("A quake struck Lima, killing two men, the mayor, Ana Ross, said.",
     ["A quake | struck | Lima | the mayor, Ana Ross"]),
    ("A quake struck Lima, killing a guard, the mayor, Ana Ross, 52, said.",
     ["A quake | struck | Lima | the mayor, Ana Ross, 52"]),
    ("A quake struck Lima, killing two men, a guard and a cook.", ["A quake | struck | Lima |"]),
    # How long after what happened stands behind the verb, and is no verb.
    ("The mayor, Bo Lind, resigned, hours after the auditor, Ana Ross, had called for it.",
     ["The mayor | resigned | |", "the auditor | had called | for it |"]),
    ("Bo Lind fled, a day after the raid, and was caught.",
     ["Bo Lind | fled | |", "Bo Lind | was caught | |"]),
    # A cut is a thing where another verb, or none, follows.
    ("A power cut that lasted a day shut the mill.",
     ["A power cut | lasted | a day |", "A power cut that lasted a day | shut | the mill |"]),
    ("The mill closed after a power cut.", ["The mill | closed | after a power cut |"]),
    ("The port authority cut its fees.", ["The port authority | cut | its fees |"]),
    # A full stop, or a comma, was lost.
    ("The fair cheered Callao, and even the old town hall Mr Lind first left for Lima.",
     ["The fair | cheered | Callao |", "Mr Lind first | left | for Lima |"]),
    ("The fair cheered Callao, and the old finance minister Mr Lind left for Lima.",
     ["The fair | cheered | Callao |", "the old finance minister Mr Lind | left | for Lima |"]),
    # No clause, but what goes with one.
    ("Sales rose, with nine nets bought in Lima.", ["Sales | rose | |"]),
    ("Sales rose, and nine nets sold out in Lima.",
     ["Sales | rose | |", "nine nets | sold | out in Lima |"]),
    ("Ana Ross went to Lima, and almost fell there.",
     ["Ana Ross | went | to Lima |", "Ana Ross | fell | there |"]),
    ("The fall in sales was due to a strike.", ["The fall in sales | was | due to a strike |"]),
    ("The fair is due to close.", ["The fair | is due to close | |"]),
    # The name of a programme is whom somebody tells.
    ("Ana Ross told Radio 4's The World programme Mr Lind had refused.",
     ["Ana Ross | told | Radio 4's The World programme |", "Mr Lind | had refused | | Ana Ross"]),
    ("Ana Ross told Radio Rimac's Today programme she had refused.",
     ["Ana Ross | told | Radio Rimac's Today programme |", "she | had refused | | Ana Ross"]),
    ("Ana Ross told Radio Rimac nine men had died.",
     ["Ana Ross | told | Radio Rimac nine men had died |"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), READ, ids=[s for s, _ in READ])
def test_each_verb_has_its_own_subject(sentence: str, told: list[str]) -> None:
    found = clauses(sentence, 0, len(sentence) - 1)

    parts = [(c.subject, c.verb_at, c.complement, c.speaker) for c in found]
    lines = [[s.of(sentence) for s in p] for p in parts]
    assert [" | ".join(line).rstrip() for line in lines] == [t.replace("| |", "|  |") for t in told]
