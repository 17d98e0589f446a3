"""The typeset formulas: as high as they can be read."""

from __future__ import annotations

import re

import pytest

from explorer.compute.concepts.numbers import INK, SIZE
from explorer.compute.concepts.sheet import formulas
from explorer.core.typeset import svg_of


@pytest.mark.parametrize("name", formulas())
def test_that_no_fence_outgrows_its_formula(name: str) -> None:
    # stretched fences around a sum with limits come out thousands of pixels high
    _, formula = formulas()[name]
    for tex in (formula.tex, formula.printed):
        if tex:
            found = re.search(r'height="([\d.]+)', svg_of(tex, SIZE, INK))
            assert found is not None
            assert float(found.group(1)) < 6 * SIZE, tex
