"""Pictures as inline SVG: strips of events, bars of offices, maps; and the marks in them."""
