"""Forms to begin with: the project that `dateline init` writes, in ``starter/``."""

from generator.forms.project import create

__all__ = ["create"]
