"""What is wrong with a page for those who cannot see it well, or use no mouse.

axe-core looks for what a program can find in the page as it stands; what it leaves out, the focus
of the keyboard, we look for ourselves.
"""

from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The four ways in which readers see a page.
WAYS = {
    f"{name} by {time}": {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    for name, width, height in (("a desktop", 1280, 900), ("a phone", 390, 844))
    for time, scheme in (("day", "light"), ("night", "dark"))
}
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {
        "duplicate-id": {"enabled": True}
    },  # axe-core has it off: no rule of WCAG 2.2 asks it
    "preload": False,  # only a rule that is off by itself reads the style sheets
    "resultTypes": ["violations"],
}
_WHOLE = "*{content-visibility:visible!important}"  # what is not drawn yet is not looked at
_RUN = """async options => (await axe.run(document, options)).violations.flatMap(
    v => v.nodes.map(n => [v.id, n.target.join(' ')]))"""
# After a press of Tab, an element that is focused looks as it does to those who use the keyboard.
_FOCUS = """() => {
  // The marks of a chart show the focus of their link by their own lines.
  const look = e => [e, ...e.querySelectorAll('rect, circle, path, text')].map(part => {
    const s = getComputedStyle(part);
    const seen = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0
      && !/, 0\\)$|transparent/.test(s.outlineColor);
    return [seen, s.boxShadow, s.backgroundColor, s.textDecoration, s.border, s.stroke,
      s.strokeWidth, s.fill].join();
  }).join();
  const name = e => e.outerHTML.slice(0, 80);
  const found = [];
  const all = 'a[href], button, summary, input, select, textarea, [onclick], [tabindex]';
  for (const e of document.querySelectorAll(all)) {
    if (!e.checkVisibility({visibilityProperty: true}) || e.disabled) continue;
    if (e.tabIndex < 0) {
      if (!e.hasAttribute('tabindex') || e.matches('a, button, summary, input, select, textarea'))
        found.push(['keyboard-unreachable', name(e)]);
      continue;
    }
    document.activeElement.blur();
    const before = look(e);
    e.focus();
    if (document.activeElement !== e) found.push(['keyboard-unreachable', name(e)]);
    else if (look(e) === before) found.push(['focus-unseen', name(e)]);
  }
  return found;
}"""


def a_page_of_each_kind(folder: Path) -> list[str]:
    """Return the home page of a site, and the longest page of each folder and depth."""
    longest: dict[tuple[str, int], tuple[int, str]] = {}
    for path in sorted(folder.rglob("index.html")):
        at = path.parent.relative_to(folder).as_posix()
        kind = (at.split("/")[0], at.count("/"))
        longest[kind] = max(longest.get(kind, (0, "")), (path.stat().st_size, at))
    return ["" if at == "." else f"{at}/" for _, at in sorted(longest.values(), key=lambda v: v[1])]


def faults(page: Page) -> list[tuple[str, str]]:
    """Return each fault of a page: the rule that it breaks, and where it stands."""
    page.add_style_tag(content=_WHOLE)
    page.evaluate(AXE)
    found = page.evaluate(_RUN, OPTIONS)
    page.keyboard.press("Tab")
    return [(rule, where) for rule, where in (*found, *page.evaluate(_FOCUS))]
