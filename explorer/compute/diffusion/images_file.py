"""A picture of the reader's, from a file, as small as those of the training set."""

from __future__ import annotations

import errno
import os
import warnings

import numpy as np

from explorer.core.params import ParamError

#: A file that says it holds more pixels than this is not opened.
MOST_PIXELS = 40_000_000
FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP")


def read_picture(path: str, size: int) -> tuple[np.ndarray, bool]:
    """(size, size) float32 from −1 (paper) to 1 (ink), and whether it was turned inside out.

    The middle square is averaged down, colours become grey, and what is transparent becomes white.
    Where the rim is lighter than the rest it is taken for paper: white paper becomes −1. Raises
    ParamError where the file is none, is no picture, or is too large.
    """
    from PIL import Image, UnidentifiedImageError

    if not os.path.isfile(path):  # a pipe would wait for ever
        raise ParamError(
            "file", path, "the path of a picture", "rule", "error.file.read",
            {"why": os.strerror(errno.ENOENT)},
        )  # fmt: skip
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path, formats=FORMATS) as picture:
                width, height = picture.size
                if width * height > MOST_PIXELS:
                    raise ParamError(
                        "file", path, "a picture of at most 40 million pixels", "rule",
                        "error.file.large", {"width": width, "height": height},
                    )  # fmt: skip
                side = min(width, height)
                left, top = (width - side) // 2, (height - side) // 2
                # reduce while decoding: of a photograph only a few pixels are wanted
                whole = picture.convert("RGBA").crop((left, top, left + side, top + side))
                paper = Image.new("RGBA", whole.size, "white")
                grey = Image.alpha_composite(paper, whole).convert("L")
                small = grey.resize((size, size), Image.Resampling.BOX)
    except (UnidentifiedImageError, Image.DecompressionBombError, SyntaxError, EOFError) as error:
        raise ParamError(
            "file", path, "a picture (PNG, JPEG, GIF, BMP or WebP)", "rule", "error.file.picture"
        ) from error
    except (OSError, ValueError) as error:  # no such file, no right to read it, cut off half-way
        raise ParamError(
            "file", path, "a picture that can be read", "rule", "error.file.read",
            {"why": str(getattr(error, "strerror", None) or error)},
        ) from error  # fmt: skip
    shades = np.asarray(small, dtype=np.float32) / 127.5 - 1.0
    rim = np.concatenate([shades[0], shades[-1], shades[1:-1, 0], shades[1:-1, -1]])
    inside_out = bool(rim.mean() > shades.mean())
    return (-shades if inside_out else shades), inside_out
