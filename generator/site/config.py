"""``mkdocs.yml``: MkDocs' own settings and ours, read by MkDocs' own loader."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from pydantic import ValidationError

from generator.model.settings import Settings
from generator.model.values import Problem, Where
from generator.render import language_for
from generator.site.log import collected, problem
from generator.text import listed, nearest

CONFIG = "mkdocs.yml"
DOCS, THEME = "build/docs", "build/theme"
_OURS = ("format", "authority", "drafts", "licence", "max_files", "pairs", "extractors")
_MKDOCS = ("site_name", "site_description", "site_url", "repo_url", "edit_uri")
_ELSEWHERE = {key: key for key in _MKDOCS} | {"language": "theme.language", "logo": "theme.logo"}
_NOT_FOR_SITES = ("content", "seeds", "build", "schema", ".git", ".github", ".vscode")
_IGNORED = "# Generated; the folder is here so that MkDocs finds it.\n*\n!.gitignore\n"


@dataclass(frozen=True, slots=True)
class Site:
    """A project's settings, and MkDocs' configuration that they were read from."""

    root: Path
    settings: Settings
    config: MkDocsConfig


def read(root: Path) -> tuple[Site | None, tuple[Problem, ...]]:
    """Return the site that ``mkdocs.yml`` describes; ``None`` where it cannot be built."""
    path = root / CONFIG
    if not path.is_file():
        return None, (Problem(Where(CONFIG), "there is no such file", _HOW_TO_BEGIN),)
    for folder in (DOCS, THEME):
        _make(root / folder)
    config, problems = load(path)
    if config is None:
        return None, problems
    return of(root, config, problems)


def load(path: Path, **asked: Any) -> tuple[MkDocsConfig | None, tuple[Problem, ...]]:
    """Return what MkDocs reads from a file, with the settings ``asked`` instead of the file's.

    It is ``None`` where the file cannot be read.
    """
    with collected() as records:
        try:
            config = load_config(str(path), **asked)
        except Abort:
            return None, tuple(map(problem, records))
        except ConfigurationError as e:
            return None, (_of_syntax(e),)
        except Exception as e:  # hooks and plugins are the project's own code: it may do anything
            message = f"cannot be loaded: {type(e).__name__}: {e}"
            return None, (Problem(Where(CONFIG), message, "look at the hooks that it names"),)
    return config, tuple(map(problem, records))


def of(
    root: Path, config: MkDocsConfig, problems: tuple[Problem, ...] = ()
) -> tuple[Site | None, tuple[Problem, ...]]:
    """Return the site of a configuration that MkDocs has read already."""
    problems += _of_folders(root, config)
    found = config.extra.get("dateline") or {}
    own = found if isinstance(found, dict) else {}
    if own is not found:
        problems += (_at(root, "dateline", "extra.dateline is not a mapping", _EXAMPLE),)
    problems += tuple(
        _at(root, key, f"extra.dateline has no setting '{key}'", f"it is MkDocs' own: write {name}")
        for key, name in _ELSEWHERE.items()
        if key in own
    )
    values = {key: config.get(key) or "" for key in _MKDOCS} | own
    language, unknown = _of_language(root, config.theme.get("language"))
    problems += unknown
    values |= {"logo": config.theme.get("logo") or "", "language": language}
    try:
        settings = Settings.model_validate(values)
    except ValidationError as e:
        return None, (*problems, *(_of_setting(root, d["loc"], d, own) for d in e.errors()))
    if any(p.severity == "error" for p in problems):
        return None, problems
    return Site(root, settings, config), problems


def settings_at(root: Path) -> Settings | None:
    """Return the settings that a folder's ``mkdocs.yml`` names; ``None`` where they do not read.

    Nothing that it names is loaded or run, so it is safe with a stranger's.
    """
    try:
        tree = yaml.load((root / CONFIG).read_text("utf-8"), Loader=_Plain)  # noqa: S506
        own = (tree.get("extra") or {}).get("dateline") or {}
        values = {key: tree.get(key) or "" for key in _MKDOCS}
        theme = tree.get("theme") or {}
        language = language_for(str(theme.get("language") or _ENGLISH)) or _ENGLISH
        asked = {"logo": theme.get("logo") or "", "language": language}
        return Settings.model_validate(values | own | asked)
    except (OSError, ValueError, yaml.YAMLError, AttributeError, TypeError):
        return None


def unknown_stories(site: Site, ids: Collection[str]) -> tuple[Problem, ...]:
    """Return which of the stories that are to stand side by side are none of ``ids``."""
    problems = []
    for id in dict.fromkeys(id for pair in site.settings.pairs for id in pair):
        if id not in ids:
            near = nearest(id, ids)
            hint = f"did you mean '{near[0]}'?" if near else "write the ids of two stories"
            message = f"extra.dateline.pairs names no story: '{id}'"
            problems.append(_at(site.root, "pairs", message, hint))
    return tuple(problems)


class _Plain(yaml.SafeLoader):
    """Reads YAML as data: what a tag of Python's or MkDocs' own stands before is left out."""


_Plain.add_multi_constructor("", lambda loader, suffix, node: None)

_HOW_TO_BEGIN = (
    "run 'dateline init DIR' to begin a timeline, or say where yours is with 'dateline --root DIR'"
)
_ENGLISH = "en"
_HOW_TO_TRANSLATE = (
    "write a language that there are words for, or add them as CONTRIBUTING.md tells; until then "
    "leave theme.language out"
)
_EXAMPLE = "write it as in: extra: {dateline: {drafts: show, licence: CC BY 4.0}}"


def _make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / ".gitignore").exists():
        (folder / ".gitignore").write_text(_IGNORED, encoding="utf-8")


def _of_syntax(error: ConfigurationError) -> Problem:
    cause = error.__cause__ or error.__context__
    if not isinstance(cause, yaml.MarkedYAMLError) or cause.problem_mark is None:
        return Problem(Where(CONFIG), " ".join(error.message.split()), "mend it, and run again")
    mark = cause.problem_mark
    return Problem(
        Where(CONFIG, mark.line + 1, mark.column + 1),
        f"not YAML: {cause.problem}",
        "look at this line and the one before it: a colon, a quote or the indent is not right",
    )


def _of_folders(root: Path, config: MkDocsConfig) -> tuple[Problem, ...]:
    """Return what is wrong with the folders: those that we write must be ours alone."""
    wanted = {"docs_dir": (config.docs_dir, DOCS), "custom_dir": (config.theme.custom_dir, THEME)}
    return (
        *(
            _at(
                root,
                key,
                f"{'theme.' * (key == 'custom_dir')}{key} is not {ours}",
                f"write {key}: {ours}; all that is in that folder is generated",
            )
            for key, (folder, ours) in wanted.items()
            if not folder or Path(folder).resolve() != (root / ours).resolve()
        ),
        *_of_site_dir(root, Path(config.site_dir)),
    )


def _of_site_dir(root: Path, folder: Path) -> tuple[Problem, ...]:
    """Return why the site must not be built there: MkDocs empties the folder first."""
    there, here = folder.resolve(), root.resolve()
    hint = "write site_dir: site; a build empties that folder first"
    inside = there.relative_to(here).parts[:1] if there.is_relative_to(here) else ()
    if here.is_relative_to(there) or (inside and inside[0] in _NOT_FOR_SITES):
        return (_at(root, "site_dir", f"site_dir holds what is not generated: '{folder}'", hint),)
    if there.exists() and not there.is_dir():
        return (_at(root, "site_dir", f"site_dir is a file: '{folder}'", hint),)
    if there.is_dir() and any(there.iterdir()) and not (there / "404.html").is_file():
        return (_at(root, "site_dir", f"site_dir is not empty, and no site: '{folder}'", hint),)
    return ()


def _of_language(root: Path, said: object) -> tuple[str, tuple[Problem, ...]]:
    """Return the language of the pages, and what is to be told where there are no words in it."""
    wanted = str(said or _ENGLISH)
    if language := language_for(wanted):
        return language, ()
    where = _where(root / CONFIG, "language")
    message = f"there are no words of the pages for the language '{wanted}': they are in English"
    return _ENGLISH, (Problem(where, message, _HOW_TO_TRANSLATE, "warning"),)


def _of_setting(
    root: Path, loc: tuple[int | str, ...], detail: Any, own: dict[str, Any]
) -> Problem:
    key = str(loc[0])
    if detail["type"] == "extra_forbidden":
        near = nearest(key, _OURS)
        hint = f"did you mean '{near[0]}'?" if near else f"there are {listed(_OURS)}"
        return _at(root, key, f"extra.dateline has no setting '{key}'", hint)
    name = f"extra.dateline.{key}" if key in own else key
    if detail["type"] == "dateline":
        return _at(root, key, f"{name} {detail['ctx']['message']}", detail["ctx"]["hint"])
    message = detail["msg"][:1].lower() + detail["msg"][1:]
    return _at(root, key, f"{name} is '{detail['input']}'", message)


def _at(root: Path, key: str, message: str, hint: str) -> Problem:
    return Problem(_where(root / CONFIG, key), message, hint)


def _where(path: Path, key: str) -> Where:
    """Return where a key stands; MkDocs' configuration has no marks, so the file is read again."""
    nodes = [yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)]
    while nodes:
        node = nodes.pop()
        for k, v in node.value if isinstance(node, yaml.MappingNode) else ():
            if k.value == key:
                return Where(CONFIG, k.start_mark.line + 1, k.start_mark.column + 1)
            nodes.append(v)
    return Where(CONFIG)
