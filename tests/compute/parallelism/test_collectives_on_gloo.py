"""The collectives against torch.distributed: real processes, real sockets, gloo."""

import dataclasses
import multiprocessing
import sys
import time

import numpy as np
import pytest

from explorer.compute.parallelism import collective_checks
from explorer.compute.parallelism.collective_params import Params
from explorer.compute.parallelism.collective_schedules import ALGORITHMS, COLLECTIVES
from explorer.compute.parallelism.collectives import delivered, run
from explorer.compute.parallelism.gloo import Case, GlooError, on_gloo
from explorer.core.trace import drive

CASES = [
    Params(
        collective=collective,
        algorithm=algorithm,
        ranks=ranks,
        node=node,
        elements=elements,
        dtype=dtype,
    )
    for collective in COLLECTIVES
    for algorithm in ALGORITHMS
    for ranks, node, elements, dtype in ((3, 3, 7, "float32"), (4, 2, 8, "bfloat16"))
    if elements % ranks == 0 or (collective != "all-to-all" and algorithm == "ring")
] + [Params(ranks=7, elements=3, dtype="float16"), Params(ranks=16, elements=20, dtype="float64")]


def uneven_numbers(params):
    """Numbers that have to be rounded at nearly every addition."""
    return tuple(
        tuple((-1.0) ** (r + c) * (1 + 13 * r + c) ** 1.5 / 7 for c in range(params.elements))
        for r in range(params.ranks)
    )


@pytest.fixture(scope="module")
def traces():
    return [drive(run(dataclasses.replace(p, array=uneven_numbers(p)))) for p in CASES]


@pytest.fixture(scope="module")
def answers(traces):
    """All cases in one start of four processes: up to four ranks, each rank has its own."""
    cases = []
    for trace in traces:
        p = trace.params
        cases.append(Case(p.collective, trace.shared.start, p.dtype))
        cases.append(Case("replay", trace[0].held, p.dtype, p.collective, p.algorithm, p.node))
    found = on_gloo(cases, processes=4, timeout=60)
    return list(zip(found[::2], found[1::2], strict=True))


def test_that_the_results_are_those_of_torch_distributed(traces, answers):
    for trace, (theirs, _) in zip(traces, answers, strict=True):
        params, ours, rows = trace.params, delivered(trace), theirs.rows
        assert np.array_equal(np.isnan(ours), np.isnan(rows))
        if params.collective in ("all-reduce", "reduce", "reduce-scatter"):
            # gloo adds in an order of its own: the bound for two orders
            bound = collective_checks.reordering_bound(params, trace.shared.start)
            assert np.nanmax(np.abs(ours - rows)) <= bound
        else:
            assert np.array_equal(ours, rows, equal_nan=True)


def test_that_the_same_messages_over_sockets_give_the_same_bits_and_bytes(traces, answers):
    for trace, (_, replay) in zip(traces, answers, strict=True):
        assert np.array_equal(replay.rows, trace[len(trace) - 1].held)
        assert replay.sent.tolist() == trace.shared.total.tolist()


def test_that_the_checks_of_the_lab_pass_and_keep_torch_out_of_this_process():
    before = "torch" in sys.modules
    trace = drive(run(Params(ranks=5, elements=7)))
    found = collective_checks.checks(trace.params, trace)
    assert [check.status for check in found] == ["passed"] * 4
    assert [check.difference for check in found] == [0.0] * 4  # whole numbers: exact
    assert ("torch" in sys.modules) == before


def test_that_a_gloo_that_does_not_answer_is_given_up_in_time():
    started = time.monotonic()
    with pytest.raises(GlooError):
        on_gloo([Case("all-reduce", np.ones((2, 2)))], timeout=0.01)
    assert time.monotonic() - started < 8
    assert not multiprocessing.active_children()


def test_that_without_gloo_the_check_is_missing_and_not_green(monkeypatch):
    def fails(*_, **__):
        raise GlooError("no gloo here")

    monkeypatch.setattr(collective_checks, "on_gloo", fails)
    trace = drive(run(Params()))
    found = collective_checks.checks(trace.params, trace)
    assert [check.status for check in found] == ["passed", "missing"]
    assert found[-1].args["text"] == "no gloo here"


def test_that_a_wrong_sum_fails_the_check(monkeypatch):
    monkeypatch.setattr(collective_checks, "delivered", lambda *_: np.zeros((4, 4)))
    monkeypatch.setattr(
        collective_checks, "on_gloo", lambda *_, **__: (_ for _ in ()).throw(GlooError("-"))
    )
    trace = drive(run(Params()))
    assert collective_checks.checks(trace.params, trace)[0].status == "failed"
