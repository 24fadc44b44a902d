"""Articles as they come: files read, decoded, and parted into report and furniture."""

from generator.articles.files import RefusedError, read_article, seed_files

__all__ = ["RefusedError", "read_article", "seed_files"]
