"""The network, asked by `check --online` and by `extract URL` alone: never in a build."""

from generator.online.fetch import Page, UnfetchedError, fetch
from generator.online.lookup import Answer, look_up
from generator.online.wire import Web, is_public

__all__ = ["Answer", "Page", "UnfetchedError", "Web", "fetch", "is_public", "look_up"]
