"""Who has a part in an event, and where it is, beyond the names in its own words."""
