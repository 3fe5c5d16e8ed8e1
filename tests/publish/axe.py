"""axe-core over the whole of a page, however long it is.

Some of its rules ask of every element what lies over and under it, which takes the square of a page's length: the Board
Report's two thousand rows would take hours. So every rule is asked of the page a piece at a time, each piece shown
alone beneath the page's head and its section's heading, and the rules that look at no place on the screen are then
asked of the page as a whole: headings in order, no name given twice, every link leading somewhere.
"""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""WCAG 2.2, levels A and AA, and what axe-core recommends beside it."""

OF_PLACES = ["color-contrast", "target-size"]
"""The rules that are asked of pieces only."""

# A piece is a child of the page's body of text, or one of the articles of a chapter. What axe-core is not sure of
# counts as found, but for cells beyond the edge of a table that scrolls: at the width of a desk they are in sight.
BY_PIECES = """async ([rules, ofPlaces]) => {
  const wide = document.querySelector("main > .wide"), parts = [...wide.children];
  const found = [], seen = new Set();
  const say = (one, node) => [one.id, one.impact, node.html.slice(0, 150), node.failureSummary];
  const unsure = node => !document.querySelector(node.target[0])?.closest(".scrolls");
  const applied = new Set();
  const ask = async options => {
    const told = await axe.run(document, { runOnly: rules, resultTypes: ["violations", "incomplete"], ...options });
    for (const one of told.violations) found.push(...one.nodes.map(node => say(one, node)));
    for (const one of told.incomplete) found.push(...one.nodes.filter(unsure).map(node => say(one, node)));
    for (const one of [...told.passes, ...told.violations]) applied.add(one.id);
    document.querySelectorAll("main > .wide *").forEach(one => seen.add(one));
  };
  for (const part of parts) {
    const all = [...part.children], articles = all.filter(one => one.matches("article"));
    wide.replaceChildren(part);
    for (const article of articles.length ? articles : [null]) {
      part.replaceChildren(...all.filter(one => one === article || !one.matches("article")));
      await ask({});
    }
    part.replaceChildren(...all);
  }
  wide.replaceChildren(...parts);
  const left = [...wide.querySelectorAll("*")].filter(one => !seen.has(one)).length;
  await ask({ rules: Object.fromEntries(ofPlaces.map(rule => [rule, { enabled: false }])) });
  return { found, left, applied: [...applied] };
}"""


def faults_of(page: Page) -> list[list[str]]:
    """What axe-core finds wrong, or is not sure of, in a page that is open: rule, impact, element and what to do."""
    page.evaluate(AXE.read_text("utf-8"))
    asked = page.evaluate(BY_PIECES, [RULES, OF_PLACES])
    assert asked["left"] == 0, "a part of the page was not looked at"
    assert {"color-contrast", "target-size", "link-name", "image-alt", "heading-order"} <= set(asked["applied"])
    return list(asked["found"])
