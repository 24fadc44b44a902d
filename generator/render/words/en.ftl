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

## An event in a list
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
strip-label = Overview: each bar is a link; the same numbers stand in the table below
strip-chapters = Chapters
strip-as-table = The same as a table
strip-when = When
strip-events = Events
strip-key = Key
strip-planned = Planned or not happened
part-this-record = This record
