"""Makes ``python -m generator`` the same as ``dateline``."""

from generator.cli import main

main()
