"""Makes the files that `images_data` reads: scikit-learn's digits, and glyphs of free typefaces.

The recipes "images-digits" (needs scikit-learn) and "images-glyphs" (needs matplotlib, Pillow and
the typefaces) of `python -m explorer.compute.diffusion.make`.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np

from explorer.compute.diffusion.networks.images_data import MASTER, PICTURES
from explorer.compute.diffusion.networks.making import Job
from explorer.core.paths import write_whole

#: The order the digits are kept in is drawn with this seed; the first 1,500 are trained on.
SHUFFLE_SEED = 0
#: Typefaces by file name, the ones held out from training last.
DEJAVU = "Bitstream Vera licence (DejaVu)"
COMPUTER_MODERN = "public domain (Computer Modern, by way of matplotlib, BaKoMa fonts licence)"
STIX = "STIX Fonts licence"
NOTO = "SIL Open Font License 1.1 (Noto CJK, its Latin letters)"
TYPEFACES: tuple[tuple[str, str], ...] = (
    ("DejaVuSans.ttf", DEJAVU), ("DejaVuSans-Bold.ttf", DEJAVU),
    ("DejaVuSans-Oblique.ttf", DEJAVU), ("DejaVuSans-BoldOblique.ttf", DEJAVU),
    ("DejaVuSans-ExtraLight.ttf", DEJAVU), ("DejaVuSansCondensed.ttf", DEJAVU),
    ("DejaVuSansCondensed-Bold.ttf", DEJAVU), ("DejaVuSansMono.ttf", DEJAVU),
    ("DejaVuSansMono-Bold.ttf", DEJAVU), ("DejaVuSansMono-Oblique.ttf", DEJAVU),
    ("DejaVuSerif.ttf", DEJAVU), ("DejaVuSerif-Bold.ttf", DEJAVU),
    ("DejaVuSerif-Italic.ttf", DEJAVU), ("DejaVuSerif-BoldItalic.ttf", DEJAVU),
    ("DejaVuSerifCondensed.ttf", DEJAVU), ("DejaVuSerifCondensed-Bold.ttf", DEJAVU),
    ("DejaVuMathTeXGyre.ttf", DEJAVU),
    ("cmr10.ttf", COMPUTER_MODERN), ("cmb10.ttf", COMPUTER_MODERN), ("cmss10.ttf", COMPUTER_MODERN),
    ("cmtt10.ttf", COMPUTER_MODERN),
    ("STIXGeneral.ttf", STIX), ("STIXGeneralBol.ttf", STIX), ("STIXGeneralItalic.ttf", STIX),
    ("NotoSansCJK-Regular.ttc", NOTO), ("NotoSerifCJK-Regular.ttc", NOTO),
    ("NotoSansCJK-Bold.ttc", NOTO), ("NotoSerifCJK-Bold.ttc", NOTO),
    ("STIXGeneralBolIta.ttf", STIX), ("DejaVuSansCondensed-Oblique.ttf", DEJAVU),
)  # fmt: skip


def digits(job: Job) -> None:
    """scikit-learn's digits, shuffled once."""
    from sklearn.datasets import load_digits  # type: ignore[import-untyped]  # ships no types

    found = load_digits()
    order = np.random.default_rng(SHUFFLE_SEED).permutation(len(found.images))
    _write(
        job.folder / "digits.npz",
        shades=found.images[order].astype(np.uint8), labels=found.target[order].astype(np.uint8),
    )  # fmt: skip


def glyphs(job: Job) -> None:
    """The masters of all typefaces; FileNotFoundError names one that this machine lacks."""
    classes = PICTURES["glyphs"][1]
    masters = np.stack(
        [[master(path, character) for character in classes] for path in map(font_path, names())]
    )
    _write(job.folder / "glyphs.npz", masters=np.packbits(masters, axis=-1))


def names() -> list[str]:
    """File names of the typefaces, in the order of the masters."""
    return [name for name, _ in TYPEFACES]


def master(path: Path, character: str) -> np.ndarray:
    """One character (64, 64) bool: its cap height 44 of 64 points, in the middle of the box."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.truetype(str(path), 64)
    left, top, right, bottom = font.getbbox("H")
    font = ImageFont.truetype(str(path), round(64 * 46 / (bottom - top)))
    picture = Image.new("L", (MASTER, MASTER), 0)
    left, top, right, bottom = font.getbbox(character)
    _, cap_top, _, cap_bottom = font.getbbox("H")
    where = ((MASTER - right - left) / 2, (MASTER - cap_bottom - cap_top) / 2)
    ImageDraw.Draw(picture).text(where, character, font=font, fill=255)
    return np.asarray(picture) >= 128


def font_path(name: str) -> Path:
    """Where a typeface lies: in matplotlib's own folder, or installed."""
    import matplotlib
    from matplotlib import font_manager

    own = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / name
    if own.is_file():
        return own
    for path in font_manager.findSystemFonts():
        if Path(path).name == name:
            return Path(path)
    raise FileNotFoundError(f"the typeface {name} is not installed")


def _write(path: Path, **arrays: np.ndarray) -> None:
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **arrays)
    write_whole(path, buffer.getvalue())
