"""Reports of one happening, and of others, that are read into a project."""

from __future__ import annotations

FIRST = (
    "first.txt",
    "Rail pact signed\n\nPresident Boris Stane signed a rail pact with Norway in Callao on "
    "9 September 2021.\n",
)
LAST = (
    "last.txt",
    "Norway signs treaty\n\nMinister Carla Brandt signed a treaty on the line to Norway in Callao "
    "on 9 September 2021.\n",
)
BETWEEN = (
    "mid.txt",
    "Line agreed\n\nPresident Boris Stane and Minister Carla Brandt signed a treaty, a rail pact "
    "on the line to Norway, in Callao on 9 September 2021.\n",
)
OTHERS = [
    (
        "bridge.txt",
        "Bridge opened\n\nMayor Dora Dahl opened a bridge in Lima on 14 October 2021.\n",
    ),
    (
        "bridge-two.txt",
        "Lima crosses its river\n\nThe bridge in Lima was opened by mayor Dora Dahl on 14 October "
        "2021.\n\nMayor Dora Dahl opened a school in Lima on 14 October 2021.\n",
    ),
    (
        "bridge-three.txt",
        "A bridge at last\n\nMayor Dora Dahl opened the long bridge in Lima on 14 October 2021.\n\n"
        "Mayor Dora Dahl opened a bridge in Lima on 14 October 2020.\n",
    ),
]
FIRE = (
    "fire.txt",
    "Fire in Lima\n\n"
    "A fire destroyed the market hall of Lima on 2 May 2020 and killed 12 people.\n",
)
FIRE_LATER = (
    "fire-later.txt",
    "Dead of the market hall\n\nA fire destroyed the market hall of Lima on 2 May 2020, killing at "
    "least 14 people.\n",
)
FIRE_LAST = (
    "fire-last.txt",
    "Lima mourns\n\nA fire destroyed the old market hall of Lima on 2 May 2020, killing 15 people."
    "\n\nA fire destroyed a school in Lima on 9 May 2020 and killed three people.\n",
)
PLAN = (
    "plan.txt",
    "Summit in Nairobi ahead\n\nPublished: 6 September 2024\n\nLeaders of five lake states will "
    "sign a charter on fishing in Nairobi on 20 September 2024.\n",
)
HELD = (
    "held.txt",
    "Charter for the lake\n\nPublished: 22 September 2024\n\nLeaders of five lake states signed "
    "the charter on fishing in Nairobi on 20 September 2024.\n",
)
REPORTS = [FIRST, BETWEEN, LAST, *OTHERS, FIRE, FIRE_LATER, FIRE_LAST, PLAN, HELD]
