"""Scripts that make committed files."""
