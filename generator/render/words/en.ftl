# The words of the pages in English. A message is named after where it stands:
# its page or part, then what it says. A count of something ends in `-counted`.

## Counts
events-counted = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
years-counted = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
months-counted = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
days-counted = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
publishers-counted = { $n ->
    [one] { $n } publisher
   *[other] { $n } publishers
}
sources-counted = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}

## Typography
# Put for straight quotation marks in what editors write: a double one, its end, a single one, its
# end. Empty where the language has other signs: then only apostrophes are set.
marks-of-quotation = “”‘’

## To cite an event
cite-event = Cite this event
cite-plain = Plain text
cite-bibtex = BibTeX
cite-csl = CSL-JSON
cite-wikipedia = Wikipedia
cite-plain-text =
    “{ $title }”, { $date }. { $site }, as of { $changed }.
    { $address }

## How sure an event is
sure-sources = { $n ->
    [one] One source
   *[other] { $n } sources
}
sure-nameless = { $n ->
    [one] { $lead }, publisher not named.
   *[other] { $lead }, publishers not named.
}
sure-more-nameless = { $n ->
    [one] One more source names no publisher.
    [2] Two more sources name no publisher.
   *[other] { $n } more sources name no publisher.
}
sure-one-publisher = One publisher only:
sure-one = { $lead } { $name }.
sure-one-agency = All one agency:
sure-carried = { $lead } { $name }; carried by { $by }.
sure-publishers = { $n ->
    [2] Two publishers
    [3] Three publishers
    [4] Four publishers
    [5] Five publishers
    [6] Six publishers
    [7] Seven publishers
    [8] Eight publishers
    [9] Nine publishers
    [10] Ten publishers
   *[other] { $n } publishers
}
sure-independent-publishers = { $n ->
    [2] Two independent publishers
    [3] Three independent publishers
    [4] Four independent publishers
    [5] Five independent publishers
   *[other] { $n } independent publishers
}
sure-tell = { $publishers } tell of it: { $shares }.
sure-tell-all = { $publishers } tell of it, all { $held }.
sure-tell-alone = { $publishers } tell of it.
sure-tell-unknown = { $publishers } tell of it; who controls them is not known.
sure-share = { $n } { $held }
sure-held-state = under state control
sure-held-party = under party control
sure-held-corporate = controlled by a company
sure-held-independent = independent
sure-held-unknown = whose control is not known
sure-agencies = { $n ->
    [one] One of them is an agency whose text others carried.
    [2] Two of them are agencies whose texts others carried.
    [3] Three of them are agencies whose texts others carried.
   *[other] { $n } of them are agencies whose texts others carried.
}
sure-disagree = Sources disagree
sure-disagree-on = { $flag } on what happened, or when.
sure-confirmed = Confirmed
sure-confirmed-by = { $confirmed } by publishers that do not depend on one another.
sure-reported = Reported
sure-reported-only = { $reported }; no editor has marked it as confirmed.
sure-claimed-only = { $claimed } and not confirmed by anybody else.
sure-disputed = Disputed:
sure-disputed-since = { $disputed } { $told }
sure-retracted = Retracted
sure-retracted-by = { $retracted } by those who reported it.
sure-date = Date:
sure-date-note = { $date } { $note }
sure-draft = Draft:
sure-draft-is = { $draft } machine-written, not yet checked by an editor. { $what }
sure-draft-means = What that means

## Figures
figures = Figures
figures-what = Quantity
figures-value = Value
figures-unit = Unit
says-so = Says so
figure-about = about { $value }
figure-range = { $low } to { $high }
figure-within = { $value } ({ $low } to { $high })
figure-least = at least { $low }
figure-most = at most { $high }
figure-over-time = { $name } over time
# Read out in place of a line of points; a table beside it has the numbers.
figure-line = { $name }: a line through { $n } points; the table below has the numbers
figures-left-out = { $n ->
    [one] One more, further away in time, is left out.
   *[other] { $n } more, further away in time, are left out.
}

## What the sources of an event say
claims = What the sources say
claims-table = Table of claims
claims-claim = Claim
claims-otherwise = Says otherwise
claims-nobody = None of these
claims-by = { $by } ({ $sources })
words-said = In their words
words-speaker-not-named = Speaker not named
sources = Sources
quote-in-place = Find it in the article
supports-claims = { $n ->
    [one] supports claim { $which }
   *[other] supports claims { $which }
}
disputes-claims = { $n ->
    [one] disputes claim { $which }
   *[other] disputes claims { $which }
}
gives-figures = { $n ->
    [one] gives { $n } figure
   *[other] gives { $n } figures
}

## What an event is tied to
thread = Before and after
thread-this-event = This event
thread-whole = All { $n } events that it is tied to
way-along-story = Along “{ $story }”
way-along-thread = Along what this event is tied to
way-story = Along { $story }
way-thread = Along what it is tied to
way-previous = Previous
way-next = Next

## What is near an event in time
near = Around this time
near-strip = { $n ->
    [one] This event and the one nearest in time, as dots in order of time
   *[other] This event and the { $n } nearest in time, as dots in order of time
}
near-left-out = { $n ->
    [one] One more stands above, under “Before and after”.
   *[other] { $n } more stand above, under “Before and after”.
}

## An event's page
event-people = { $n ->
    [one] Person
   *[other] People
}
event-organisations = { $n ->
    [one] Organisation
   *[other] Organisations
}
event-places = { $n ->
    [one] Place
   *[other] Places
}
event-topics = { $n ->
    [one] Topic
   *[other] Topics
}
event-kind = Kind
event-key = key event
event-normal = normal event
event-detail = detail
event-time = { $time } ({ $zone })
event-stated = { $basis } by the sources
event-reckoned = { $basis } from the words of the sources
event-assumed = { $basis }, since no source says
event-date-note = why this date
event-permalink = link to this event
event-how-sure = How sure
event-chapter = { $n } { $title }
draft = Draft
pictures = Pictures
record = This record
record-added = Added { $day }.
record-no-correction = No correction so far.
record-guide = How to correct or add to it
record-history = History of the file
update-correction = Correction
update-update = Update
update-clarification = Clarification
update-told = { $kind }, { $day }: { $text }
event-described = { $date }: { $summary }

## Dates. Days, months and years themselves are written as CLDR has them.
date-about = about { $date }
date-uncertain = { $date } (uncertain)
date-unknown = an unknown day
date-from = from { $first }
date-until = until { $last }
date-span = { $first } to { $last }
date-spring = spring
date-summer = summer
date-autumn = autumn
date-winter = winter
date-season = { $season } { $year }
date-decade = the { $year }s
# "form" is the CLDR plural category of the ordinal number.
date-century = { $form ->
    [one] the { $n }st century
    [two] the { $n }nd century
    [few] the { $n }rd century
   *[other] the { $n }th century
}
# In a heading
date-decade-alone = { $year }s
date-century-alone = { $form ->
    [one] { $n }st century
    [two] { $n }nd century
    [few] { $n }rd century
   *[other] { $n }th century
}
date-day-not-known = day not known
date-year-not-known = year not known
date-later = { $distance } later
date-earlier = { $distance } earlier
date-same-day = the same day
distance-about = about { $distance }

## How exactly a date is known
precision-day = exact day
precision-month = month known, day not known
precision-season = season known, day not known
precision-year = year known, day not known
precision-decade = decade known, year not known
precision-century = century known, year not known
precision-span-of-days = { $open ->
    [yes] open span
   *[no] span
}
precision-span-of-months = { $open ->
    [yes] open span of months
   *[no] span of months
}
precision-span-of-seasons = { $open ->
    [yes] open span of seasons
   *[no] span of seasons
}
precision-span-of-years = { $open ->
    [yes] open span of years
   *[no] span of years
}
precision-span-of-decades = { $open ->
    [yes] open span of decades
   *[no] span of decades
}
precision-span-of-centuries = { $open ->
    [yes] open span of centuries
   *[no] span of centuries
}
precision-about-day = about this day
precision-approximate = { $precision }, approximate
precision-uncertain = { $precision }, uncertain

## Whether it came about
occurrence-ongoing = ongoing
occurrence-planned = planned
occurrence-postponed = postponed
occurrence-cancelled = cancelled
occurrence-did-not-happen = did not happen

## What an event is to another, in a list
row-relations-more = { $n } more that it is tied to
# "when" is the day of the other event, with how far off it is: "31 August 2024, 65 days earlier".
row-part-of = Part of ({ $when }): { $event }
row-announced = Announced { $when }: { $event }
row-fulfilled-by = Fulfilled { $when }: { $event }
row-to-be-fulfilled-by = To be fulfilled { $when }: { $event }
row-was-to-be-fulfilled-by = Was to be fulfilled { $when }: { $event }
row-in-answer-to = In answer to ({ $when }): { $event }
row-replaced-by = Replaced { $when }: { $event }
row-day-and-delay = { $day }, { $delay }

## The same, said of the other event, whose title stands above
beside-has-this-as-part = Has this event as a part
beside-part-of-this = Part of this event
beside-led-to-this = Led to this event
beside-came-of-this = Came of this event
beside-answered-by-this = Answered by this event
beside-answers-this = Answers this event
beside-announced-this = Announced this event
beside-carried-out = Carried out what this event announced
beside-is-to-carry-out = Is to carry out what this event announced
beside-was-to-carry-out = Was to carry out what this event announced
beside-contradicts-this = Contradicts this event
beside-replaced-by-this = Replaced by this event
beside-replaces-this = Replaces this event
beside-see-also = See also
beside-and-delay = { $told }, { $delay }

## An event in a list
# Of the date, which is the link.
row-permalink = Link to this event
row-sources-not-named = { $sources }, publisher not named
row-publishers = { $publishers }: { $names }
row-publishers-and-more = { $publishers }: { $names } and { $more } more
row-under-control = { $publishers }; { $controlled }
row-disagree = Sources disagree
row-claimed = Claimed
row-claimed-by = Claimed by { $who }
row-retracted = Retracted
row-draft = Draft
row-with = With { $names }
row-company = { $names } · { $sources }
row-state-media-only = State media only
row-party-media-only = Party media only
row-state-and-party-media-only = State and party media only
under-state-control-counted = { $n } under state control
under-party-control-counted = { $n } under party control
under-state-or-party-control-counted = { $n } under state or party control
basis-stated = stated
basis-reckoned = reckoned
basis-assumed = assumed

## Sources
source-numbered = source { $n }
source-carried-by = { $agency }, carried by { $publisher }
source-names-no-publisher = The article names no publisher
source-publisher-not-named = Publisher not named
source-day-not-known = day of publication not known
source-day-and-basis = { $day }, { $basis }
source-archived-copy = Archived copy
source-article = The article where it was published
source-without-name = Source
control-independent = independent
control-state = under state control
control-party = under party control
control-corporate = controlled by a company
control-not-recorded = not recorded

## Publishers
publishers = Sources
publishers-described = Who published the articles that the events of this site stand on.
publishers-deck = Who published what the events here stand on, and who controls them.
publishers-table = Table of publishers
publishers-most = Those with the most events
publishers-none = No publisher is named yet.
publishers-name = Publisher
publishers-events = Events
publisher-described = { $name }: { $told }.
publisher-events = Events it reports
publisher-kind = Kind
publisher-country = Country
publisher-control = Control
publisher-language = Language
publisher-site = Site
publisher-agency = agency
publisher-newspaper = newspaper
publisher-broadcaster = broadcaster
publisher-magazine = magazine
publisher-website = website
publisher-state-body = state body
publisher-party = party
publisher-company = company
publisher-organisation = organisation
publisher-person = person
also-written = Also written { $names }.

## Publisher
publishers-carried = + { $n } carried
publisher-shares = Its share in each story
publisher-shares-story = Story
publisher-shares-bar = Share
publisher-shares-events = Events
publisher-share = supports { $n } of { $of ->
    [one] { $of } event
   *[other] { $of } events
}{ $alone ->
    [0] { "" }
   *[other] , for { $alone } as the only publisher named
}
publisher-own = { $n ->
    [one] Its own text
   *[other] Its own texts
}
publisher-carried = { $n ->
    [one] The agency text it carried
   *[other] The agency texts it carried
}
publisher-carried-note = An agency’s text counts for the agency, not for { $name }.{ $n ->
    [0] { "" }
    [one] { " " }One of the events below it tells in an agency’s words alone.
   *[other] { " " }{ $n } of the events below it tells in an agency’s words alone.
}
publisher-reprinted = { $n ->
    [one] Its text that another carried
   *[other] Its texts that others carried
}
publisher-reprinted-note = They count once for an event, for { $name }, however many carried them.
publisher-text-of = text of { $agency }
publisher-text-carried-by = carried by { $publisher }
publisher-text-supports = Supports { $events }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
publisher-texts-left-out = { $n ->
    [one] One more stands with the event it supports.
   *[other] { $n } more stand with the events they support.
}
publisher-events-and-carried = Events it reports or carries
publisher-events-carried = Events in agency texts it carried

## Articles
articles = Articles
articles-by-year = Articles by year
articles-counted = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
articles-described = The articles that events of this site are written from.
articles-none = No articles yet.
article-described = { $n ->
    [one] What the article “{ $title }” supports: { $n } event.
   *[other] What the article “{ $title }” supports: { $n } events.
}
article-supports-counted = { $n ->
    [0] supports no event yet
    [one] supports { $n } event
   *[other] supports { $n } events
}
article-day-not-known = Day not known
article-publisher = Publisher
article-published = Published
article-author = Author
article-language = Language
article-read = Read it
article-archived = Archived
article-where-published = where it was published
article-copy = a copy
article-without-publisher = The article names no publisher, so it stands here without one.
article-not-here = Only what it supports is told here; the article itself is not published on this site.
article-day = How its day was worked out
article-day-reasons = The day is { $basis }:
article-no-day-reasons = Its day is not known. What the article says of it:
article-day-given = The day is { $basis }: it is given with the article.
article-day-without-reasons = The day is { $basis }. The reasons are not on record.
article-no-day = Its day is not known. No event here takes its date from it.
article-supports = What it supports
article-no-event = No event yet.
article-open = What it leaves open
article-aside = What was set aside
article-aside-note = These parts of the page are no part of the report, and no event was written from them.
article-aside-what = What
article-aside-why = Why
article-aside-begins = It begins

## Article
article-backs = Supports
article-disputes = Disputes
article-gives = Gives
article-figure = { $label }: { $amount }
article-elsewhere-left-out = { $n ->
    [one] One more stands with the event it supports.
   *[other] { $n } more stand with the events they support.
}
article-no-other = No other publisher is named for it.
article-others-counted = { $n ->
    [one] One other publisher
   *[other] { $n } other publishers
}
article-others = { $n ->
    [one] { $others } tells of it: { $names }.
   *[other] { $others } tell of it: { $names }{ $more ->
        [0] { "" }
       *[other] {" "}and { $more } more
    }.
}
article-elsewhere = Other texts of the same agency
article-elsewhere-note = These stand for the same events, and are the words of { $agency }, too. With this article they count as one publisher.

## Former addresses
moved = Moved
moved-described = { $title }.
moved-there = Go to its page
moved-event = This event has another address now
moved-person = This person has another address now
moved-organisation = This organisation has another address now
moved-place = This place has another address now
moved-publisher = This publisher has another address now
moved-story = This story has another address now
moved-article = This article has another address now

## Stories that are none
story-all-events = All events
story-other-events = Other events

## Roles
roles-counted = { $n ->
    [one] { $n } dated role
   *[other] { $n } dated roles
}
roles-chart = { $roles } above { $events }, { $years }

## Mending a record
mend-correct = Correct this
mend-report = Report an error
mend-suggest = Suggest an event

## A list of events
list-events = Events
list-outside-chapters = Outside the chapters
list-no-events = No events yet
list-count = { $years } · { $events }
list-count-with-key = { $years } · { $events }, { $key } key
list-no-events-yet = No events yet.

## Parts of many pages
part-chapter = Chapter { $number }:
legend = Legend
legend-key = key
legend-normal = normal
legend-detail = detail
legend-planned = planned
legend-did-not-happen = did not happen
strip-label = Overview: each mark is a link; the same numbers stand in the table below
strip-chapters = Chapters
strip-as-table = The same as a table
strip-when = When
strip-events = Events
strip-key = Key
strip-planned = Planned or not happened
part-this-record = This record

## How this timeline is made
how = How this timeline is made
how-described = What the machine does, what people do, and what every mark and word means.
how-deck = Every event says when it was, how exactly that is known, and who reported it. This page says what each word and mark means.
how-machine = What the machine does
how-machine-does = A program reads articles. It sets aside what is no part of the report, works out the day the article speaks from, finds the dates and names in it, and proposes events: a title, a summary, a date, and the words of the article that support them. It writes these as drafts. It never changes what a person has written, and it brings back nothing that a person has deleted.
how-people = What people do
how-people-do = Editors check each draft against its sources, correct it, add what is missing, and mark it as reviewed. Many events are written by people from the start. Every change stands in the record’s history, and each correction on the event’s own page with its day.
how-draft = Draft
how-draft-is = A draft is machine-written and not yet checked by an editor. It has a dashed line at its left and says so. Its quotations are verbatim, but its date, names and wording may be wrong.
how-drafts-hidden = This site does not show drafts.
how-drafts-counted = { $n ->
    [one] Drafts at present: { $drafts } of { $n } event.
   *[other] Drafts at present: { $drafts } of { $n } events.
}
how-no-drafts = There is none at present.
how-dates = Dates
how-dates-contents = Dates: stated, reckoned, assumed
how-dates-are = A date is written only as exactly as it is known. A month is never its first day: “March 2024, day not known” stands in the list of the month, not on a day of it.
how-stated = Stated
how-stated-is = The sources give the date, as exactly as it stands here.
how-reckoned = Reckoned
how-reckoned-is = No source gives the date in full. It was worked out from its words and another date: “on Thursday”, in an article of Friday 15 March 2024, is 14 March 2024. The event says how.
how-assumed = Assumed
how-assumed-is = No word of the sources says when. The day of the article is taken, and the event says so.
how-verification = How well it is established
how-confirmed = Confirmed
how-confirmed-is = Two publishers that do not depend on one another report it; reprints of one agency count once.
how-reported = Reported
how-reported-is = One publisher reports it, or several that depend on one another. Neither this nor “confirmed” has a word beside it in lists: words stand there for doubt.
how-claimed = Claimed
how-claimed-is = Those who gain by it say so, and nobody else has confirmed it.
how-disputed = Disputed
how-disputed-is = Sources contradict one another. The event’s page says who says what.
how-retracted = Retracted
how-retracted-is = Those who reported it have taken it back.
how-publishers = Who says so
how-publishers-are = Beside each event stands the number of publishers that tell of it. A text that an agency wrote and others carried counts once, for the agency. Where a publisher is under the control of a state, a party or a company, its page and the event say so. Where an article names no publisher, it stays unnamed.
how-importance = Key, normal, detail
how-importance-is = Key events are those without which the story cannot be followed; detail is for those who read on. It is an editor’s judgement, not a measure.
how-marks = The marks
how-mark-key = exact day, key event
how-mark-detail = exact day, detail
how-mark-day = exact day
how-mark-about = month or year known, or about then
how-mark-range = from one day to another
how-mark-plan = planned or postponed
how-mark-off = announced, but did not happen, or cancelled
how-types = Kinds of event
on-this-page = On this page

## About this site
about-title = About
about-described = What { $name } is, and on what terms its records may be used.
about = About { $name }
about-licence = Licence
about-licence-is = The records of this site, that is its events, people, organisations, places and stories in our words, may be used under { $licence }. Name { $name } as the source, and link to the page.
about-articles = The articles that the records are written from belong to those who published them. They are cited, quoted in a few words, and not published here. Fonts: Dateline Serif and Dateline Sans are subsets of Source Serif and Source Sans, under the SIL Open Font License.
about-how = How it is made
about-how-told = { $link }, and what every mark means.
how-what = What the machine does and what people do
about-take-part = Take part
about-guide-says = { $guide } says how to add an event, how to correct one, and how to begin a timeline of your own.
about-guide = The guide for editors
about-more = More pages
about-records = Records
about-records-at = The records and the program that made this site: { $repo }
about-privacy = Privacy
about-privacy-is = The pages load nothing from other sites, set no cookies, and need no JavaScript. On your device alone your browser keeps the colours that you chose, and the days of your last two visits, to mark what is new: { $what }
about-privacy-what = how that is done, and how to switch it off

## Header and footer of every page
skip = Skip to the text
site = Site
site-stories = Stories
site-dates = Dates
site-people = People
site-organisations = Organisations
site-places = Places
site-sources = Sources
site-how = How
site-search = Search
footer-how = Events are written from articles, some by a program, and every date says how exact it is, every event who reported it.
footer-find = Find
footer-publishers = Publishers
footer-site = This site
footer-about = About and licence
footer-records = Records and code
guide = Guide for editors
guide-pages = In this guide

## A page that is not there
missing-title = Page not found
missing = There is no page here
missing-why = It may have moved, or the address has a slip in it. Events keep their address when they are corrected.
missing-near = At addresses like this one:
missing-search = Search for it
missing-look = Or look for it in the { $stories }, by { $date }, or among the { $people }, { $organisations } and { $places }.
missing-stories = stories
missing-date = date
missing-people = people
missing-organisations = organisations
missing-places = places

## Lists in parts
# The title of a page that shows a part of a list: "The two harbours: March 2024".
parting-title = { $list }: { $part }
# What is known by its year or season alone: "2024, month not known".
parting-undated = { $when }, month not known
# A part of a month that is too long for one page: "March 2024, 2 of 3".
parting-numbered = { $when }, { $n } of { $of }
parting-contents = Parts of this list
parting-beside = Beside this part
parting-along = Along the list
parting-earlier = Before
parting-later = After

## Strip: the overview of a list
strip-by-month = Events a month, { $span }
strip-by-year = { $n ->
    [one] Events a year, { $span }
   *[other] Events in each { $n } years, { $span }
}
strip-marks = Events, { $span }
strip-bar = { $when }: { $n ->
    [one] { $n } event
   *[other] { $n } events
}{ $key ->
    [0] { "" }
   *[other] , { $key } key
}
# What is known less exactly than the bars are wide.
strip-vague = Less exactly known
# What a mark is called: "31 August 2024: Two ports sign a treaty".
strip-mark = { $when }: { $title }

## Rows of lists
# After an event of a list that leaves some out: "6 years 1 month later, after 4 more events".
# The heading of a year's events of which no source gives the month.
rows-month-not-known = Month not known
rows-gap-between = { $gap }, after { $n ->
    [one] { $n } more event
   *[other] { $n } more events
}

## Stories
stories = Stories
stories-described = All stories of this site.
stories-empty = No stories yet.

## Story
story-empty = No events yet.
story-everything = Everything
story-key = Key events
story-newest = Newest first
story-glossary = Words used
story-chapter-whole = { $n ->
    [one] The event of this chapter
   *[other] All { $n } events of this chapter
}
# Titles of the readings.
story-title-brief = { $title }: in short
story-title-all = { $title }: everything
story-title-newest = { $title }: newest first
# How much a reading holds.
story-all-key = { $n ->
    [one] { $n } key event
   *[other] { $n } key events
}
story-some-key = { $n ->
    [one] the weightiest key event
   *[other] the { $n } weightiest key events
}
story-weightiest = the { $n } weightiest events
story-whole-counted = { $n ->
    [one] the one event
   *[other] all { $n } events
}
# How long it takes.
story-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
story-hours = About { $n } hours
story-oldest-first = Oldest first
story-newest-first = Newest first
# The facts beside the head: their names, and what they say.
story-events = Events
story-events-told = { $n }{ $key ->
    [0] { "" }
   *[other] , of which { $key } key
}, { $span }
story-sources = Sources
story-sources-told = { $n }{ $publishers ->
    [0] , publisher not named
    [one] { " " }from { $publishers } publisher
   *[other] { " " }from { $publishers } publishers
}
story-announced = Announced
story-planned = { $n } planned
story-struck = { $n } did not happen
story-drafts = Drafts
story-drafts-told = machine-written, not yet checked by an editor
story-included = Included
story-how = How
story-changed = Last change
# The days of a chapter.
story-since = since { $when }
story-until = until { $when }

## Reading: the switch between the readings of a story
reading-depth = How much to read
reading-order = Order

## Chapter
chapter-number = Chapter { $n }
# "1987–1994 · 6 events, 1 key · reading time: 2 minutes"
chapter-told = { $count } · reading time: { $time }

## Pair: two stories side by side
pair-heading = Side by side
pair-title = { $one } and { $other }
pair-described = { $one } and { $other }, year by year side by side.
pair-gap = { $n ->
    [one] { $n } year without events
   *[other] { $n } years without events
}
# In the facts of a story: "Side by side: The river".
story-beside = Side by side
## Topics and types
topics-title = Topics
topics-deck = What the events are about. An event may have several topics.
topics-none = No topics yet.
topics-beside = Topics of these events
types-title = Types of event
types-deck = What sort of event it is. An event has one type.
types-none = No types yet.
types-beside = Types of these events
words-events = Events by year
words-none = No events yet.
words-described = Events filed under “{ $name }”, by year.

## Importance, occurrence, verification: lists of their values, and a page for each
standing-importance = Importance
standing-importance-deck = How much an event matters to its story, as an editor judges.
standing-occurrence = Whether it happened
standing-occurrence-deck = What happened, what goes on, what is planned, and what was announced and did not come.
standing-verification = How well it is established
standing-verification-deck = Who reports an event, whether others confirm it, and whether anybody denies it.
standing-key = Key events
standing-key-is = Events without which a story cannot be followed.
standing-normal = Normal events
standing-normal-is = Events that a story is told with, beside the key ones.
standing-detail = Details
standing-detail-is = Events for those who read on.
standing-happened = Happened
standing-happened-is = Events that took place.
standing-ongoing = Ongoing
standing-ongoing-is = Events that still go on, by the last report on record.
standing-planned = Planned
standing-planned-is = Announced or agreed, and not yet reported to have come.
standing-postponed = Postponed
standing-postponed-is = Announced, and put off to another day.
standing-cancelled = Cancelled
standing-cancelled-is = Announced, and called off.
standing-did-not-happen = Did not happen
standing-did-not-happen-is = Announced or expected, and it did not come.
standing-what = What the words mean
standing-others = The other values

## Filters
filter-title = Filter events
filter-deck = By people, places, topics, dates and more. Several choices of one kind show events that fit any of them; choices of different kinds must all fit.
filter-by = Filters
filter-publishers = Publishers
filter-period = Period
filter-from = From
filter-to = To
filter-period-form = A year, a month or a day: 2024, 2024-03, 2024-03-15. What is known less exactly counts with all days on which it may have been.
filter-find = Find by name
filter-find-in = { $kind }: find by name
# The script puts in numbers and names: "12 of 2,000 events".
filter-left = { $n } of { $of } events
filter-none = No event fits them all. Remove one of the choices.
filter-more = Show { $n } more
filter-all = All { $n }
filter-fewer = Fewer
filter-remove = Remove { $what }
filter-clear = Remove all choices
filter-unknown = Not known here, and left out: { $what }
filter-dates = By year and month
# The way to the page, from others.
filter-these = Filter these events further

## Planned
planned-title = Announced, and what became of it
planned-short = Announced and done
planned-title-year = Announced for { $year }
planned-deck = What was said to be coming: what is still to come, what came and how long it took, and what did not.
planned-none = Nothing is on record that was announced.
planned-tally = { $open } still to come · { $kept } came · { $off } did not
planned-middle-counted = { $n ->
    [one] Of what came, half came within a day of being announced, or of the day that it was due.
   *[other] Of what came, half came within { $n } days of being announced, or of the day that it was due.
}
planned-open = Still to come
planned-open-note = Announced, and no source on record says yet that it happened. A day that has passed means just that: nothing more is known here.
planned-overdue = Overdue: no source here says that it happened.
planned-kept = What came
planned-off = Postponed, cancelled, or did not happen
planned-due = Due
planned-what = What
planned-announced = Announced or agreed
planned-due-as = planned for { $when }: { $what }
planned-done = Done
planned-after = After
planned-became = Became
planned-replaced = Replaced by { $what }
planned-cancelled = cancelled
planned-postponed = postponed
planned-did-not-happen = did not happen
planned-not-known = not on record
planned-late-counted = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}
planned-early-counted = { $n ->
    [one] { $n } day early
   *[other] { $n } days early
}
planned-on-day = on the day
planned-in-time = when it was due
planned-more-counted = { $n ->
    [one] { $n } more stands with its year.
   *[other] { $n } more stand with their years.
}
planned-years = By year

## Changes and corrections
changes-title = What is new
changes-in = New in { $when }
changes-deck = By the day on which an event came onto this site, or its record was changed; newest first.
changes-none = Nothing has come yet.
changes-see = What was wrong and has been set right stands alone under { $what }.
changes-tally = { $added ->
    [0] { "" }
    [one] { $added } event added
   *[other] { $added } events added
}{ $updated ->
    [0] { "" }
   *[other] { $added ->
        [0] { "" }
       *[other] , { "" }
    }{ $updated } changed
}
changes-more-counted = { $n ->
    [one] And one more, of the year
   *[other] And { $n } more, of the years
}
changes-more-changed = { $n ->
    [one] And one more was changed: its page says how.
   *[other] And { $n } more were changed: their pages say how.
}
changes-months = By month
changes-along = Along the months
changes-newer = Newer
changes-older = Older
changes-correction = Correction
changes-clarification = Clarification
changes-update = Update
# Marks on what is new since the reader's last visit; the script puts in the day: "12 November".
visit = Since your last visit
visit-is = Where lists show an event that came or was corrected since you were last here, it is marked. For this your browser keeps two days: that of this visit and that of the one before. They stay on your device and are sent to nobody. What came on the very day of your last visit is marked too, since it may have come after you left. The list above has the same by day, for everybody.
visit-off-is = The marks can be switched off here; then the browser keeps that choice, and no day. They need JavaScript.
visit-on = Your last visit before today was on { $day }.
visit-first = No earlier visit is on record. What comes from today on will be marked when you return.
visit-off = The marks are off, and no day is kept.
visit-stop = Switch the marks off
visit-start = Switch the marks on
visit-new = new since { $day }
visit-corrected = corrected since { $day }
visit-changed = changed since { $day }
corrections-title = Corrections
corrections-in = Corrections of { $year }
corrections-deck = What was wrong in a record and has been set right, or made clear, newest first. Each stays on the event’s page too.
corrections-none = None so far. Each will stand here with its day.
corrections-counted = { $n ->
    [one] { $n } correction or clarification
   *[other] { $n } corrections and clarifications
}
corrections-more-counted = { $n ->
    [one] One more stands with its year:
   *[other] { $n } more stand with their years:
}
corrections-report = Found something wrong? The page of every event says how to correct or report it.
corrections-see = All changes: { $what }

## Dates
dates = Dates
dates-described = All events by year and month.
dates-deck = All events by year and month. What is known only by its year stands on the year’s page.
dates-none = No dates yet.
dates-on-this-day = Or by the day of the year, whatever the year: { $link }
dates-year = Year
dates-share = Share
dates-events = Events
dates-months = Months
dates-along = Along the dates
dates-earlier = Earlier
dates-later = Later
year-described = { $n ->
    [one] { $n } event in { $when }.
   *[other] { $n } events in { $when }.
}
year-months = Months
# The title of a page that shows a part of a long year: "2024: In a season, month not known".
year-part = { $year }: { $part }
year-all = { $n ->
    [one] The one event
   *[other] All { $n } events
}
year-season = In a season, month not known
year-undated = In the year, month not known
year-decade = In these years, year not known
year-since = Begun in an earlier year
year-until = Ended in the year, beginning not known
month-caption = { $n ->
    [one] { $n } event with a known day
   *[other] { $n } events with known days
}
# What a day of a calendar leads to: "14 March: 2 events, 1 going on".
month-day = { $day }: { $n ->
    [0] { "" }
    [one] { $n } event
   *[other] { $n } events
}{ $during ->
    [0] { "" }
   *[other] { $n ->
        [0] { "" }
       *[other] , { "" }
    }{ $during } going on
}
month-days = By day
month-undated = In this month, day not known
month-longer = Through this month, or some time around it

## On this day
on-this-day = On this day
on-this-day-deck = What happened on a day of the year, in any year. Days with events are links; what is known by its month alone is on none.
on-this-day-none = No event is known by its day yet.
on-this-day-today = Today
day-described = What happened on { $day }, in any year.
day-events = Through the years
day-leap = There is a 29 February in leap years alone.
day-along = Along the days of the year

## Home
home-tagline = Timelines of the news that you can read, check and correct
home-stories-counted = { $n ->
    [one] { $n } story
   *[other] { $n } stories
}
home-publishers-counted = { $n ->
    [one] { $n } publisher
   *[other] { $n } publishers
}
home-story = Story · { $count }
home-latest = Latest events
home-more-stories = More stories
home-all-stories = All stories
home-key = Key events
home-no-key = No key events yet.
home-all-dates = All dates
home-all-new = All that is new
home-to-come = Announced and still open
home-nothing-to-come = Nothing that was announced is still to come.
home-all-planned = What was announced, and what became of it
home-on-this-day = What happened on a day of the year, in any year.
home-all-days = All days of the year
home-all-corrections = All corrections
home-take-part = Follow and take part
home-follow = How to follow what is new
home-guide = How to correct an event or add one
home-marks = How to read the marks

## Feeds and calendars
feed-draft = { $title } (draft)
# In a calendar, which shows days where a month or a year is known: "Two ports sign (March 2024)".
calendar-title = { $title } ({ $date })
feed-correction-title = { $kind }: { $title }
# What programs call the files beside a list, { $list }.
beside-feed = What is new: { $list }
beside-feed-json = What is new: { $list } (JSON Feed)
beside-calendar = Calendar: { $list }
beside-json = Events: { $list } (JSON)
beside-csv = Events: { $list } (CSV)
beside-timelinejs = Events: { $list } (TimelineJS)
beside-markwhen = Events: { $list } (Markwhen)
feed-sources = { $n ->
    [one] Source:
   *[other] Sources:
}

## Follow
follow = Follow and take along
# Below a list: "Follow this list: in a feed reader · in a calendar".
follow-list = Follow this list:
follow-site = Follow this site:
follow-in-reader = in a feed reader
follow-in-calendar = in a calendar
follow-take = Take it along:
follow-as-json = as data (JSON)
follow-as-table = as a table (CSV)
follow-as-timelinejs = for TimelineJS
follow-as-markwhen = for Markwhen
follow-what = What is this?
follow-deck = A feed reader or a calendar can bring you what is new, so that you need not come back to look. It takes no account and no e-mail address.
follow-addresses = Addresses
follow-addresses-are = Copy an address into your feed reader or calendar. The names lead to the lists themselves.
follow-none = Nothing can be followed yet: a list can be followed as soon as it has three events.
follow-all = All events of this site
follow-feed = Feed
follow-calendar = Calendar
follow-more-stories = All stories
follow-any = Any person, place or topic
follow-any-where = Each list of three events or more can be followed by itself: that of a person, an organisation, a place, a topic, a type of event, a publisher, a story or a year. “Follow this list” stands below it.
follow-any-find = Find one among the { $people }, { $organisations }, { $places }, { $topics }, { $publishers } or { $stories }.
follow-find-people = people
follow-find-organisations = organisations
follow-find-places = places
follow-find-topics = topics
follow-find-publishers = publishers
follow-find-stories = stories
follow-reader = In a feed reader
follow-reader-is = A feed reader is a program, or a website, that looks from time to time at the addresses that you gave it, and shows what is new there. There are free ones for every computer and telephone. Choose “add feed” or “subscribe” in yours and paste the address; most find the feed too when they are given the address of the page.
follow-reader-holds = A feed holds the last { $n } events that came or were changed, the latest change first. So what happened long ago is news here on the day on which it was written down. The date of the event stands in the text.
follow-reader-corrections = The feed of the corrections has an entry for each of them.
follow-in-a-calendar = In a calendar
follow-calendar-is = Choose “subscribe to a calendar”, “add by address” or “from URL” in your calendar and paste the address. Who opens the file instead gets a copy that does not change any more.
follow-calendar-holds = A calendar holds all events of its list. What is known by its month or year alone stands on all of its days, with the date in its title. Nothing marks you as busy. What is planned, claimed or disputed is tentative, and what was cancelled or taken back is marked as cancelled.
follow-data = As data
follow-data-is = All events of a list stand beside its page as a table (CSV), which every spreadsheet opens, and as data for programs (JSON), as the records have them. These are those of the whole site: { $csv }, { $json }. They may be used under { $licence }.
follow-data-stories = Stories can also be shown with TimelineJS and Markwhen: below each story stand the files for them.
follow-data-csv = table
follow-data-json = data

## Glossary
glossary = Glossary
glossary-deck = The words that the stories explain, and what they mean there.
glossary-none = No story explains a word yet.
glossary-terms-counted = { $n ->
    [one] { $n } word
   *[other] { $n } words
}
glossary-story = In { $story }
## People, organisations and places
people-counted = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
organisations-counted = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
places-counted = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
kind-people = People
kind-organisations = Organisations
kind-places = Places
kind-people-described = People in the events of this site.
kind-organisations-described = Organisations in the events of this site.
kind-places-described = Places in the events of this site.
kind-people-none = No people yet.
kind-organisations-none = No organisations yet.
kind-places-none = No places yet.
kinds-orders = Order of the list
kinds-by-name = By name
kinds-by-events = Most events
kinds-by-latest = Latest event
# The part of a long list under a letter: "People: B".
kinds-under = { $kind }: { $letter }
kinds-ordered = { $kind }: { $order }
kinds-letters = Letters
kinds-in-parts = { $n ->
    [one] { $n } event in its parts
   *[other] { $n } events in its parts
}
entity-also = Also written { $names }.
entity-draft = Draft:
entity-draft-means = written by a program from the articles, not yet checked by an editor.
entity-draft-more = What that means
entity-elsewhere = Elsewhere: { $links }
entity-born = Born
entity-died = Died
entity-part-of = Part of
entity-seat = Seat
entity-lies-in = Lies in
entity-country = Country
entity-position = Position
entity-north = { $degrees }° N
entity-south = { $degrees }° S
entity-east = { $degrees }° E
entity-west = { $degrees }° W
entity-roles = Offices and positions
# Stands over bars of what somebody held, with a dot below them for each event.
entity-roles-above = { $n ->
    [one] Offices, and { $n } event below them
   *[other] Offices, and { $n } events below them
}
entity-members = People
entity-within = Places and bodies here
entity-parts = Parts
entity-with = Appears with
entity-with-name = Name
entity-with-share = Share
entity-with-events = Events
entity-events = Events by year
entity-events-none = Events
entity-no-events = No events yet.
entity-in-parts = Events in its parts: { $parts }{ $more ->
    [0] {""}
    [one] {" "}and in { $more } other part
   *[other] {" "}and in { $more } other parts
}
entity-left-out = And { $n } more, each on a page of its own.
# { $parts } is the sentence before this one.
entity-own-and-parts = { $n ->
    [0] { $parts }
    [one] { $n } event in the place as a whole. { $parts }
   *[other] { $n } events in the place as a whole. { $parts }
}
entity-record = This record
# Above the events from which on somebody held the role.
tenure-since = since { $day }
tenure-none = No role on record for this day
tenure-unsure = Role on this day not certain

## Maps
map-of-all = { $n ->
    [one] Map with { $n } place, which the list below names too
   *[other] Map with { $n } places, which the list below names too
}
map-around = { $n ->
    [0] Map: { $name }
    [one] Map: { $name } and { $n } other place of this site
   *[other] Map: { $name } and { $n } other places of this site
}
map-place = { $n ->
    [0] { $name }
    [one] { $name }: { $n } event
   *[other] { $name }: { $n } events
}
map-places = { $n ->
    [0] { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }, at one spot
    [one] { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }, at one spot: { $n } event
   *[other] { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }, at one spot: { $n } events
}
map-same-spot = At the same spot: { $places }{ $more ->
    [0] {"."}
   *[other] {" "}and { $more } more.
}
map-kilometres = { $n } km
map-legend = The larger the dot, the more events.
map-outlines = Outlines:
map-source = Natural Earth
map-borders = Borders are drawn as they are held, which judges no claim.

## Script: what it says
# What the button that changes the colours says; each is what holds now.
scheme-system = Colours: system
scheme-light = Colours: light
scheme-dark = Colours: dark
copy-link = Copy the link to this event
copied-link = Link copied
copy-address = Copy
copied-address = Address copied
# How a browser writes dates and numbers for these words, by its BCP 47 name.
script-locale = en-GB
# Behind "planned"; "days" are told by the browser: "5 days".
overdue = , overdue by { $days }


## What is missing

about-coverage = What is missing
about-coverage-says = { $coverage } lists what the records leave open: gaps, single sources, links without an archived copy.
coverage-title = What is missing
coverage-deck = For editors: what the records leave open, on the day of the newest change to them. None of it is an error.
coverage-of = Of { $n ->
    [one] one event
   *[other] { $n } events
  }
coverage-kind = What
coverage-count = How many
coverage-more = { $n ->
    [one] One more.
   *[other] { $n } more.
  } In a terminal this lists all: { $command }
coverage-gap = Gaps: a story has no event for over a year
coverage-gap-until = { $gap }: { $after }
coverage-draft = Drafts that no editor has reviewed
coverage-overdue = Planned for a day that is past, and no event says that it came
coverage-single-source = All that is told goes back to one publisher
coverage-one-sided = All who tell of it are under the control of a state or party
coverage-unarchived = A link has no archived copy
coverage-no-figure-source = A figure does not say which source gives it
coverage-stale = Goes on by its record, and nothing was heard of it for a year
coverage-no-events = Records of people, organisations and places that no event names

## What stands behind a title that another page has too
title-and-what = { $title } ({ $what })
what-person = person
what-organisation = organisation
what-place = place
what-publisher = publisher
what-article = article
what-story = story
what-topic = topic
what-type = type of event

## What previews of a page show, where it is shared
card-alt = { $title }: { $told }, drawn as bars by time.

## Data: what files for other programs say
timelinejs-story = The whole story, with all sources
timelinejs-event = { $n ->
    [one] The record, with its source
   *[other] The record, with its { $n } sources
}
data-taxonomy = Topics and types
data-readme =
    { $site }: all records as data

    From { $url }
    As of { $changed }. Licence: { $licence }.

    events.csv       every event in a row, for spreadsheets
    api/v1/          every record as JSON; begin with api/v1/index.json
    api/v1/schema/   what each field means, as JSON Schema
    LICENCE.txt      on what terms you may use them
    SHA256SUMS       to see that nothing was changed: sha256sum --check SHA256SUMS

    A date is as exact as it is known and no more: 2024-03 is some day of that month.
    "earliest" and "latest" are the days that it may mean, both included; where one
    is empty or null, that end is open. An "approximate" or "uncertain" date may lie
    outside of them.

    The records name articles and quote them; the articles themselves are not here.
data-licence =
    The records of { $site } ({ $url }) may be used under this licence: { $licence }.

    Quotations and titles of articles belong to those who published them.
data-licence-at = The licence: { $url }
## Search: what a page that it finds is
found-event = Event
found-person = Person
found-organisation = Organisation
found-place = Place
found-story = Story
found-chapter = Chapter
found-publisher = Publisher
found-article = Article
found-topic = Topic
found-type = Type of event
found-page = Page
found-guide = Guide

## The search page
search = Search
search-described = Search the events, people, organisations, places and sources of this site, or go through its lists.
search-deck = A word, a name in any script, or a date, such as “9 March 2024”, “9/3/2024” or “2024-03”.
search-field = Search for
search-button = Search
search-or-filter = Or { $filter } by who, where, what about and when.
search-or-filter-link = filter the events
search-unscripted = The search needs JavaScript. Without it, these lists lead to everything.
search-lists = In lists
search-stories = Stories
search-dates = Dates
search-names = Who and where
search-subjects = About what
search-sources = Sources
search-site = This site
search-all-stories = All stories
search-all-dates = All years and months
search-counted = ({ $n })
# What its script says. "q" is what was typed, "n" a number.
search-told = Found for “{ $q }”: { $n }
search-nothing = Nothing found for “{ $q }”. The lists below lead to everything.
search-meant = Did you mean
search-more = More results
search-busy = Searching …
search-time = Events in { $when }
search-day = Events on { $day } of any year
search-events = Events: { $n }
search-key = The key / opens the search
search-unmade = The index of the search comes with “dateline build”; here are names and dates only.
search-disk = The search needs the site on a server; from a disk only names and dates are found.
search-failed = The index of the search could not be loaded; here are names and dates only.
