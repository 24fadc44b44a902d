"""The environments of the other readers of time, each of its own, under build/cache/bench-peers."""

import subprocess
import sys
from pathlib import Path
from shutil import copy, rmtree, which

ROOT = Path(__file__).resolve().parents[2]
LOCKED, TOOLS = ROOT / "requirements/peers", ROOT / "build/cache/bench-peers"
MINUTES = 10


class PeerError(Exception):
    """A reader that cannot be had or run here, and why."""


def python(name: str) -> Path:
    """Return the Python of a virtual environment with what ``name``.lock names, made once."""
    home, lock = TOOLS / name, LOCKED / f"{name}.lock"
    program = home / "bin/python"
    if not _made(home, lock):
        rmtree(home, ignore_errors=True)
        _run(sys.executable, "-m", "venv", home)
        pip = (program, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
        _run(*pip, "--require-hashes", "-r", lock)
        copy(lock, home)  # last: it says that all of it is there
    return program


def node() -> tuple[Path, Path]:
    """Return Node.js, and the folder where npm put what package-lock.json names."""
    program = which("node")
    if not program or not which("npm"):
        raise PeerError("needs Node.js with npm, which is not here")
    home, lock = TOOLS / "node", LOCKED / "package-lock.json"
    if not (home / "node_modules/.package-lock.json").is_file() or not _made(home, lock):
        home.mkdir(parents=True, exist_ok=True)
        for file in LOCKED.glob("package*.json"):
            copy(file, home)
        quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--silent")
        _run("npm", "ci", "--prefix", home, *quiet)
    return Path(program), home


def _made(home: Path, lock: Path) -> bool:
    copied = home / lock.name
    return copied.is_file() and copied.read_bytes() == lock.read_bytes()


def _run(*command: str | Path) -> None:
    words = [str(word) for word in command]
    try:
        subprocess.run(words, check=True, capture_output=True, text=True, timeout=60 * MINUTES)
    except subprocess.CalledProcessError as error:
        told = (error.stderr or error.stdout).strip().splitlines() or ["no reason was told"]
        raise PeerError(f"cannot be installed: {told[-1]}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PeerError(f"cannot be installed: {error}") from error
