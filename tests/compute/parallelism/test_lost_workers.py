"""A check whose processes are lost says which one, and by what."""

from __future__ import annotations

import pickle

import pytest

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.verify import LostWorkerError, pool
from explorer.core.lab import open_lab, resolve
from explorer.core.params import coerce
from explorer.core.trace import drive

REAL = {
    "parallelism/sharding": {},
    "parallelism/data": {},
    "parallelism/collectives": {},
    "parallelism/zero": {"layers": 1},
    "parallelism/tensor": {},
    "parallelism/pipeline": {},
    "parallelism/memory": {"show": "counted", "ranks": 2},
    "parallelism/planner": {"model": "llama3-8b", "gpus": 16},
    "parallelism/context": {},
    "parallelism/experts": {},
}


def lost(*given: object, **more: object) -> object:
    raise LostWorkerError(pool.SIGNAL, rank=1, pid=77, number=9, signal="SIGKILL")


@pytest.mark.parametrize("lab_id", REAL)
def test_that_a_check_names_the_lost_worker_instead_of_a_library(lab_id, monkeypatch):
    monkeypatch.setattr(pool.Pool, "steps", lost)
    from explorer.compute.parallelism import calculator_counted

    monkeypatch.setattr(calculator_counted, "_KNOWN", {})
    lab = open_lab(lab_id)
    params, _ = coerce(lab.Params, REAL[lab_id])
    trace = drive(resolve(lab.run)(params))

    found = [c for c in resolve(lab.checks)(params, trace) if c.status == "missing"]

    said = {c.why.format(**c.args) for c in found}
    assert "rank 1 (process 77) was ended by signal 9 (SIGKILL)" in said


def test_that_an_error_of_a_run_survives_the_way_between_processes():
    error = LostWorkerError(pool.EXIT, rank=2, pid=5, code=3)

    again = pickle.loads(pickle.dumps(error))

    assert str(again) == str(error) == "rank 2 (process 5) ended with exit code 3"
    assert (again.template, again.numbers) == (error.template, error.numbers)


def test_that_a_sentence_with_braces_is_shown_as_it_is():
    check = verify.not_run("the loss", verify.RunError("no {such} thing"))

    assert check.why.format(**check.args) == "no {such} thing"
