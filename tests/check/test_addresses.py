"""Every address outside that a record names is asked for once, and told wherever it stands."""

from generator.check import addresses, addresses_answer
from generator.model.records import ArticleRecord, Event, Organisation, Publisher
from generator.model.values import Where
from generator.timeline import Records

GONE = "https://harbour.test/gone"


def where(kind: str, id: str, *loc: str | int) -> Where:
    return Where(f"{kind}/{id}/{'/'.join(map(str, loc))}")


def records() -> Records:
    fields = {
        "id": "treaty",
        "date": "2024-03-15",
        "title": "Two ports sign a treaty",
        "summary": "Two ports signed a treaty on dues.",
        "sources": [{"url": GONE, "archive": "https://harbour.test/kept"}],
        "added": "2024-03-16",
    }
    body = {"id": "board", "name": "Board", "links": [{"title": "Board", "url": GONE}]}
    article = {"id": "one", "title": "One", "url": GONE}
    publisher = {"id": "post", "name": "Post", "homepage": "https://post.test/"}
    return Records(
        events=(Event.model_validate(fields),),
        organisations=(Organisation.model_validate(body),),
        articles=(ArticleRecord.model_validate(article),),
        publishers=(Publisher.model_validate(publisher),),
    )


def test_an_address_is_looked_up_once_however_many_records_name_it() -> None:
    found = addresses(records(), where)

    assert list(found) == [GONE, "https://harbour.test/kept", "https://post.test/"]
    assert [w.path for w in found[GONE]] == [
        "events/treaty/sources/0/url",
        "articles/one/url",
        "organisations/board/links/0/url",
    ]


def test_an_address_without_an_answer_is_told_in_each_place() -> None:
    found = addresses(records(), where)

    told = list(addresses_answer(found, [(GONE, "is gone (410)"), ("https://post.test/", "")]))

    assert [p.where.path for p in told] == [w.path for w in found[GONE]]
    assert str(told[1]) == (
        f"articles/one/url: warning: address is gone (410): '{GONE}'\n"
        "  hint: give another address, or an archived copy in 'archive'"
    )
