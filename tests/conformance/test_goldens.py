"""Each lab's picture still looks like the one that was looked at, from a distance.

A golden is the middle step of the preset `tiny`, shrunk to a tenth: how a machine smooths its
glyphs is lost, what stands where remains. Texts flow with the widths of their letters, so the fonts
are those that matplotlib brings, on every machine. After a wanted change:

    python -m tests.conformance.test_goldens        draws them anew; look at them before committing
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import matplotlib
import numpy as np
from PIL import Image
from PySide6.QtGui import QFontDatabase, QImage

from explorer.core.lab import Lab, open_lab
from explorer.panels import lab_ids
from explorer.ui.canvas import ink
from tests.conformance import labs

FOLDER = Path(__file__).with_name("goldens")
SHRINK = 10
#: Of 255, the mean over all places. A colour or a place that moved gives more; the emptiest of the
#: pictures is 4.8 away from an empty stage.
TOLERANCE = 1.0


@contextmanager
def known_fonts() -> Iterator[None]:
    """Draw with matplotlib's DejaVu Sans."""
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    for name in ("DejaVuSans", "DejaVuSans-Bold", "DejaVuSansMono", "DejaVuSansMono-Bold"):
        assert QFontDatabase.addApplicationFont(str(folder / f"{name}.ttf")) >= 0
    before = ink.SANS, ink.MONO
    caches = (ink.font, ink.metrics, ink._height, ink._advance)
    try:
        ink.SANS, ink.MONO = ("DejaVu Sans",), ("DejaVu Sans Mono",)
        for cache in caches:
            cache.cache_clear()
        labs.forget_layers()
        yield
    finally:
        ink.SANS, ink.MONO = before
        for cache in caches:
            cache.cache_clear()
        labs.forget_layers()


def small_picture(lab: Lab) -> np.ndarray:
    """The lab's picture shrunk, uint8 (rows, columns, 3)."""
    trace = labs.tiny(lab.id)
    with known_fonts():
        image, _ = labs.draw(labs.scene_of(lab), trace, len(trace) // 2)
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows, columns = image.height(), image.width()
    raw = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(rows, image.bytesPerLine())
    whole = Image.fromarray(raw[:, : 3 * columns].reshape(rows, columns, 3).copy())
    size = (columns // SHRINK, rows // SHRINK)
    return np.asarray(whole.resize(size, Image.Resampling.BOX))


def golden_of(lab: Lab) -> Path:
    """The file of a lab's golden."""
    return FOLDER / (lab.id.replace("/", "--") + ".png")


def distance(left: np.ndarray, right: np.ndarray) -> float:
    """Mean absolute difference of two pictures, of 255."""
    return float(np.abs(left.astype(float) - right.astype(float)).mean())


def test_that_the_picture_looks_as_it_did(lab: Lab) -> None:
    golden = np.asarray(Image.open(golden_of(lab)).convert("RGB"))
    assert distance(small_picture(lab), golden) <= TOLERANCE


def test_that_an_empty_stage_would_be_noticed(lab: Lab) -> None:
    golden = np.asarray(Image.open(golden_of(lab)).convert("RGB"))
    assert distance(np.full_like(golden, 255), golden) > 2 * TOLERANCE


def test_that_every_golden_belongs_to_a_lab() -> None:
    expected = {golden_of(open_lab(name)).name for name in lab_ids()}
    assert {path.name for path in FOLDER.glob("*.png")} == expected


def main() -> None:
    """Draw all goldens anew."""
    from explorer.ui.commandline import application

    kept = application()
    FOLDER.mkdir(exist_ok=True)
    for name in lab_ids():
        lab = open_lab(name)
        Image.fromarray(small_picture(lab)).save(golden_of(lab), optimize=True)
        print(golden_of(lab).name, distance(np.full((71, 69, 3), 255), small_picture(lab)))
    del kept


if __name__ == "__main__":
    main()
