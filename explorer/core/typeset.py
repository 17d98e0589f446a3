"""Formulas: TeX to SVG, by ziamath. Only ever called in a compute process or by the renderer."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=512)
def svg_of(tex: str, size: float, colour: str) -> str:
    """An SVG of a formula (no words in it), `size` in pixels, in a colour "#RRGGBB".

    Qt's SVG renderer knows no SVG 2 symbols, so ziamath draws plain paths. Raises whatever
    latex2mathml or ziamath raise for TeX they do not know.
    """
    import ziamath

    ziamath.config.svg2 = False
    ziamath.config.precision = 3
    return str(ziamath.Latex(tex, size=size, color=colour).svg())
