"""What editors do to whole records: write them in one form, begin, rename, join and part them."""

from generator.editor.forming import formed, renamed_files
from generator.editor.joining import merged
from generator.editor.naming import RefusalError, key_of, renamed
from generator.editor.parting import parted
from generator.editor.rewrite import Rewrite, apply, difference

__all__ = [
    "RefusalError",
    "Rewrite",
    "apply",
    "difference",
    "formed",
    "key_of",
    "merged",
    "parted",
    "renamed",
    "renamed_files",
]
