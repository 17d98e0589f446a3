"""The reader's tokens through experts on real processes, with the splits of a trained router."""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import numpy as np
import pytest
import torch

from explorer.compute.models.routing import route
from explorer.compute.parallelism import verify
from explorer.compute.parallelism.experts import mixture as parts
from explorer.compute.parallelism.experts.checks import checks
from explorer.compute.parallelism.experts.lab import Params
from explorer.compute.parallelism.experts.run import messages, run
from explorer.compute.parallelism.verify import Case
from explorer.core.trace import drive


@pytest.mark.parametrize(
    "fields", [{"ep": "2"}, {"ep": "2", "capacity": 1.0, "push": 8.0}, {"ep": "2", "etp": "2"}]
)
def test_that_real_processes_give_the_dense_mixture_and_send_what_the_matrix_says(
    fields: dict[str, object],
) -> None:
    params = Params(text="the king and the queen were long in Rome", **fields)  # type: ignore[arg-type]  # fields come from the tests
    found = checks(params, drive(run(params)))
    named = {check.what: check for check in found if "gloo" in check.what}
    assert len(named) == 3, found
    assert all(check.status == "passed" for check in named.values()), named


def test_that_a_wrong_routing_or_a_wrong_matrix_is_noticed() -> None:
    generator = np.random.default_rng(0)
    mixture = parts.load("free")
    chosen = np.stack([generator.permutation(8)[:2] for _ in range(12)])
    sent = np.zeros((2, 8), dtype=np.int64)
    for token, experts in enumerate(chosen):
        sent[token // 6, experts] += 1
    setting = {
        "tokens": generator.standard_normal((12, parts.WIDTH)).astype(np.float32),
        "chosen": chosen, "weights": np.full((12, 2), 0.5, dtype=np.float32),
        "kept": np.ones((12, 2), dtype=bool), "gate": mixture.gate.numpy(),
        "up": mixture.up.numpy(), "down": mixture.down.numpy(), "dispatch": messages(sent, 2, 1),
    }  # fmt: skip
    good = verify.run(Case("routed", 2, setting), timeout=30)
    assert good.ok
    assert good.sent_apart == 0
    assert [one.more["sent"] for one in good.ranks] == messages(sent, 2, 1).tolist()
    wrong = messages(sent, 2, 1)
    wrong[0, 1] += 1
    assert verify.run(Case("routed", 2, {**setting, "dispatch": wrong}), timeout=30).sent_apart > 0
    lost = dataclasses.replace(good.ranks[0], difference=good.tolerance * 2)
    assert not dataclasses.replace(good, ranks=(lost, *good.ranks[1:])).ok
    assert all(isinstance(one.sent, Fraction | int) for one in good.ranks)


def test_that_the_dense_reference_of_the_job_is_the_mixture() -> None:
    from explorer.compute.parallelism.verify.routed import Setting, dense, leaves

    mixture = parts.load("balanced")
    tokens = torch.randn(9, parts.WIDTH, generator=torch.Generator().manual_seed(1))
    chosen, weights = route(mixture.scores(tokens), 2)
    setting = Setting(
        tokens.numpy(), chosen.numpy(), weights.numpy(), np.ones((9, 2), dtype=bool),
        mixture.gate.numpy(), mixture.up.numpy(), mixture.down.numpy(), np.zeros((1, 1)),
    )  # fmt: skip
    ours = dense(setting, tokens, leaves(setting, slice(None)))
    assert torch.allclose(ours, mixture(tokens), atol=1e-5)
