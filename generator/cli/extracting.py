"""From articles to drafts: `extract`."""

from __future__ import annotations

import os
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import click

from generator import articles, extractor, report, store
from generator.cli.call import Call, json_option, published_option, upward
from generator.cli.explaining import explain_article
from generator.cli.output import CONTENT, USAGE, WELL, complain, say, told, write_json
from generator.cli.runs import Run
from generator.cli.seeds import chosen
from generator.model.when import When
from generator.text import counted

_FAILURES = "build/extract-errors.csv"
_MANY = 10  # that were told: who reads them on a screen is glad of a list


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be shown of a run."""

    as_json: bool
    dry: bool
    table: str | None
    sample: int | None
    explain: bool
    html: Path | None

    @property
    def prints_table(self) -> bool:
        """Say whether standard output is for the table."""
        return self.table == "-"

    def refuse_odd(self) -> None:
        """Raise ``UsageError`` where two wishes do not go together."""
        for is_odd, message in (
            (self.sample and not self.table, "--sample draws from a table: give --table FILE too"),
            (self.html and not self.explain, "--html is the page of --explain: give --explain too"),
            (
                self.explain and (self.dry or self.table or self.as_json),
                "--explain shows one article and writes no record: give it without the others",
            ),
            (
                self.as_json and (self.dry or self.prints_table),
                "--json, --dry-run and --table - all want standard output: give one of them",
            ),
        ):
            if is_odd:
                message, _, hint = message.partition(": ")
                raise click.UsageError(f"{message}\n  hint: {hint}")


@click.command()
@click.argument("articles", nargs=-1, metavar="[ARTICLE]...")
@published_option
@json_option
@click.option("--dry-run", is_flag=True, help="Show what it would do, and write no record.")
@click.option(
    "--explain", is_flag=True, help="Show how one article is read, and why. Writes no record."
)
@click.option(
    "--html",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="With --explain: write it as a page.",
)
@click.option(
    "--table",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Write the run's proposals as CSV; - for standard output.",
)
@click.option(
    "--sample",
    metavar="N",
    type=click.IntRange(min=1),
    help="With --table: draw N of them; the same articles give the same.",
)
@click.option(
    "--with",
    "others",
    metavar="NAME",
    multiple=True,
    help="Ask another package's extractor too, beside those in mkdocs.yml.",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1, 64),
    help="How many processes read [default: one for each core].",
)
@click.pass_obj
def extract(
    call: Call,
    articles: tuple[str, ...],
    published: When | None,
    as_json: bool,
    dry_run: bool,
    explain: bool,
    html: Path | None,
    table: str | None,
    sample: int | None,
    others: tuple[str, ...],
    jobs: int | None,
) -> int:
    """Read articles and write drafts of the events they tell.

    An ARTICLE is a file in seeds/, one of the articles in a file (seeds/wire.jsonl#ID), or an
    address of the web, which is fetched and saved there. Without one it reads all of seeds/.

    What could not be read, and what is undecided, is listed in build/extract-errors.csv as well.

    Ends with 0 where all were read, with 1 where one was not, with 2 where it could not begin.
    """
    wish = Wish(as_json, dry_run, table, sample, explain, html)
    wish.refuse_odd()
    root = store.known_format(call.named or upward(Path.cwd()) or Path.cwd())
    asked = _asked(root, others)
    if explain:
        return explain_article(root, articles, published, asked, html)
    if not articles and (none := _without_articles(root)) is not None:
        return none
    picked = chosen(root, articles, published, dry=dry_run)
    if articles and not picked.files:
        return told(picked.problems)
    how = extractor.How(picked.only, asked, _jobs(root, picked.files, jobs))
    run = Run(root, picked.files, published, call.today, how, table, sample)
    with store.locked(root):
        done, shown = run.tried() if dry_run else (run.done(), [])
        done = replace(done, problems=(*picked.problems, *done.problems))
        _list_failures(root, done)
    return _told(done, wish, shown)


def _asked(root: Path, typed: tuple[str, ...]) -> tuple[str, ...]:
    """Return which extractors of other packages are asked; a sentence where one cannot be."""
    names = tuple(dict.fromkeys((*store.named_extractors(root), *typed)))
    try:
        extractor.require(names)
    except extractor.ExtractorError as e:
        raise click.UsageError(f"{e.message}\n  hint: {e.hint}") from e
    return names


def _jobs(root: Path, files: tuple[Path, ...], typed: int | None) -> int:
    """Return how many processes read: as many as were asked for, else as are worth it."""
    if typed:
        return typed
    usable = getattr(os, "sched_getaffinity", None)
    cores = len(usable(0)) if usable else os.cpu_count() or 1
    return extractor.worth(files or articles.seed_files(root / articles.SEEDS), cores)


def _without_articles(root: Path) -> int | None:
    """Say where there is no article at all what to do, and return the exit code."""
    files, problems = articles.seeds_in(root / articles.SEEDS, articles.SEEDS)
    if files:
        return None
    told(problems)
    complain(f"{articles.SEEDS}: no articles\n  hint: save each there as a .txt file")
    if any(p.severity == "error" for p in problems):
        return CONTENT
    return WELL if (root / "content").is_dir() else USAGE


def _list_failures(root: Path, done: extractor.Extracted) -> None:
    """Keep the list of what failed in this run, and none of a run before."""
    if failures := report.proposals.failures(done.problems, done.questions):
        store.write(root / _FAILURES, failures)
    else:
        store.remove(root / _FAILURES)


def _told(done: extractor.Extracted, wish: Wish, shown: list[str]) -> int:
    """Print what a run did, and return the exit code that it deserves."""
    for file, about, ask in done.questions:
        typed = file if re.fullmatch(r"[\w./#-]+", file) else f'"{file}"'
        named = ask.replace("--published", f"'dateline extract {typed} --published DATE'")
        complain(f"{file}: undecided: {about}\n  hint: {named}")
    code = told(done.problems)
    if len(done.problems) + len(done.questions) > _MANY:
        complain(f"{_FAILURES} lists all of this")
    if wish.as_json:
        write_json(asdict(done) | {"problems": [report.as_fields(p) for p in done.problems]})
        return code
    written = tuple(dict.fromkeys(done.written))  # one record may be several articles'
    files_changed = counted(len(written) + len(done.removed), "file")
    changed = ", nothing written" if wish.dry else f", {files_changed} changed"
    last = f"{counted(done.articles, 'article')} read{changed}"
    if wish.prints_table:
        complain(last)
        return code
    if wish.dry:
        say(*([last] if wish.table else shown))
        return code
    say(*written, *(f"{path} (removed)" for path in done.removed))
    say(*(f"{id}: {field} stays as a person wrote it" for id, field in done.suggestions))
    say(last)
    return code
