"""The laws of params and producers: whatever the reader sets, a trace or one clear sentence."""

from __future__ import annotations

import gc
import math
import threading
import time
from typing import Any

import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.core.lab import Lab, open_lab, resolve
from explorer.core.params import ParamError, ParamSpec, coerce, specs
from explorer.core.trace import Trace, size_in_bytes
from explorer.ui import language
from tests.conformance import labs

#: Of one run: a training is asked for what it has, and any run is cancelled, as a reader would.
PATIENCE, SECONDS = (3.0, 6.0) if labs.NIGHTLY else (0.3, 1.0)
EXAMPLES = 200 if labs.NIGHTLY else 6
MOST_BYTES = 200 * 2**20
#: What readers paste.
TEXTS = (
    "", "x", " ", "\n", "\0", "a\0b", "\ud800", "a\udc00b", "👩‍👩‍👧‍👦👍🏽", "שלום עולם", "مرحبا",
    "e\u0301" * 20, "\ufeffabc", "的" * 300,
    "a" * 5000, "\u202eabc", "{0}{name}%s%d", "<b>&amp;</b>",
)  # fmt: skip


def strategy_of(spec: ParamSpec) -> st.SearchStrategy[Any]:
    """Small valid values of a field, and its bounds."""
    if spec.kind in ("integer", "seed", "number"):
        low = -1000 if spec.low is None else spec.low
        high = 1000 if spec.high is None else spec.high
        if spec.kind == "number":
            odd = [math.nan, math.inf, -math.inf, -0.0] if spec.nonfinite else []
            return st.sampled_from([low, high, spec.default, *odd]) | st.floats(low, high)
        near = st.integers(math.ceil(low), min(math.floor(high), math.ceil(low) + 12))
        return st.sampled_from([int(low), int(high), spec.default]) | near
    if spec.kind == "truth":
        return st.booleans()
    if spec.kind == "choice":
        return st.sampled_from(spec.choices or (spec.default,))
    if spec.kind == "text":
        kept = st.sampled_from([text[: spec.longest] for text in TEXTS])
        return st.just(spec.default) | kept | st.text(max_size=min(40, spec.longest))
    if spec.kind == "file":
        return st.sampled_from(["", "/no/such/file", "a\0b"])
    number = st.integers(-5, 5) | st.floats(-5, 5)
    rows = st.lists(st.lists(number, max_size=3), max_size=4)
    table = st.dictionaries(st.text(max_size=4), number, max_size=3)
    odd_values = st.sampled_from([[None], ["x"], [[]], {"a": {"b": []}}, [1e300], True, 7])
    return st.just(spec.default) | rows | st.lists(number, max_size=5) | table | odd_values


def judge(lab: Lab, params: Any) -> labs.Outcome:
    """Run, and hold the outcome against the law."""
    outcome = labs.run_within(lab, params, SECONDS, PATIENCE)
    error = outcome.error
    if isinstance(error, ParamError):
        assert error.field in {spec.name for spec in specs(lab.Params)}, f"{error!r}"
        assert error.takes
        if error.key:
            for code in language.LANGUAGES:
                message = labs.Message(error.key, error.args_of_key)
                assert error.key in lab.words
                assert language.say(code, lab.id, lab.words, message)
        return outcome
    if error is not None:
        raise error
    trace = outcome.trace
    if trace is not None:
        assert len(trace) >= 1
        assert size_in_bytes(trace) <= MOST_BYTES
        scene = labs.scene_of(lab)
        for index in {0, len(trace) // 2, len(trace) - 1}:
            labs.draw(scene, trace, index)
            found = lab.explain(trace, index)
            for message in labs.messages_in([found.heading, found.paragraph, *found.notice]):
                language.say("zh", lab.id, lab.words, message)
            lab.values(trace, index)
        lab.result(trace)
        if lab.prediction is not None:
            assert 0 <= lab.prediction.answer(trace) < len(lab.prediction.choices)
    return outcome


def test_that_random_valid_params_give_a_trace_or_a_clear_error(lab_id: str) -> None:
    lab = open_lab(lab_id)
    fields = {spec.name: strategy_of(spec) for spec in specs(lab.Params)}

    @settings(max_examples=EXAMPLES)
    @given(st.fixed_dictionaries({}, optional=fields))
    def law(given_values: dict[str, Any]) -> None:
        try:
            params, _ = coerce(lab.Params, given_values)
        except ParamError as error:
            raised = error
        else:
            judge(lab, params)
            return
        assert raised.field in given_values

    law()


def test_that_each_extreme_alone_gives_a_trace_or_a_clear_error(lab: Lab) -> None:
    tiny = dict(lab.presets["tiny"].params)
    for spec in specs(lab.Params):
        values = {
            "choice": spec.choices, "truth": (True, False),
            "file": ("/no/such/file", "/", "a\0b", "x" * 5000),
        }.get(spec.kind, (spec.low, spec.high))  # fmt: skip
        for value in values:
            if value is None:
                continue
            if spec.kind in ("integer", "seed"):
                value = int(value)
            try:
                params = coerce(lab.Params, {**tiny, spec.name: value})[0]
            except ParamError:
                continue
            judge(lab, params)


def test_that_any_text_gives_a_trace_or_a_clear_error(lab: Lab) -> None:
    for spec in specs(lab.Params):
        if spec.kind != "text":
            continue
        for text in (*TEXTS, "word " * 20_000):
            given_values = {**lab.presets["tiny"].params, spec.name: text}
            try:
                judge(lab, coerce(lab.Params, given_values, clamp=True)[0])
            except Exception as error:
                error.add_note(f"{spec.name} = {ascii(text)[:60]}")
                raise


def test_that_invalid_params_are_refused_by_the_name_of_the_field(lab: Lab) -> None:
    for spec in specs(lab.Params):
        wrong: list[Any] = [object()]
        if spec.kind in ("integer", "seed", "number"):
            wrong += ["many", None, [1], True, 1e309]
            wrong += [] if spec.low is None else [spec.low - 1]
            wrong += [] if spec.high is None else [spec.high + 1]
        elif spec.kind == "choice":
            wrong += ["no such choice", None, []]
        elif spec.kind == "truth":
            wrong += ["perhaps", 2, None]
        elif spec.kind in ("text", "file"):
            wrong += [7, None, ["x"], "x" * (spec.longest + 1)]
        else:
            wrong += ["no json", [math.nan], [object()]]
        for value in wrong:
            if value == 1e309 and spec.nonfinite:
                continue
            with pytest.raises(ParamError) as error:
                coerce(lab.Params, {spec.name: value})
            assert error.value.field == spec.name
            assert spec.name in str(error.value)


# producers --------------------------------------------------------------------------------


def test_that_a_run_can_be_stopped_soon_at_any_time(lab_id: str, lab: Lab, trace: Trace) -> None:
    outcome = labs.run_within(lab, labs.tiny_params(lab_id), 60.0)
    assert outcome.error is None
    assert outcome.yields >= 1, "a run that never yields cannot be cancelled"
    assert outcome.longest < 0.5, "half a second between two checkpoints on a busy machine"
    for event in outcome.events:
        done = getattr(event, "done", 0.0)
        assert 0.0 <= done <= 1.0
        message = getattr(event, "message", None)
        if message is not None:
            assert message.key in lab.words


def test_that_a_stopped_run_leaves_nothing_behind(lab_id: str, lab: Lab, trace: Trace) -> None:
    here = psutil.Process()
    gc.collect()
    threads, children = set(threading.enumerate()), set(here.children())
    files = here.num_fds() if hasattr(here, "num_fds") else 0
    yields = labs.run_within(lab, labs.tiny_params(lab_id), 60.0).yields
    for stop in sorted({1, 2, 3, yields // 2, yields} & set(range(1, yields + 1))):
        producer = resolve(lab.run)(labs.tiny_params(lab_id))
        for _ in range(stop):
            next(producer)
        began = time.perf_counter()
        producer.close()
        assert time.perf_counter() - began < 1.0
    gc.collect()
    assert set(threading.enumerate()) <= threads
    assert set(here.children()) <= children
    assert not hasattr(here, "num_fds") or here.num_fds() <= files + 1
