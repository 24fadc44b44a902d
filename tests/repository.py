"""Real git repositories for tests."""

import subprocess
from pathlib import Path

_IDENTITY = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *args: str) -> None:
    """Run git in a folder."""
    subprocess.run(["git", *_IDENTITY, "-C", folder, *args], check=True, capture_output=True)


def begin(folder: Path) -> None:
    """Make a repository in a folder that is there."""
    git(folder, "init", "--quiet", "--initial-branch=main")


def commit(folder: Path, files: dict[str, str] | None = None) -> None:
    """Write files and commit all that has changed."""
    for name, text in (files or {}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "change")
