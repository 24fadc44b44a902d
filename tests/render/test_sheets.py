"""What the sheets promise that no screenshot in the tests would show."""

import re

from generator.model.settings import Settings
from generator.render import theme_files

FILES = dict(theme_files(Settings()))
LOOK = FILES["look.css"].decode()
PRINT = LOOK.split("@media print{\n  :root")[1]


def test_links_in_lines_of_small_type_are_tall_enough_to_touch() -> None:
    for where in (".kicker a", ".claims td a"):
        rules = [
            r for r in re.findall(r"([^{}]+)\{([^}]*)\}", LOOK) if where in r[0].strip().split(",")
        ]
        assert any("min-height:1.5rem" in body for _, body in rules), where


def test_a_key_event_keeps_its_size_where_the_day_is_not_known() -> None:
    assert LOOK.index(".e.key.about{--d:1rem}") > LOOK.index(".e.about{--d:.75rem}")


def test_small_type_is_smaller_than_the_text_in_print() -> None:
    root = float(re.search(r"html\{font-size:([\d.]+)pt\}", PRINT)[1])  # type: ignore[index]
    text = float(re.search(r"--t-body:([\d.]+)pt", LOOK)[1])  # type: ignore[index]
    sizes = {name: float(rem) for name, rem in re.findall(r"--t-(\w+):([\d.]+)rem", LOOK)}

    assert root * sizes["label"] < root * sizes["meta"] < root * sizes["ui"] < text
    assert root * sizes["3"] > text


def test_no_dot_stands_alone_before_a_note_on_a_line_of_its_own() -> None:
    dot = LOOK.index(".when small + small::before{content:")

    assert LOOK.index(".rail .when small + small::before{content:none}") > dot


def test_what_is_for_the_sections_of_days_leaves_the_marks_of_exact_days_alone() -> None:
    assert not re.search(r"(?<![\w.])\.day ", LOOK)


def test_lines_of_the_texts_of_publishers_are_tall_enough_to_touch() -> None:
    assert ".texts b,.texts small{line-height:1.5rem}" in LOOK


def test_no_rule_of_ours_names_a_side_so_that_pages_can_run_from_the_right() -> None:
    side = r"(?:left|right)"
    sided = rf"(?<![\w-])(?:(?:margin|padding|border)-{side}|{side}|text-align:{side})"
    found = re.findall(rf"[^{{}};]*({sided}(?::[^;}}]*)?)[;}}]", LOOK + FILES["guide.css"].decode())

    assert set(found) == {"left:50%"}  # the middle is the middle


def test_no_box_is_wider_on_one_side_by_the_four_values_of_a_shorthand() -> None:
    part = r"(?:calc\([^;}]*?\)|var\([^)]*\)|[^\s;}]+)"
    four = re.findall(rf"(?:margin|padding):{part} ({part}) {part} ({part})[;}}]", LOOK)

    assert [(right, left) for right, left in four if right != left] == []


def test_until_a_font_is_there_one_as_wide_stands_in_for_it_and_no_line_moves() -> None:
    faces = re.findall(r'@font-face\{font-family:"([^"]+)";src:(local|url)\(([^}]*)', LOOK)
    meanwhile = {name for name, src, rest in faces if src == "local" and "size-adjust:" in rest}

    for stack in re.findall(r"--(?:serif|sans):([^;]+);", LOOK):
        ours, next_one, *_ = (name.strip('"') for name in stack.split(","))
        assert (ours, "url") in {(name, src) for name, src, _ in faces}
        assert next_one in meanwhile
