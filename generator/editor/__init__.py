"""What editors do to whole records: form, begin, mend, rename, join and part them."""

from generator.editor.drafting import alike, by_id, drafted, suggested_id
from generator.editor.forming import formed
from generator.editor.joining import merged
from generator.editor.mending import Mended, mended, renamed_files
from generator.editor.naming import RefusalError, key_of, renamed
from generator.editor.parting import parted
from generator.editor.rewrite import Rewrite, apply, difference

__all__ = [
    "Mended",
    "RefusalError",
    "Rewrite",
    "alike",
    "apply",
    "by_id",
    "difference",
    "drafted",
    "formed",
    "key_of",
    "mended",
    "merged",
    "parted",
    "renamed",
    "renamed_files",
    "suggested_id",
]
