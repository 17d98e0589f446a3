"""The laws every lab keeps: of its trace, its words, its values and its checks."""

from __future__ import annotations

import json
import math
import pickle
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from explorer.core.formatting import jsonable
from explorer.core.lab import Lab, resolve
from explorer.core.params import coerce, specs, to_json
from explorer.core.source import function_source, standalone_script
from explorer.core.trace import Trace, arrays_in, same, size_in_bytes
from explorer.ui import language
from tests.conformance import labs

MOST_BYTES = 200 * 2**20


def test_that_there_is_a_step_and_the_cursor_can_stand_on_every_one(trace: Trace) -> None:
    assert len(trace) >= 1
    assert trace.complete
    assert trace.params is not None
    for index in labs.sampled(trace):
        assert trace[index] is not None


def test_that_the_same_params_give_the_same_trace(lab_id: str, trace: Trace) -> None:
    assert same(labs.run(lab_id, labs.tiny_params(lab_id)), trace)


def test_that_steps_are_the_same_in_any_order(trace: Trace) -> None:
    order = list(labs.sampled(trace))
    expected = {index: trace[index] for index in order}
    for seed in range(2):
        random.Random(seed).shuffle(order)
        fresh = pickle.loads(pickle.dumps(trace, protocol=5))
        for index in order:
            assert same(fresh[index], expected[index]), f"step {index}"


def test_that_nothing_in_a_trace_can_be_changed(trace: Trace) -> None:
    for array in arrays_in((trace.shared, *(trace[index] for index in labs.sampled(trace)))):
        assert not array.flags.writeable
        assert array.flags.c_contiguous
        assert array.dtype != object


def test_that_a_trace_is_within_its_bound(trace: Trace) -> None:
    assert size_in_bytes(trace) <= MOST_BYTES


def test_that_sections_are_in_order_and_start_within_the_trace(lab: Lab, trace: Trace) -> None:
    starts = [section.start for section in trace.sections]
    assert starts == sorted(starts)
    assert all(0 <= start < len(trace) for start in starts)
    names = [section.id for section in trace.sections]
    assert len(set(names)) == len(names)
    assert not any(name.lstrip("-").isdigit() for name in names), "a step would be meant"
    for section in trace.sections:
        assert lab.step_of(trace, section.id) == section.start


def test_that_scales_are_ranges(trace: Trace) -> None:
    for name, (low, high) in trace.scales.items():
        assert math.isfinite(low), name
        assert math.isfinite(high), name
        assert low <= high, name


def test_that_limits_belong_to_fields(lab: Lab, trace: Trace) -> None:
    known = {spec.name for spec in specs(lab.Params)}
    assert trace.limits.keys() <= known


def test_that_a_trace_survives_the_disk(trace: Trace, tmp_path: Path) -> None:
    codec = pytest.importorskip("explorer.core.codec")
    codec.save(trace, tmp_path / "kept")
    back = codec.load(tmp_path / "kept")
    assert same(back, trace)
    for index in labs.sampled(trace):
        assert same(back[index], trace[index])


# words ------------------------------------------------------------------------------------


def everything_said(lab: Lab, trace: Trace) -> list[Any]:
    said: list[Any] = [*trace.notices, *(section.title for section in trace.sections)]
    for index in labs.sampled(trace):
        found = lab.explain(trace, index)
        said += [found.heading, found.paragraph, *found.notice]
    return said


def test_that_everything_said_has_words_in_both_languages(lab: Lab, trace: Trace) -> None:
    for message in labs.messages_in(everything_said(lab, trace)):
        assert message.key in lab.words
        for code in language.LANGUAGES:
            text = language.say(code, lab.id, lab.words, message)  # raises if a number is missing
            assert text.strip(), message
            assert text == text.strip() or "\n" in text, f"white space around {text!r}"


def test_that_every_step_explains_itself(lab: Lab, trace: Trace) -> None:
    for index in labs.sampled(trace):
        found = lab.explain(trace, index)
        assert found.heading.key
        assert found.paragraph.key
        json.dumps(jsonable(dict(found.values)), allow_nan=False)
        assert isinstance(lab.search_text(trace, index), str)


def test_that_formulas_can_be_typeset(lab: Lab, trace: Trace) -> None:
    from explorer.core.typeset import svg_of

    formulas = set()
    for index in labs.sampled(trace):
        found = lab.explain(trace, index)
        formulas |= {found.formula, found.numbers}
    for formula in formulas - {""}:
        assert "<svg" in svg_of(formula, 16.0, "#171A21"), formula


def test_that_claims_beside_a_step_exist(lab: Lab, trace: Trace) -> None:
    from explorer.core.cards import claims

    known, _ = claims()
    for index in labs.sampled(trace):
        assert set(lab.explain(trace, index).claims) <= known.keys()


# values -----------------------------------------------------------------------------------


def test_that_values_are_json_under_declared_names(lab: Lab, trace: Trace) -> None:
    assert all(lab.value_names.values()), "every value says what it is"
    for index in labs.sampled(trace):
        values = lab.values(trace, index)
        assert values.keys() <= lab.value_names.keys()
        json.dumps(jsonable(values), allow_nan=False)
        for name, value in values.items():
            assert not isinstance(value, np.ndarray) or value.dtype != object, name


def test_that_results_are_json_under_declared_names(lab: Lab, trace: Trace) -> None:
    assert all(lab.result_names.values()), "every result says what it is"
    result = lab.result(trace)
    assert result.keys() <= lab.result_names.keys()
    json.dumps(jsonable(result), allow_nan=False)


# presets, code, checks --------------------------------------------------------------------


def test_that_every_preset_is_valid_and_labelled(lab: Lab) -> None:
    assert lab.presets["tiny"].hidden
    for name, preset in lab.presets.items():
        params, clamped = coerce(lab.Params, dict(preset.params))
        assert clamped == ()
        if hasattr(params, "validate"):
            params.validate()
        assert preset.label or preset.hidden, name
    assert any(not preset.hidden for preset in lab.presets.values())


def test_that_the_tiny_preset_starts_where_it_says(lab: Lab, trace: Trace) -> None:
    lab.step_of(trace, lab.presets["tiny"].at)


@pytest.mark.nightly
def test_that_every_preset_runs_and_starts_where_it_says(lab: Lab) -> None:
    for preset in lab.presets.values():
        found = labs.run(lab.id, coerce(lab.Params, dict(preset.params))[0])
        lab.step_of(found, preset.at)
        assert size_in_bytes(found) <= MOST_BYTES


def test_that_a_baseline_is_params(lab: Lab, trace: Trace) -> None:
    for preset in lab.presets.values():
        baseline = lab.baseline(coerce(lab.Params, dict(preset.params))[0])
        assert baseline is None or isinstance(baseline, lab.Params)
        if baseline is not None:
            assert coerce(lab.Params, to_json(baseline))[0] == baseline


def test_that_code_is_shown_and_some_of_it_is_lit(lab: Lab, trace: Trace) -> None:
    assert lab.code
    lit = {lab.section(trace, index) for index in labs.sampled(trace)}
    marked = {section for name in lab.code for section in function_source(name).sections}
    assert lit & marked, f"sections {sorted(lit)}, marked in the code {sorted(marked)}"


def test_that_the_script_to_copy_is_python(lab: Lab, trace: Trace) -> None:
    compile(standalone_script(lab.run, trace.params), "script.py", "exec")
    if lab.torchrun:
        compile(resolve(lab.torchrun)(trace.params), "script.py", "exec")


def test_that_a_second_implementation_agrees(lab: Lab, trace: Trace) -> None:
    if not lab.checks:
        pytest.skip("no second implementation")
    found = resolve(lab.checks)(trace.params, trace)
    assert found
    for check in found:
        # the libraries compared with are all there when tests run
        assert check.status == "passed", check
        assert check.what
        if lab.tab in ("attention", "tokenizers"):
            name = check.template or check.what
            known = [translator.translate(lab.tab, name) or translator.translate(lab.id, name)
                     for translator in language._translators("zh")]  # fmt: skip
            assert any(known), f"{name!r} has no Chinese"


def test_that_a_prediction_has_a_computed_answer(lab: Lab, trace: Trace) -> None:
    if lab.prediction is None:
        pytest.skip("nothing to predict")
    assert {lab.prediction.question, *lab.prediction.choices} <= lab.words.keys()
    assert 0 <= lab.prediction.answer(trace) < len(lab.prediction.choices)
    lab.step_of(trace, lab.prediction.reveal)
