"""Experts over GPUs: tokens are conserved, capacity holds, and the answer is the dense one."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.parallelism.experts import mixture as parts
from explorer.compute.parallelism.experts.checks import checks
from explorer.compute.parallelism.experts.lab import ITEM, Params, Run, keep, room, torchrun
from explorer.compute.parallelism.experts.layer import Routed, dense, forward, routed
from explorer.compute.parallelism.experts.run import messages, run
from explorer.core.params import ParamError
from explorer.core.trace import drive

TEXT = "the king and the queen were long in Rome, 却说玄德引关、张来见。"


def found(**fields: object) -> Run:
    result: Run = drive(run(Params(**{"text": TEXT, **fields}))).shared  # type: ignore[arg-type]  # fields come from the tests
    return result


@pytest.fixture(scope="module")
def mixture() -> parts.Mixture:
    return parts.load("balanced")


@pytest.mark.parametrize("etp", ["1", "2"])
@pytest.mark.parametrize("ep", ["1", "2", "4", "8"])
def test_that_no_token_is_lost_or_made_on_the_way(ep: str, etp: str) -> None:
    seen = found(ep=ep, etp=etp)
    choices = len(seen.owner) * seen.chosen.shape[1]
    assert seen.dropped == 0
    assert seen.dispatch.sum() == seen.load.sum() == choices
    assert (seen.wanted == seen.sent).all()
    own = np.bincount(seen.owner, minlength=seen.ranks) * seen.chosen.shape[1]
    assert (seen.dispatch.sum(axis=1) == own).all()
    # roundings of a sum of 64 products in another order
    assert seen.difference < 1e-5
    assert np.isclose(seen.loss.here, seen.loss.whole, atol=1e-5)


@pytest.mark.parametrize("policy", ["position", "weight"])
def test_that_no_gpu_sends_an_expert_more_than_its_capacity(policy: str) -> None:
    seen = found(capacity=0.5, policy=policy, ep="4")
    assert (seen.sent <= seen.limit[:, None]).all()
    assert (seen.sent == np.minimum(seen.wanted, seen.limit[:, None])).all()
    assert seen.dropped == seen.wanted.sum() - seen.sent.sum() > 0
    # what is kept is answered as the dense mixture answers it
    assert seen.difference < 1e-5


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 24), st.integers(1, 4), st.integers(0, 6),
    st.sampled_from(["position", "weight"]), st.integers(0, 1000),
)  # fmt: skip
def test_that_the_kept_ones_are_the_first_or_the_heaviest(
    tokens: int, k: int, limit: int, policy: str, seed: int
) -> None:
    generator = np.random.default_rng(seed)
    chosen = np.argsort(generator.random((tokens, 8)), axis=1)[:, :k]
    weights = generator.random((tokens, k))
    kept = keep(chosen, weights, limit, policy)
    for expert in range(8):
        places = np.argwhere(chosen == expert)
        inside = [tuple(p) for p in places if kept[tuple(p)]]
        outside = [tuple(p) for p in places if not kept[tuple(p)]]
        assert len(inside) == (min(len(places), limit) if limit else len(places))
        if outside and policy == "position":
            assert max(p[0] for p in inside) < min(p[0] for p in outside)
        elif outside:
            assert min(weights[p] for p in inside) >= max(weights[p] for p in outside)


def test_that_capacity_is_the_even_share_times_the_factor() -> None:
    # GShard's C = 2N / (G·E) at factor 1 with top-2: 64 tokens, 8 experts: 16
    assert room(1.0, 2, 64) == 16
    assert room(1.25, 2, 64) == 20
    assert room(1.0, 2, 21) == 6, "rounded up"
    assert room(0.0, 2, 64) == 0, "no limit"


def test_that_messages_stay_among_gpus_with_the_same_piece() -> None:
    sent = np.arange(4 * 8).reshape(4, 8)
    matrix = messages(sent, ep=2, etp=2)
    for one in range(4):
        for other in range(4):
            if one % 2 != other % 2:
                assert matrix[one, other] == 0
            else:
                column = other // 2
                assert matrix[one, other] == sent[one, column * 4 : column * 4 + 4].sum()


def test_that_even_routing_sends_the_bytes_of_the_formula(mixture: parts.Mixture) -> None:
    # token t of a rank chooses experts t mod 8 and t + 4 mod 8: all alike; formula: (ep-1)/ep·k·T·h
    tokens, ep = 16, 4
    sent = np.full((ep, 8), 2 * tokens // 8)
    matrix = messages(sent, ep, 1)
    others = matrix.sum(axis=1) - np.diag(matrix)
    assert (others * 320 * ITEM == (ep - 1) / ep * 2 * tokens * 320 * ITEM).all()
    # the example of 8192 tokens, hidden 4096, ep = 8, in 16 bits: 234.9 MB there and back
    assert round(2 * 7 / 8 * 2 * 8192 * 4096 * 2 / 1e6, 1) == 234.9


def test_that_a_pushed_expert_makes_one_gpu_work_and_the_others_wait() -> None:
    calm, hot = found(ep="8"), found(ep="8", hot=5, push=8.0)
    assert hot.load[5] == len(hot.owner), "every token chooses it"
    assert hot.imbalance > calm.imbalance
    assert hot.columns_load.argmax() == 5


def test_that_gradients_of_the_distributed_layer_are_those_of_the_dense_one(
    mixture: parts.Mixture,
) -> None:
    torch.manual_seed(0)
    tokens = torch.randn(24, parts.WIDTH)
    shares = tokens.split(6)
    ways = []
    for distributed in (True, False):
        one = parts.Mixture()
        one.load_state_dict(mixture.state_dict())
        with torch.no_grad():
            decided = [routed(one, own, 2, 0.0, "position") for own in shares]
        out = (
            torch.cat(forward(one, list(shares), decided, 4, 1))
            if distributed
            else dense(one, tokens, decided)
        )
        out.square().sum().backward()
        ways.append([p.grad for p in (one.gate, one.up, one.down)])
    for left, right in zip(*ways, strict=True):
        assert left is not None
        assert right is not None
        assert torch.allclose(left, right, rtol=1e-4, atol=1e-5)


def test_that_rows_are_sent_expert_by_expert_in_the_order_of_the_text() -> None:
    chosen = np.array([[1, 0], [0, 1], [0, 2]])
    kept = np.array([[True, True], [True, False], [True, True]])
    one = Routed(np.zeros((3, 3)), chosen, np.ones((3, 2)), kept, 0)
    tokens, slots = one.rows()
    assert tokens.tolist() == [0, 1, 2, 0, 2]
    assert chosen[tokens, slots].tolist() == [0, 0, 0, 1, 2]
    assert one.counts(3).tolist() == [3, 1, 1]


def test_that_the_mixture_stands_in_for_the_layer_it_was_trained_on() -> None:
    seen: Run = drive(run(Params())).shared
    assert seen.loss.whole < seen.loss.nothing
    assert abs(seen.loss.whole - seen.loss.own) < 0.5 * (seen.loss.nothing - seen.loss.own)


def test_that_a_dropped_token_gets_nothing_and_others_are_untouched() -> None:
    seen = found(capacity=0.5)
    untouched = seen.kept.all(axis=1)
    assert (seen.rows[untouched] < 1e-5).all()
    lost = ~seen.kept.any(axis=1)
    assert np.allclose(seen.rows[lost], 1.0), "all of the answer is missing"


@pytest.mark.parametrize(
    "fields",
    [{"ep": "1"}, {"etp": "2", "ep": "1"}, {"capacity": 1.0, "ep": "1"}, {"top_k": 4, "ep": "1"}],
)
def test_that_second_implementations_agree(fields: dict[str, object]) -> None:
    params = Params(**{"text": TEXT, **fields})  # type: ignore[arg-type]  # fields come from the tests
    outcome = checks(params, drive(run(params)))[:2]
    assert outcome
    assert all(check.status in ("passed", "missing") for check in outcome), outcome
    assert outcome[0].status == "passed"


def test_that_fewer_tokens_than_gpus_leave_some_without_any() -> None:
    seen = found(text="one two", ep="8", etp="2")
    assert len(np.unique(seen.owner)) < seen.ranks
    assert seen.difference < 1e-5


def test_that_a_text_without_tokens_is_refused_in_a_sentence() -> None:
    with pytest.raises(ParamError) as caught:
        drive(run(Params(text="")))
    assert caught.value.key == "error.two"


def test_that_the_page_beside_the_weights_says_how_they_were_made() -> None:
    page = (parts.folder() / "README.md").read_text(encoding="utf-8")
    assert "python -m explorer.compute.parallelism.experts.train" in page
    for router in ("balanced", "free"):
        mixture = parts.load(router)
        sizes = [p.numel() for p in (mixture.gate, mixture.up, mixture.down)]
        assert f"{sum(sizes):,} + {mixture.router.numel():,} weights" in page
        assert all(torch.isfinite(p).all() for p in mixture.parameters())


def test_that_the_layout_is_a_script_that_python_can_read() -> None:
    compile(torchrun(Params(ep="4", push=2.0)), "experts.py", "exec")
    assert torchrun(Params(ep="1")) == "", "one GPU sends nothing"
