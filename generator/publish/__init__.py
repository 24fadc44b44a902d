"""The last step, on finished files: tidy what MkDocs left, and prove what was built."""

from generator.publish.proof import proof
from generator.publish.tidy import tidy

__all__ = ["proof", "tidy"]
