"""Every formula of the sheet: typeset, finite within its bounds or refused with a sentence."""

from __future__ import annotations

import itertools
import math
import random

import pytest

from explorer.compute.concepts.sheet import Formula, figures, formulas
from explorer.core.typeset import svg_of

FORMULAS = {name: formula for name, (_, formula) in formulas().items()}


def inputs_of(formula: Formula, tries: int) -> list[tuple[float, ...]]:
    """Corners (at most 64), the middle of every input's range at the others' defaults, and draws
    between the bounds, half of them by their logarithm."""
    ends = itertools.product(*((item.low, item.high) for item in formula.inputs))
    found = [dict(zip((item.symbol for item in formula.inputs), corner, strict=True))
             for corner in itertools.islice(ends, 64)]  # fmt: skip
    found += [{item.symbol: (item.low + item.high) / 2} for item in formula.inputs]
    draw = random.Random(formula.id)
    for _ in range(tries):
        found.append({})
        for item in formula.inputs:
            value = draw.uniform(item.low, item.high)
            if item.low > 0 and draw.random() < 0.5:
                value = math.exp(draw.uniform(math.log(item.low), math.log(item.high)))
            found[-1][item.symbol] = value
    return [formula.given(changed) for changed in found]


def computed(formula: Formula, inputs: tuple[float, ...]) -> tuple[tuple[float, ...], str]:
    """What comes out, or why nothing does."""
    try:
        return tuple(formula.compute(*inputs)), ""
    except ValueError as error:
        return (), str(error)


@pytest.mark.parametrize("name", FORMULAS)
def test_that_outputs_are_finite_within_the_bounds_or_refused_in_a_sentence(name: str) -> None:
    formula = FORMULAS[name]
    for inputs in inputs_of(formula, 30):
        outputs, refusal = computed(formula, inputs)
        if refusal:
            assert len(refusal.split()) > 2, refusal
            continue
        assert len(outputs) == len(formula.outputs)
        assert all(math.isfinite(value) for value in outputs), (inputs, outputs)


@pytest.mark.parametrize("name", FORMULAS)
def test_that_the_defaults_give_numbers_and_the_same_each_time(name: str) -> None:
    formula = FORMULAS[name]
    inputs = formula.given({})
    assert tuple(formula.compute(*inputs)) == tuple(formula.compute(*inputs))


def test_that_defaults_lie_within_their_bounds_and_symbols_are_told_apart() -> None:
    for formula in FORMULAS.values():
        for item in formula.inputs:
            assert item.low <= item.default <= item.high, (formula.id, item.symbol)
            assert item.low < item.high, (formula.id, item.symbol)
            assert not item.whole or float(item.default).is_integer(), (formula.id, item.symbol)
        for items in (formula.inputs, formula.outputs):
            symbols = [item.symbol for item in items]
            assert len(symbols) == len(set(symbols)), formula.id


def test_that_every_formula_can_be_typeset() -> None:
    for formula in FORMULAS.values():
        for tex in (formula.tex, formula.printed):
            assert not tex or "<path" in svg_of(tex, 24.0, "#010203"), formula.id


def test_that_every_line_has_a_title_of_its_own() -> None:
    titles = [line.title for line in FORMULAS.values()]
    titles += [line.title for _, line in figures().values()]
    assert len(titles) == len(set(titles))
    for line in FORMULAS.values():
        assert line.printed == "" or line.note, line.id  # what is wrong with the printed form


def test_that_what_is_drawn_over_an_input_is_an_output() -> None:
    for formula in FORMULAS.values():
        symbols = {item.symbol for item in formula.outputs}
        assert set(formula.drawn) <= {item.symbol for item in formula.inputs}, formula.id
        assert set(formula.drawn.values()) <= symbols, formula.id
        for place, item in enumerate(formula.inputs):
            drawn = formula.outputs[formula.output_over(place)].symbol
            assert drawn == formula.drawn.get(item.symbol, formula.outputs[0].symbol)
