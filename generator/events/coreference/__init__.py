"""Who and what the words of a report mean that are no name: "he", "the minister", "the airline"."""
