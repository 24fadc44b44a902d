"""A source says what it cites; what it leaves out the record of its article says."""

from generator.model.parts import Source
from generator.model.records import ArticleRecord
from generator.model.when import parse
from generator.timeline.cited import Cited
from tests.render.samples import timeline

ARTICLE = {
    "id": "one",
    "title": "Puertos firman",
    "author": "Ana Ross",
    "published": "2024-03-15",
    "url": "https://post.test/one",
    "language": "es",
}
T = timeline(articles=(ArticleRecord.model_validate(ARTICLE),))


def test_what_a_source_leaves_out_is_said_by_its_articles_record() -> None:
    source = {"article": "one", "title": "Ports sign", "archive": "https://kept.test/one"}

    assert T.cited(Source.model_validate(source)) == Cited(
        title="Ports sign",
        author="Ana Ross",
        published=parse("2024-03-15"),
        url="https://post.test/one",
        archive="https://kept.test/one",
        language="es",
    )


def test_a_source_without_a_record_says_all_there_is() -> None:
    law = Source.model_validate({"reference": "Shelf 3", "language": "fr"})

    assert T.cited(law) == Cited("", "", None, None, None, "fr")
    assert T.cited(T.articles["one"]).author == "Ana Ross"
