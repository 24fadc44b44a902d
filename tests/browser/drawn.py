"""What axe-core leaves to people, judged by what the browser draws.

It reads style sheets and no pictures.  So it cannot tell the contrast of text that stands on a
chart, on a map, or on an element with generated content, nor whether a link is told from the text
around it by more than its colour where it cannot tell the paper.  Here the text is drawn, drawn
again without its ink, and each pixel that had ink is held against the one that was under it.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

from playwright.sync_api import FloatRect, Page

from tests.browser.audit import AXE, TAGS

OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "preload": False,
    "resultTypes": ["incomplete"],
}
OVER = 0.02  # as much of the ink may stand on a line that it crosses
_RUN = """async o => (await axe.run(document, o)).incomplete.flatMap(v => v.nodes.map(n => {
  const checks = [...n.any, ...n.all, ...n.none];
  return [v.id, checks.map(c => c.data?.messageKey ?? c.id).join(), n.target.join(' ')];
}))"""
_TEXT = """e => {
  e.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const svg = e instanceof SVGElement, style = getComputedStyle(e), range = document.createRange();
  range.selectNodeContents(e);
  const {x, y, width, height} = svg ? e.getBoundingClientRect() : range.getBoundingClientRect();
  let opacity = 1;
  for (let o = e; o; o = o.parentElement) opacity *= getComputedStyle(o).opacity;
  const size = parseFloat(style.fontSize);
  const least = size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 3 : 4.5;
  return {box: {x, y, width, height}, ink: svg ? style.fill : style.color, opacity, least};
}"""
_HIDE = """e => {
  for (const name of ['fill', '-webkit-text-fill-color'])
    e.style.setProperty(name, 'transparent', 'important');
}"""
_SHOW = "e => ['fill', '-webkit-text-fill-color'].forEach(name => e.style.removeProperty(name))"
_CONTRAST = """async ({shown, hidden, ink, opacity, over}) => {
  const pixels = async png => {
    const bitmap = await createImageBitmap(await (await fetch(png)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas.drawImage(bitmap, 0, 0);
    return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
  };
  const [a, b] = [await pixels(shown), await pixels(hidden)];
  const one = new OffscreenCanvas(1, 1).getContext('2d');
  one.fillStyle = ink;
  one.fillRect(0, 0, 1, 1);
  const [...colour] = one.getImageData(0, 0, 1, 1).data;
  const alpha = colour[3] / 255 * opacity;
  const light = rgb => rgb.map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, n) => sum + v * [.2126, .7152, .0722][n], 0);
  const found = [];
  for (let n = 0; n < a.length; n += 4) {
    const under = [b[n], b[n + 1], b[n + 2]];
    if (under.every((v, i) => Math.abs(v - a[n + i]) < 12)) continue;
    const [x, y] = [light(under), light(under.map((v, i) => v + (colour[i] - v) * alpha))];
    found.push((Math.max(x, y) + .05) / (Math.min(x, y) + .05));
  }
  found.sort((x, y) => x - y);
  return found.length ? found[Math.floor(found.length * over)] : 0;
}"""
_APART = """e => {
  const look = e => ['fontSize', 'fontFamily', 'fontWeight', 'fontStyle']
    .map(name => getComputedStyle(e)[name]).join();
  if (getComputedStyle(e).textDecorationLine !== 'none') return true;
  let block = e.parentElement;
  while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode;
    const around = text.parentElement;
    if (text.data.trim() && !around.closest('a') && look(around) === look(e)) return false;
  }
  return true;
}"""


@dataclass(frozen=True, slots=True)
class Judged:
    """A place that axe-core is not sure of, why not, and what was measured there.

    ``contrast`` is None where the question was another one.
    """

    rule: str
    why: str
    where: str
    good: bool
    contrast: float | None = None


def judged(page: Page) -> list[Judged]:
    """Return each place of a page that axe-core leaves to people, with what the browser draws.

    A question that nobody has asked before is not good: it needs an answer here.
    """
    page.evaluate(AXE)
    meter = page.context.new_page()
    found = [_judged(page, meter, *left) for left in page.evaluate(_RUN, OPTIONS)]
    meter.close()
    return found


def _judged(page: Page, meter: Page, rule: str, why: str, where: str) -> Judged:
    if rule == "link-in-text-block":
        return Judged(rule, why, where, page.locator(where).evaluate(_APART))
    if rule == "color-contrast":
        contrast, least = _contrast(page, meter, where)
        return Judged(rule, why, where, contrast >= least, contrast)
    return Judged(rule, why, where, good=False)


def _contrast(page: Page, meter: Page, where: str) -> tuple[float, float]:
    """Return the contrast of a text with what is under its ink, and the least that it must have."""
    element = page.locator(where)
    text = element.evaluate(_TEXT)
    box: FloatRect = text["box"]
    shown = page.screenshot(clip=box)
    element.evaluate(_HIDE)
    hidden = page.screenshot(clip=box)
    element.evaluate(_SHOW)
    told = {"shown": _png(shown), "hidden": _png(hidden), "over": OVER}
    told |= {"ink": text["ink"], "opacity": text["opacity"]}
    return meter.evaluate(_CONTRAST, told), text["least"]


def _png(data: bytes) -> str:
    return f"data:image/png;base64,{b64encode(data).decode()}"
