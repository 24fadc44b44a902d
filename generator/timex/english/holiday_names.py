"""The names of holidays, and which days they are."""

FIXED = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24",
    "boxing day": "12-26", "new year's eve": "12-31", "new year's day": "01-01",
    "valentine's day": "02-14", "st patrick's day": "03-17", "st. patrick's day": "03-17",
    "may day": "05-01", "halloween": "10-31", "all saints' day": "11-01",
    "july fourth": "07-04", "armistice day": "11-11", "bastille day": "07-14",
    "veterans day": "11-11", "canada day": "07-01", "australia day": "01-26",
    "april fools' day": "04-01", "groundhog day": "02-02", "earth day": "04-22",
    "international women's day": "03-08", "women's day": "03-08", "human rights day": "12-10",
    "world aids day": "12-01", "anzac day": "04-25", "st. george's day": "04-23",
    "juneteenth": "06-19", "epiphany": "01-06", "orthodox christmas": "01-07",
    "guy fawkes night": "11-05", "guy fawkes day": "11-05",
}  # fmt: skip
FROM_EASTER = {  # days after the Sunday of the western churches
    "mardi gras": -47, "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3,
    "good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1, "ascension day": 39,
    "whit sunday": 49, "whit monday": 50, "pentecost": 49, "pentecost sunday": 49,
    "pentecost monday": 50,
}  # fmt: skip
ORTHODOX = "orthodox "  # the eastern churches count from another Sunday
# Where and under what name the library has a holiday that moves; the first day of several.
MOVABLE = {
    "thanksgiving": ("US", "Thanksgiving Day"),
    "thanksgiving day": ("US", "Thanksgiving Day"),
    "labor day": ("US", "Labor Day"),
    "memorial day": ("US", "Memorial Day"),
    "columbus day": ("US", "Columbus Day"),
    "martin luther king day": ("US", "Martin Luther King Jr. Day"),
    "eid al-fitr": ("AE", "Eid al-Fitr"),
    "eid al-adha": ("AE", "Eid al-Adha"),
    "lunar new year": ("ID", "Lunar New Year"),
    "chinese new year": ("ID", "Lunar New Year"),
    "diwali": ("IN", "Diwali"),
    "rosh hashanah": ("IL", "Rosh Hashanah"),
    "yom kippur": ("IL", "Yom Kippur"),
    "passover": ("IL", "Pesach"),
    "hanukkah": ("IL", "Hanukkah"),
    "holi": ("IN", "Holi"),
    "nowruz": ("IR", "Nowruz"),
    "ramadan": ("TG", "First Day of Ramadan"),  # up to the day before the feast
}
PLACED = {  # month, weekday (Monday is 1), which of them, and days on from it
    "election day": (11, 1, 1, 1), "mother's day": (5, 7, 2, 0), "father's day": (6, 7, 3, 0),
    "presidents' day": (2, 1, 3, 0), "presidents day": (2, 1, 3, 0),
    "black friday": (11, 4, 4, 1), "cyber monday": (11, 4, 4, 4),
}  # fmt: skip
# Days that fall differently in each country, so that none is known.
OF_A_COUNTRY = (
    "independence day", "national day", "republic day", "youth day", "remembrance day", "army day",
    "victory day", "constitution day", "flag day", "freedom day", "labour day",
)  # fmt: skip
