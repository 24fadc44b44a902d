"""The texts of recorded articles come from seeds, and from nowhere else."""

from pathlib import Path

from generator.articles import seed_names, texts_of
from generator.model.records import ArticleRecord

TEXT = "Ports agree on dues\n\nThe two ports signed a treaty on Friday, their boards said.\n"


def record(id: str, file: str) -> ArticleRecord:
    return ArticleRecord(id=id, title=id.title(), file=file)


def test_texts_are_by_record_and_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/one.txt").write_text(TEXT)
    (tmp_path / "seeds/empty.txt").touch()
    (tmp_path / "private.txt").write_text(TEXT)
    seeds = seed_names(tmp_path)
    records = [
        record("one", "seeds/one.txt"),
        record("twin", "seeds/one.txt"),
        record("empty", "seeds/empty.txt"),
        record("gone", "seeds/gone.txt"),
        record("elsewhere", "private.txt"),
        record("above", "seeds/../private.txt"),
    ]

    texts, problems = texts_of(tmp_path, records, seeds)

    assert seeds == {"seeds/one.txt", "seeds/empty.txt"}
    assert texts == {"one": TEXT, "twin": TEXT}
    assert [p.where.path for p in problems] == ["seeds/empty.txt"]
