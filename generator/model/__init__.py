"""What the program talks about: days and spans, records that people write, values that flow."""
