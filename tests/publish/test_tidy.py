from pathlib import Path

from generator.publish import tidy

MATERIAL = (
    "assets/javascripts/bundle.1.min.js",
    "assets/javascripts/bundle.1.min.js.map",
    "assets/javascripts/lunr/min/lunr.de.min.js",
    "assets/javascripts/workers/search.2.min.js",
    "assets/stylesheets/main.3.min.css",
    "assets/images/favicon.png",
)


def site(folder: Path, html: str) -> Path:
    for name in (*MATERIAL, "assets/dateline.css", "sitemap.xml.gz"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    (folder / "index.html").write_text(html)
    return folder


def names(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def test_what_no_page_uses_goes(tmp_path: Path) -> None:
    tidy(site(tmp_path, "<p>a</p>"))

    assert names(tmp_path) == {
        ".nojekyll",
        "index.html",
        "assets/dateline.css",
        "assets/images/favicon.png",
    }


def test_what_a_page_of_material_uses_stays(tmp_path: Path) -> None:
    tidy(
        site(
            tmp_path,
            '<link href="../assets/stylesheets/main.3.min.css">'
            '<script src="../assets/javascripts/bundle.1.min.js"></script>',
        )
    )

    assert "assets/stylesheets/main.3.min.css" in names(tmp_path)
    assert "assets/javascripts/bundle.1.min.js" in names(tmp_path)
    assert "assets/javascripts/lunr/min/lunr.de.min.js" not in names(tmp_path)


def test_materials_search_keeps_its_worker(tmp_path: Path) -> None:
    tidy(
        site(
            tmp_path,
            '<div data-md-component="search"></div>'
            '<script src="assets/javascripts/bundle.1.min.js"></script>',
        )
    )

    assert "assets/javascripts/workers/search.2.min.js" in names(tmp_path)


def test_the_boxes_of_material_are_valid_html(tmp_path: Path) -> None:
    box = '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer"{}>'
    rest = '<p>&lt;input class="md-toggle" autocomplete="off"&gt;</p><input autocomplete="off">'

    tidy(site(tmp_path, box.format(' autocomplete="off"') + rest))

    assert (tmp_path / "index.html").read_text() == box.format("") + rest
