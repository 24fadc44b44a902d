"""Lines that want something of the reader, or lead elsewhere."""

from __future__ import annotations

import re

from generator.articles.blocks import END, Found, begins, is_told, label
from generator.articles.makers import agency_tail
from generator.articles.stamps import heads_a_day

_NETWORKS = re.compile(
    r"(?:(?:facebook|twitter|x|whatsapp|e-?mail|linkedin|telegram|reddit|pinterest|instagram|"
    r"youtube|tiktok|threads|bluesky|messenger|copy(?: link)?|print|save|share|"
    r"tweet|like|pin|send|follow|bookmark|comment)(?:\W+|$)){2,}",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"(?:^|[:?!.|] )(?:please |kindly )?(?:share (?:this|it|on|via|with)\b|share: |follow (?:us|"
    r"our (?:channel|page|account))\b"
    r"|stay connected\b)", re.IGNORECASE,
)  # fmt: skip
_INBOX = re.compile(r"\b(?:in|to|into) your inbox\b|\bnewsletters?\b(?!.*\.$)")
_SUBSCRIBED = re.compile(
    r"(?:^|[:?!.|] )(?:sign up\b|subscribe\b|download (?:our|the) app\b|"
    r"(?:get|receive) (?:the|our) [\w ]*(?:newsletter|letter|briefing|bulletin|digest|e-?mail|"
    r"alerts?)\b)|"
    r"^you(?: have|[’']ve)(?: read)? \w+ (?:of \w+ )?(?:free )?(?:articles?|stories|story)\b|"
    r"^(?:support|join|subscribe|start|get|try|become|keep|not a|read)\b.* (?:for|from) (?:just |"
    r"only )?"
    r"[$£€]\d[\d.]* (?:a|per) (?:week|month|year)\b|[?!.] join our mailing list\b|"
    r"^this (?:article|story|content) is (?:for|only|reserved)\b", re.IGNORECASE,
)  # fmt: skip
_LETTER = re.compile(
    r"^want (?:this|more)\b.*\be-?mail\b|\bour (?:free |daily |weekly )*(?:letter|e-?mail|"
    r"briefing)\b(?!.*\.$)",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"(?:read more|read also|read next|see also|also read|also see|more on this(?: story)?|"
    r"watch(?: now| live)?|"
    r"listen(?: to)?|related(?: (?:story|stories|articles?|content|coverage|news))?|in pictures|"
    r"explainer|"
    r"analysis|opinion|you (?:might|may) also (?:like|be interested in)|recommended|don[’']t miss|"
    r"full story|follow our live[\w ]*|read our \w+|up next|in case you missed it|must read|"
    r"go deeper|dig deeper|further reading|"
    r"from the archives?|"
    r"what to read next|editor[’']s picks?|keep reading|photos|video|gallery|podcast)\s?[:|]"
    r"|(?:read more|also read|see also|related|watch)\s[–—-]\s",
    re.IGNORECASE,
)
# Labels that also begin a sentence of news: only in front of a short headline.
_WEAK = re.compile(
    r"(?:previously|earlier|background|next|read|part \w+|elsewhere|other news|"
    r"also in this section)\s?:",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\b(?:is|was|were|are|has|had|have)\b")
_MORE = re.compile(r"more (?:from|in|about|on) [A-Z]")
_SHARES = re.compile(r"\d[\d.,]*k? (?:shares?|likes?|retweets?)", re.IGNORECASE)
_COUNT = re.compile(
    r"(?:view |show |see |read )?(?:all |the )?(?:\d+ )?(?:readers[’'] )?comments?(?: ?\(\d+\)|"
    r" \d+)?|"
    r"\d+ (?:responses?|replies)",
    re.IGNORECASE,
)
_TOPICS = re.compile(
    r"(?:topics?|tags?|keywords?|filed under|filed in|tagged(?: as| with)?|follow the topics?|"
    r"more on|"
    r"in this (?:story|article)|categor(?:y|ies)|related topics|subjects?)\s?[:|]|tagged (?=[A-Z])",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"(?:#\w+[\s,]*)+")
_PAID = re.compile(r"(?:advertisement|paid for by|sponsored by|presented by|promoted by)\b", re.I)
_NOTICE = re.compile(
    r"(?:we use|this (?:web)?site uses|our (?:web)?site uses) cookies\b|(?:please )?(?:enable|"
    r"turn on) "
    r"javascript\b|javascript (?:is|must)\b|your browser\b|(?:accept|reject|"
    r"manage)(?: all)? cookies\b|"
    r"(?:loading|please wait)\b[^a-z]*$",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"(?:[\w&’' -]{2,30}(?: ?[>»›] ?)){1,5}[\w&’' -]{2,60}")
_SLASHED = re.compile(
    r"(?:home|news|world|sport|sports|business|politics) / .{2,60}", re.IGNORECASE
)
_CONTACT = re.compile(
    r"(?:contacts?|e-?mail|tel|phone|press contacts?|media (?:contacts?|enquiries|inquiries)|"
    r"contact us|"
    r"contact the (?:newsroom|author|reporter|editor)|for (?:more|"
    r"further) information,?(?: contact)?)\s?:|"
    r"(?:got|have|do you have) (?:a|any) (?:tip|story|question|information|news)\b[^.]{0,60}\?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\S+@\S+\.\w{2,}")
_PHONE = re.compile(r"\b\d{3}[-. ]\d{3,4}[-. ]\d{4}\b|\+\d[\d ()-]{8,}|\b\d{3}-\d{4}\b")
_MENU = 3  # pages of a site, side by side
_BARS = re.compile(r"\s[|·•]\s")
_ADDRESS = re.compile(r"(?:(?:source|url|link|permalink|from)\s?: ?)?https?://\S+", re.IGNORECASE)


def comment_form(block: str) -> Found | None:
    """Find the form in which readers leave a comment, and the head of what they wrote."""
    if begins(block, "comment-form"):
        return Found("comment-form", "the form in which readers leave a comment", "comment-form")
    if _COUNT.fullmatch(block):
        return Found("comment-form", "the head of the readers' comments", "comments")
    return None


def share(block: str) -> Found | None:
    """Find an invitation to share or follow."""
    asked = len(block) < 140 and _SHARED.search(block) and not is_told(block)
    buttons = _SHARES.fullmatch(block) or _NETWORKS.fullmatch(block) or label(block) == "share"
    if asked or buttons or begins(block, "share"):
        return Found("share", "an invitation to share or follow")
    return None


def newsletter(block: str) -> Found | None:
    """Find an invitation to subscribe, to pay, or to give."""
    asked = len(block) < 140 and any(form.search(block) for form in (_INBOX, _SUBSCRIBED, _LETTER))
    if (asked and not is_told(block)) or begins(block, "newsletter"):
        return Found("newsletter", "an invitation to subscribe")
    return None


def related(block: str) -> Found | None:
    """Find what points to another article."""
    block = block.lstrip("•>›»* ")
    if _WEAK.match(block) and len(block) < 70 and not is_told(block) and not _TELLS.search(block):
        return Found("related", "points to another article")
    if label(block) == "related":
        return Found("related", "the head of a list of articles", "below")
    if _RELATED.match(block) or begins(block, "related"):
        return Found("related", "points to another article")
    if _MORE.match(block) and len(block) < 90 and not END.search(block):
        return Found("related", "points to other articles")
    return None


def topics(block: str) -> Found | None:
    """Find a list of what a report is about."""
    if _HASHTAGS.fullmatch(block) or label(block) == "topics":
        return Found("topics", "a list of topics")
    if _TOPICS.match(block) and len(block) < 200 and not END.search(block):
        return Found("topics", "a list of topics")
    return None


def advert(block: str) -> Found | None:
    """Find the label of an advertisement, and who paid for a page."""
    if label(block) == "advert" or (_PAID.match(block) and not END.search(block)):
        return Found("advert", "marks an advertisement, or says who paid")
    return None


def notice(block: str) -> Found | None:
    """Find what a site says of its own workings."""
    if len(block) < 300 and _NOTICE.match(block) and not is_told(block):
        return Found("notice", "what a site says of its own workings")
    return None


def navigation(block: str) -> Found | None:
    """Find what leads to other pages: crumbs, menus, the name of a section, an address."""
    if label(block) == "navigation":
        return Found("navigation", "leads to other pages")
    if _is_menu(block):
        return Found("navigation", "names of pages of the site, side by side")
    crumbs = len(block) < 120 and (_CRUMBS.fullmatch(block) or _SLASHED.fullmatch(block))
    if crumbs and not END.search(block):
        return Found("navigation", "the place of the page in its site")
    if _ADDRESS.fullmatch(block):
        return Found("navigation", "an address on the web")
    return None


def _is_menu(block: str) -> bool:
    """Say whether a line names pages: "Home | Obituaries | Sport", or "Home News Sport"."""
    if len(block) >= 120:
        return False
    parts = _BARS.split(block)
    known = [label(p) == "navigation" for p in (parts if len(parts) > 1 else block.split())]
    least = len(known) if len(parts) == 1 else (len(known) + 1) // 2
    return len(known) >= _MENU and sum(known) >= least and known[0]


def contact(block: str) -> Found | None:
    """Find how to reach the writer or who sent the report."""
    if len(block) > 160 or is_told(block):
        return None
    if _MAIL.fullmatch(block) or _CONTACT.match(block):
        return Found("contact", "how to reach who wrote or sent the report")
    if not END.search(block) and (_PHONE.search(block) or _MAIL.search(block)):
        return Found("contact", "how to reach who wrote or sent the report")
    return None


def bare_headline(block: str) -> Found | None:
    """Find a headline in the middle of a report."""
    if len(block) >= 120 or block.startswith(("•", "-", "*")):
        return None
    if heads_a_day(block):
        return None  # a chronology tells below it what happened then
    if not END.search(block[: agency_tail(block)]):
        return Found("related", "a headline in the middle of the report: it ends like no sentence")
    return None
