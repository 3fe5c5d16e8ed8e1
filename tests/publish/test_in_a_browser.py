"""The page in a real browser, at the width of a phone and of a desk. Skipped where there is no Chromium."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest
from tests.publish.conftest import Written

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")

# A window of another width would be taken as the browser likes; a frame is exactly as wide as it is told to be.
MEASURE = """<!doctype html><body style="margin:0">
<iframe id="page" src="report.html" style="width:%dpx;height:800px;border:0"></iframe>
<pre id="found"></pre><script>
addEventListener("load", () => {
  const page = document.getElementById("page").contentDocument, root = page.documentElement;
  const wide = [...page.body.querySelectorAll("*")].filter(one =>
    !one.closest(".scrolls") && !one.closest("caption") && !one.closest(".skip") &&
    one.getBoundingClientRect().right > root.clientWidth + 1);
  const small = [...page.body.querySelectorAll("p,td,th,li,dd,dt,figcaption,caption")].filter(one =>
    parseFloat(getComputedStyle(one).fontSize) < 12);
  const broken = [...page.images].filter(one => !one.complete || one.naturalWidth === 0);
  document.getElementById("found").textContent = JSON.stringify({
    width: root.clientWidth, scrolls: root.scrollWidth,
    wide: wide.slice(0, 5).map(one => one.outerHTML.slice(0, 120)),
    small: small.slice(0, 5).map(one => one.outerHTML.slice(0, 120)),
    broken: broken.length, pictures: page.images.length,
  });
});
</script>"""


def measured(page: str, width: int, folder: Path) -> dict[str, object]:
    (folder / "report.html").write_text(page, encoding="utf-8")
    (folder / "measure.html").write_text(MEASURE % width, encoding="utf-8")
    shown = subprocess.run(
        [
            str(CHROMIUM),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--allow-file-access-from-files",
            f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=10000",
            "--dump-dom",
            (folder / "measure.html").as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    ).stdout
    found = re.search(r'<pre id="found">(.+?)</pre>', shown, re.DOTALL)
    assert found is not None, shown[-2000:]
    result: dict[str, object] = json.loads(unescape(found[1]))
    return result


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_cut_off_or_tiny_and_nothing_scrolls_sideways(odd: Written, width: int, tmp_path: Path) -> None:
    found = measured(odd.page_text, width, tmp_path)
    assert found["scrolls"] == found["width"]
    assert found["wide"] == []
    assert found["small"] == []
    assert (found["broken"], found["pictures"]) == (0, len(list(odd.report.items)))
