"""How a file or an article is refused: where, why, and what to do about it."""

from __future__ import annotations

from generator.model.values import Problem, Where

AS_TEXT = "save its text as a .txt file"


class RefusedError(Exception):
    """A file that is no article; ``problem`` says why and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def refused(name: str, message: str, hint: str) -> RefusedError:
    """Return what to raise for the file or article that is called ``name``."""
    return RefusedError(Problem(Where(name), message, hint))
