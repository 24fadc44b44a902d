# The words of the pages in English. A message is named after where it stands:
# its page or part, then what it says. A count of something ends in `-counted`.

## Counts
events-counted = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
