"""Lines that say who made a report or a picture, whose it is, and what was wrong in it."""

from __future__ import annotations

import re

from generator.articles.blocks import (
    END,
    NAME,
    Found,
    is_of_names,
    is_told,
    label,
    without_clock,
)
from generator.lexicons import table, words
from generator.text import caseless, folded, squeezed

CREDIT = re.compile(
    r"\b(?:photograph|photo|photos|picture|pictures|image|images|illustration|composite|credit)s?"
    r"(?: by)?\s?:\s?\S|\((?:[\w.]{2,20} ){1,2}(?:photo|image|picture)s?/"
    r"|\(\s?(?:photo|image|picture)s?\s(?:by|courtesy)\b|©[^.]*/ ?(?:AFP|AP|Getty|Reuters|EPA)\b",
    re.IGNORECASE,
)
_ENDING = 8  # characters of a block by which its two halves must be alike
_LONGEST_CAPTION = 1200  # characters, printed twice
_AGENCIES = (
    r"AFP|AP|EPA|Reuters|REUTERS|Getty(?: Images)?|Xinhua|DPA|dpa|ANSA|EFE|PA|TASS|Bloomberg"
)
# What stands in brackets at the end of a caption.
_SOURCE = re.compile(
    rf"[\[(](?:(?:{_AGENCIES})|[^()\[\]]{{2,40}}/[^()\[\]]{{2,40}}"
    r"|(?:archives?|courtesy|handout|file)\b[^()\[\]]{0,50}|[^()\[\]]{2,40}\b(?:handout|archives?|"
    r"via [A-Z]\w+))[\])]\.?$", re.IGNORECASE,
)  # fmt: skip
_PICTURED = re.compile(
    r"[\[(]?(?:pictured|caption|photograph(?:s|y)?|photos?|pictures?|"
    r"images?)(?: by (?-i:[A-ZÀ-Ý])|:)|"
    r"(?:above|below|left|right|top|from left|left to right|clockwise[^:]{0,20}|graphic|map|"
    r"chart|screenshot|still|camera)\s?: ?|"
    r"(?:stock|library|handout|representational|representative|illustrative) (?:photo|picture|"
    r"image)|"
    r"(?:photo|picture|image)s? courtesy\b|"
    r"file (?:photo|picture|image)(?:graph)?\b(?: (?:of|shows)\b| ?[-:–])|\(?(?:photo|image|"
    r"picture)/|"
    r"file(?: photo| picture| image)? ?(?:-|:|–)", re.IGNORECASE,
)  # fmt: skip
# "The mill. Bo Lind / Callao Post", "The mill. — AFP pic", "The mill – Photo Bo Lind", "(Bo Lind)"
_CREDITED = re.compile(
    r"^(?:PHOTO|PICTURE|IMAGE)S? ?\| ?[^.]{3,80}$|"
    rf"[.] {NAME}(?: {NAME}){{0,3}} ?/ ?(?:{NAME} ?){{1,4}}$|[.] ?[—–-] ?\w+ (?:pic|photo|"
    rf"picture)s?$|"
    r"\b(?:Photo|Picture|Image)s? (?:supplied|provided)\.?$|"
    rf"(?:^|[.,–—|-] ?)(?:Photo|PHOTO|Picture|Pic|Pix|Image|"
    rf"Foto)s?(?:graph)?:? {NAME}(?: {NAME}){{0,3}}$|"
    rf"\w[.]? \({NAME}(?: {NAME}){{1,2}}\)$|[.] (?:File|{_AGENCIES})$"
)
# One of these stands in whatever CREDIT finds, and in what _CREDITED finds in a whole sentence.
_OF_CREDITS = (
    *("photo", "pic", "pix", "image", "foto", "illustration", "composite", "credit"),
    *("/", "©"),
)
_NUMBERED_PICTURE = re.compile(r"\d{1,3} of \d{1,3}\s?\|")
_BYLINE = re.compile(
    r"(?:an? )?(?:(?:words|written|report(?:ed|ing)?|story|text|interview(?:ed)?|compiled|"
    r"translated|"
    r"edited|edit|obituary|review|analysis|column|dispatch|photographs|pictures|researched)\b"
    r"(?: [\w]+){0,3} )?by:? "
    r"(?P<who>(?-i:[A-ZÀ-Ý]).*)|(?:author: ?|as told to |from (?=[A-ZÀ-Ý]\w+ [A-ZÀ-Ý]))"
    r"(?P<author>(?-i:[A-ZÀ-Ý]).*)",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:words|text|story|interview|reporter|writer|author|editor|edited by|report|editing|writing|"
    r"reporting|translation)\s?: ?"
    r"(?P<who>(?-i:[A-ZÀ-Ý]).*)",
    re.IGNORECASE,
)
_SENDER = re.compile(r"(?:from|issued by|source)\s?: ?(?P<who>[A-ZÀ-Ý].*)", re.IGNORECASE)
_STAFF = re.compile(
    r"(?:by |from |(?:compiled|written|edited|reported) by )?(?:our|a|the|staff)\b[^.]{0,40}\b"
    r"(?:correspondents?|reporters?|staff|writers?|"
    r"desk|bureau)\b(?: in [A-ZÀ-Ý]\w+)?|(?-i:[A-ZÀ-Ý])\w+(?: \w+)?(?: staff| correspondent|"
    r" reporter|"
    r" desk| bureau)(?: report)?(?: in (?-i:[A-ZÀ-Ý])\w+)?|by (?:our|a|the|staff)\b[^.]*|"
    r"special (?:to|for) [A-Z].*",
    re.IGNORECASE,
)
_PLACE_ONLY = re.compile(r"in (?:[A-ZÀ-Ý][\w’'-]+[ ,]*(?:and )?){1,4}$")
_CREDITS = re.compile(
    r"\(?(?:with )?(?:additional )?(?:reporting|writing|editing)(?: and (?:writing|editing))? by "
    r"(?-i:[A-ZÀ-Ý])|\(?with (?:inputs?|reporting|files) from ",
    re.IGNORECASE,
)
_IN_CREDITS = frozenset(
    ("reporting", "writing", "editing", "additional", "inputs", "input", "files", "agencies")
)
_CORRECTION = re.compile(
    r"(?:correction|corrections|clarification|editor[’']s note|note to editors)\b[^.:]{0,40}:|"
    r"this (?:article|story|report|piece|post|page|headline|obituary|interview|review|column)"
    r" (?:was|has been) (?:first )?"
    r"(?:amended|corrected|updated|edited|changed)(?= (?:on|to|at|with|after|in|since)\b|[.,;]|$)|"
    r"the (?:article|story|headline) (?:was|has been) (?:amended|corrected)\b|"
    r"an? (?:earlier|previous) version of this (?:article|story|report|piece|headline)\b|"
    r"this (?:article|story|report|piece) (?:originally|previously|initially|earlier) |"
    r"an? (?:earlier|previous) version (?:gave|said|stated|misstated|named|had)\b|"
    r"\(?this (?:story|article|version|report) corrects\b|a correction was made\b|"
    r"in an earlier version of this (?:article|story|report|piece)\b|(?:because of|due to) an "
    r"(?:editing )?error\b|correction appended\b|(?:corrected|amended) (?:on )?\d|"
    r"we have (?:corrected|amended|updated) (?:the|this|our) (?:article|story|name|spelling|"
    r"headline|"
    r"text|report)\b|"
    r"this is a (?:developing|breaking)(?: news)? story\b|"
    r"\(?(?-i:Updates|Adds|Recasts|Corrects|Refiles) (?:with|to|from|throughout|headline|quotes?|"
    r"details?|comments?|background)\b[^.]*$",
    re.IGNORECASE,
)
_NAMES = rf"{NAME}(?: {NAME}){{1,3}}(?:(?:,| and|, and) {NAME}(?: {NAME}){{1,3}}){{0,3}}"
_NAME_IN_PLACE = re.compile(
    rf"{_NAMES},? (?:in|for|reports from|reporting from|for The) (?:{NAME} ?){{1,3}}$"
)
_PLACE_AND_NAME = re.compile(rf"Reporting from {NAME}(?: {NAME}){{0,2}}, {_NAMES}")
_NAME_ONLY = re.compile(r"(?:[A-ZÀ-Ý][\w’'-]+\.? ){1,3}[A-ZÀ-Ý][\w’'-]+")
_JOB = r"(?:[\w’'-]+ ){0,4}(?:reporter|correspondent|journalist|editor|writer|columnist|author)s?"
_ABOUT = re.compile(
    rf"{_NAMES} (?:is|are) (?:an? |the |our )?{_JOB}\b|{_NAMES} (?:covers|reports on|writes about|"
    rf"reports for|writes for) [^.]*\b(?:for|at|in|from) (?:the )?[A-ZÀ-Ý]|{_NAMES} (?:covers|"
    rf"writes for|reports for) (?:The )?[A-ZÀ-Ý]"
)
_OF_THE_WRITER = re.compile(
    rf"The (?:writer|author) (?:teaches|lives|works|covers|reports|writes)\b|The (?:writer|"
    rf"author) is "
    rf"(?:an? |the )(?:{_JOB}|[^.]*\b(?:professor|lecturer|fellow|lawyer|economist|historian|"
    rf"director|"
    rf"scholar|analyst)\b)|{_NAMES},[^.]*\b(?:wrote|reported|compiled) this (?:story|article|"
    rf"report)\b"
)
_CONTRIBUTED = re.compile(
    r"[A-ZÀ-Ý][^.]{2,120}\b(?:contributed (?:to this (?:report|story|article)|reporting)|"
    r"also contributed)\b[^.]{0,60}\.?$"
)
_SIGN_OFF = re.compile(rf"[-–—(]? ?(?:{_AGENCIES})\)?|[A-Za-z]{{2,5}}(?:/[a-z]{{2,4}}){{1,3}}")
_SIGNED_NAME = re.compile(rf"[—–-] ?{NAME}(?: {NAME}){{1,2}}")
_TAIL = re.compile(rf"(?<=[.!?”\"’]) [-–—(] ?(?:{_AGENCIES})\)?$")
_WHOSE = re.compile(
    r"(?:©|\(c\)|copyright)[,:]?\s?(?:©|\(c\))?\s?(?-i:[A-ZÀ-Ý\d])|all rights reserved\b|"
    r"not to be (?:re)?published\b|(?:published|licen[sc]ed) under (?:an? )?(?:creative commons|"
    r"CC)\b|"
    r"(?:re)?(?:printed|published) (?:with|by) (?:the )?permission\b|"
    r"(?:reproduction|republication|redistribution) [^.]{0,40}\b(?:forbidden|prohibited|reserved)|"
    r"(?:quot(?:ation|ing)|citation|citing|reprinting|use of (?:texts|materials))\b[^.]{0,60}\b"
    r"(?:only|requires?|must|obligatory|mandatory)\b[^.]{0,60}\b(?:link|reference|permission|consent)",
    re.IGNORECASE,
)
_MARKED = re.compile(r"©\s?\d{4}\b|\b(?:all rights reserved|may not be (?:re)?published)\b", re.I)


def is_an_agency(name: str) -> bool:
    """Say whether a name is an agency's, whose reports many papers print."""
    return bool(re.fullmatch(_AGENCIES, name.strip(" .()—–-")))


def copyright_of(block: str) -> Found | None:
    """Find "© 2024 The Callao Post. All rights reserved."."""
    ours = len(block) < 200 and (_WHOSE.match(block) or _MARKED.search(block))
    if ours and not is_told(block) and not CREDIT.search(block):
        return Found("copyright", "a notice of copyright")
    return None


def caption(block: str) -> Found | None:
    """Find the words under a picture."""
    if len(block) > _LONGEST_CAPTION:
        return None
    if _NUMBERED_PICTURE.match(block):
        return Found("caption", "the words under one of several pictures, with its number")
    twice = _is_doubled(block)
    credited = _may_be_credited(block) and (CREDIT.search(block) or _CREDITED.search(block))
    if credited or _PICTURED.match(block) or label(block) == "caption":
        return Found("caption", f"the words under a picture{', printed twice' * twice}")
    if m := _SOURCE.search(block):
        agency = re.fullmatch(rf"[\[(](?:{_AGENCIES})[\])]\.?", m.group())
        # "The bridge will open in May. (AFP)" is a report with its agency.
        if m.start() > 8 and len(block) < 400 and not (agency and "." in block[: m.start()]):
            return Found("caption", "the words under a picture, with its source in brackets")
    return Found("caption", "the same words twice, as captions are") if twice else None


def _may_be_credited(block: str) -> bool:
    """Say whether a block has a word or mark of credits, or ends like no sentence."""
    low = caseless(block)
    return any(word in low for word in _OF_CREDITS) or block[-1:] not in ".!?…”\"’'"


def correction(block: str) -> Found | None:
    """Find what a paper says of mistakes and changes in the report itself."""
    m = _CORRECTION.match(block, len(block) - len(block.lstrip("•* ")))
    if m and not (m.group().startswith("We") and is_told(block)):
        return Found("correction", "says what was wrong in the article itself")
    return None


def signed(block: str) -> Found | None:
    """Find "Words: Carla Brandt   Pictures: Bo Lind"."""
    m = _SIGNED.match(block)
    if m and len(block) < 110 and not END.search(block) and is_of_names(m["who"]):
        return Found("byline", "who wrote the report, and as what")
    return None


def byline(block: str) -> Found | None:
    """Find who reported, wrote and edited a report."""
    if _CREDITS.match(block) and len(block) < 300:
        who = re.split(r"(?i)\b(?:by|from) ", block, maxsplit=1)[1]
        if is_of_names(who, _IN_CREDITS) or re.match("(?i)agencies|wires|news services", who):
            return Found("byline", "who reported, wrote and edited the report")
    block = without_clock(block)
    short = len(block) < 90 and not END.search(block)
    if short and (m := _BYLINE.match(block)) and is_of_names(m["who"] or m["author"]):
        return Found("byline", "who wrote the report")
    if short and (_STAFF.fullmatch(block) or label(block) == "byline"):
        return Found("byline", "who wrote the report")
    if short and (m := _SENDER.match(block)) and is_of_names(m["who"]):
        return Found("byline", "who sends the report")
    if short and _PLACE_ONLY.match(block):
        return Found("byline", "what is left of a byline: a place without a writer")
    return None


def name_alone(block: str) -> Found | None:
    """Find a name without "by" in the head of a report."""
    block = without_clock(block)
    if END.search(block) or len(block) > 90:
        return None
    if _NAME_IN_PLACE.match(block) or _PLACE_AND_NAME.fullmatch(block):
        return Found("byline", "a name and a place that stand alone before the report")
    if _ABOUT.match(block):
        return Found("byline", "says who the writer is")
    head, mark, tail = _parted(block)
    if not _NAME_ONLY.fullmatch(head) or len(head) >= 40:
        return None
    job = set(folded(tail).split()) & words("jobs-in-news")
    town = tail.rstrip(")") in table("cities") or tail.rstrip(")") in table("countries")
    paper = mark in "|@/" and is_of_names(tail.title())
    if not tail or job or town or paper:
        return Found("byline", "a name that stands alone before the report")
    return None


def _parted(block: str) -> tuple[str, str, str]:
    m = re.search(r"\s?([,|@/(]|\s[–—-]\s)\s?", block)
    return (block[: m.start()], m[1], block[m.end() :]) if m else (block, "", "")


def about_the_writer(block: str) -> Found | None:
    """Find, at the foot of a report, who wrote it and who helped."""
    if len(block) > 300:
        return None
    if _OF_THE_WRITER.match(block):
        return Found("byline", "says who the writer is")
    if is_told(block):
        return None
    if _ABOUT.match(block) and not re.search(r"\b(?:was|were|had|who)\b", block):
        return Found("byline", "says who the writer is")
    if _CONTRIBUTED.match(block):
        return Found("byline", "who helped with the report")
    return None


def sign_off(block: str) -> Found | None:
    """Find the agency and the initials at the foot of a report."""
    if _SIGN_OFF.fullmatch(block):
        return Found("byline", "the agency that sent the report, or initials")
    if _SIGNED_NAME.fullmatch(block):
        return Found("byline", "a name behind a dash: who signs, or who is quoted")
    return None


def agency_tail(block: str) -> int:
    """Return where " (AFP)" begins behind the last sentence of a report, the length for nowhere."""
    m = _TAIL.search(block)
    return m.start() if m else len(block)


def _is_doubled(block: str) -> bool:
    """Say whether the second half of a block repeats the first, as scraped captions do."""
    end = block[-_ENDING:].rsplit(None, 1)[-1:]
    if end and block.count(end[0]) < 2:
        return False  # most blocks end as no other place in them does
    text = squeezed(block)
    return any(
        len(text) > 40 and text[n:].strip() == text[:n].strip()
        for n in (len(text) // 2, (len(text) + 1) // 2)
    )
