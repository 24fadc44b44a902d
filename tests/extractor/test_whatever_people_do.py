"""Nothing that people do to the records is lost, whatever the order."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import store
from tests.extractor.project import GAMES, OPEN, PACT, TWIN, Project, fresh, settled

_FIELD = st.sampled_from(["title", "summary", "people", "places", "date", "sources", "review"])
_DEED = st.one_of(
    st.tuples(st.just("change"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("delete"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("add"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("take out"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("delete file"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("rename file"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("delete entity"), st.integers(0, 9), _FIELD),
    st.tuples(st.just("text"), st.integers(0, 3), _FIELD),
    st.tuples(st.just("day"), st.integers(0, 3), _FIELD),
    st.tuples(st.just("run"), st.integers(0, 0), _FIELD),
)
_TEXTS = [
    (PACT, TWIN),
    (PACT.replace("signed a rail pact", "signed a long rail pact"), TWIN),
    (PACT.replace("on 9 September 2021", "in September 2021"), OPEN),
    (PACT.replace("Mayor Carla Brandt opened a bridge in Oslo on 14 October 2021.\n", ""), GAMES),
]
_DAYS = ["2021-11-05", "2021-09-17", "2021-09-09", ""]


class Persons:
    """What people did to the events of a project, to be found again after every run."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.count = 0
        self.said: dict[str, dict[str, set[str]]] = {}
        self.gone: dict[str, dict[str, set[str]]] = {}
        self.deleted: set[str] = set()
        self.entities: set[Path] = set()

    def delete_entity(self, n: int) -> None:
        """Delete the n-th person or place."""
        content = self.project.root / "content"
        files = sorted([*content.glob("people/*.yml"), *content.glob("places/*.yml")])
        if files:
            files[n % len(files)].unlink()
            self.entities.add(files[n % len(files)])

    def do(self, deed: str, n: int, name: str) -> None:
        """Do one deed to the n-th event."""
        ids = sorted(self.files())
        if not ids:
            return
        id = ids[n % len(ids)]
        path = self.files()[id]
        if deed == "delete file":
            path.unlink()
            self.deleted.add(id)
            self.said.pop(id, None)
            self.gone.pop(id, None)
            return
        if deed == "rename file":
            self.count += 1
            new = f"renamed-{self.count}"
            text = store.patch(path.read_text("utf-8"), [store.Add("former_ids", id)])
            path.rename(path.with_name(path.name.replace(id, new)))
            path.with_name(path.name.replace(id, new)).write_text(text, "utf-8")
            self.said[new] = self.said.pop(id, {})
            self.gone[new] = self.gone.pop(id, {})
            self.deleted.add(id)
            return
        fields = store.fields_of(store.load(self.project.root).records.events[ids.index(id)])
        change = self._change(deed, name, fields.get(name), id)
        if change:
            path.write_text(store.patch(path.read_text("utf-8"), [change]), "utf-8")

    def _change(self, deed: str, name: str, value: object, id: str) -> store.Change | None:
        self.count += 1
        own = f"Words of a person, number {self.count}"
        said = self.said.setdefault(id, {})
        gone = self.gone.setdefault(id, {})
        if name in {"people", "places"}:
            items = [str(i) for i in value] if isinstance(value, list) else []
            if deed == "add":
                said.setdefault(name, set()).add(own)
                return store.Add(name, own)
            if deed in {"take out", "delete"} and items:
                out = items[:1] if deed == "take out" else items
                gone.setdefault(name, set()).update(out)
                said[name] = said.get(name, set()) - set(out)
                return store.Put(name, [i for i in items if i not in out])
            return None
        if name == "sources":
            if deed != "add":
                return None
            said.setdefault(name, set()).add(own)
            return store.Add(name, {"reference": own})
        if name == "review" and deed == "change":
            said[name] = {"reviewed"}
            return store.Put(name, "reviewed")
        if deed == "change" and name != "review":
            new = f"19{self.count % 90 + 10}" if name == "date" else own
            said[name] = {new}
            return store.Put(name, new)
        return None

    def files(self) -> dict[str, Path]:
        """Return the events' files by id."""
        found = store.load(self.project.root).files
        return {i: self.project.root / f.path for (kind, i), f in found.items() if kind == "events"}

    def lost(self) -> list[str]:
        """Return what people did and cannot find any more."""
        loaded = store.load(self.project.root)
        events = {e.id: store.fields_of(e) for e in loaded.records.events}
        found = [str(p) for p in loaded.problems]
        found += [f"{id} is there again" for id in self.deleted & set(events)]
        found += [f"{file} is there again" for file in self.entities if file.exists()]
        for id, said in self.said.items():
            for name, words in said.items():
                text = str(events.get(id, {}).get(name, "reviewed" if id in events else ""))
                found += [f"{id}: {name} lost {w!r}" for w in words if w not in text]
        for id, gone in self.gone.items():
            for name, words in gone.items():
                there = events.get(id, {}).get(name, [])
                back = words & {str(i) for i in there} if isinstance(there, list) else set()
                found += [f"{id}: {name} has {w!r} again" for w in sorted(back)]
        return found


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_DEED, max_size=12))
def test_nothing_that_people_do_is_lost(tmp_path: Path, deeds: list[tuple[str, int, str]]) -> None:
    project = fresh(tmp_path, a=PACT, b=TWIN)
    project.run()
    persons = Persons(project)

    for deed, n, name in [*deeds, ("run", 0, "")]:
        if deed == "text":
            for seed, text in zip("ab", _TEXTS[n], strict=True):
                project.seed(seed, text)
        elif deed == "day":
            project.run(published=_DAYS[n])
        elif deed == "delete entity":
            persons.delete_entity(n)
        elif deed == "run":
            project.run()
        else:
            persons.do(deed, n, name)

        assert persons.lost() == []
    assert settled(project)
