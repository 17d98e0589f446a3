"""Context parallelism: who has which work, what is sent, and that the outputs are attention's."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn.functional import scaled_dot_product_attention

from explorer.compute.parallelism.context.attention import (
    around,
    begin,
    gathered,
    meet,
    ulysses,
)
from explorer.compute.parallelism.context.lab import (
    METHODS,
    Params,
    durations,
    heads_of,
    pieces,
    torchrun,
    turns,
    work,
)
from explorer.compute.parallelism.context.run import run
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

TEXT = "the king and the queen were long in Rome, 却说玄德引关、张来见。三人同行"
#: Softmax and sums of up to 64 values of size 1 in float32, in another order.
TOLERANCE = 3e-6


def traced(**fields: object) -> Trace:
    return drive(run(Params(**{"text": TEXT, **fields})))  # type: ignore[arg-type]  # fields come from the tests


def made(heads: int, groups: int, tokens: int, size: int = 8) -> list[torch.Tensor]:
    generator = torch.Generator().manual_seed(tokens)
    shapes = ((heads, tokens, size), (groups, tokens, size), (groups, tokens, size))
    return [torch.randn(shape, generator=generator) for shape in shapes]


def reference(query: torch.Tensor, key: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
    shared = len(query) // len(key)
    return scaled_dot_product_attention(
        query[None], key.repeat_interleave(shared, 0)[None],
        value.repeat_interleave(shared, 0)[None], is_causal=True,
    )[0]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.integers(16, 90), st.sampled_from([2, 4, 8]), st.sampled_from(METHODS))
def test_that_every_position_and_every_score_has_one_gpu(tokens: int, cp: int, method: str) -> None:
    places = pieces(tokens, cp, method)
    assert sorted(np.concatenate(places).tolist()) == list(range(tokens))
    assert turns(places).sum() == tokens * (tokens + 1) // 2
    assert work(np.arange(tokens), np.arange(tokens)) == tokens * (tokens + 1) // 2


def test_that_contiguous_pieces_have_half_a_block_more_each() -> None:
    tokens, cp = 4096, 4
    each = turns(pieces(tokens, cp, "contiguous")).sum(axis=0) / (tokens / cp) ** 2
    # 0.5, 1.5, 2.5, 3.5 and half the diagonal, 1/(2·1024)
    assert np.allclose(each, np.arange(4) + 0.5, atol=1 / 2048 + 1e-9)


def test_that_zigzag_gives_all_the_same_in_every_turn() -> None:
    for cp in (2, 4, 8):
        table = turns(pieces(64 * cp, cp, "zigzag"))
        assert (table == table[:, :1]).all()
        # 2·c half units each, of a quarter of a block
        assert np.allclose(table.sum(axis=0) / 64**2, cp / 2, atol=1 / 64)


def test_that_waiting_is_the_rest_of_the_slowest_turn() -> None:
    found = durations(4096, 4, 8)
    block = 1024**2
    # c − ½ blocks against c/2: (c/2)/(c − ½) = 4/7 of the time busy
    assert abs(found["contiguous"][0] / block - 3.5) < 1e-3
    assert abs(found["contiguous"][1] - 4 / 7) < 1e-3
    assert abs(found["zigzag"][0] / block - 2) < 1e-3
    assert found["zigzag"][1] > 0.999
    assert abs(found["ulysses"][0] / block - 2) < 1e-3


@settings(max_examples=30, deadline=None)
@given(
    st.integers(16, 64), st.sampled_from([2, 4, 8]), st.sampled_from(METHODS),
    st.sampled_from([(8, 8), (8, 4), (8, 1)]),
)  # fmt: skip
def test_that_outputs_are_those_of_attention_on_one_device(
    tokens: int, cp: int, method: str, heads: tuple[int, int]
) -> None:
    query, key, value = made(*heads, tokens)
    places = pieces(tokens, cp, method)
    if method == "ulysses":
        out = ulysses(query, key, value, places)[0]
    else:
        *_, (_, known) = around(query, key, value, places)
        out = gathered(known, places)
    assert float((out - reference(query, key, value)).abs().max()) < TOLERANCE


def test_that_the_order_of_blocks_does_not_matter_to_online_softmax() -> None:
    query, key, value = made(2, 2, 24)
    at = torch.arange(24)
    outs = []
    for order in ([0, 1, 2], [2, 0, 1], [1, 2, 0]):
        known = begin(query)
        for block in order:
            part = slice(8 * block, 8 * block + 8)
            meet(known, query, key[:, part], value[:, part], at, at[part])
        outs.append(known.mixed / known.total[..., None])
    for out in outs[1:]:
        assert torch.allclose(out, outs[0], atol=TOLERANCE)
    assert torch.isfinite(outs[1]).all(), "rows that first met only masked keys too"


@pytest.mark.parametrize("cp", ["2", "4", "8"])
@pytest.mark.parametrize("method", METHODS)
def test_that_real_queries_keys_and_values_give_attention(method: str, cp: str) -> None:
    trace = traced(method=method, cp=cp)
    assert trace.shared.difference < 1e-5
    last = trace[len(trace) - 1]
    assert (last.seen == np.tri(len(trace.shared.owner), dtype=bool)).all()
    assert np.allclose(last.weights.sum(axis=-1), 1.0, atol=1e-5)


def test_that_the_running_sum_is_the_softmax_so_far() -> None:
    trace = traced(method="contiguous")
    for step in trace.steps[1:-1]:
        row = trace.shared.query
        weights = step.weights[0][row]
        if step.seen[row].any():
            # the largest weight is e^0 over the running sum
            assert np.isclose(weights.max(), 1 / step.total[row], rtol=1e-4)


def test_that_ring_bytes_are_those_of_the_formula() -> None:
    trace = drive(run(Params()))
    shared = trace.shared
    tokens, cp = len(shared.owner), shared.cp
    assert tokens % cp == 0
    formula = 2 * (cp - 1) * (tokens // cp) * shared.key_value_heads * shared.size * 4
    assert trace[len(trace) - 1].sent.tolist() == [formula] * cp
    assert shared.bytes_ring == formula


@pytest.mark.parametrize(("cp", "groups"), [(2, 4), (4, 4), (8, 8)])
def test_that_ulysses_bytes_are_those_of_the_formula(cp: int, groups: int) -> None:
    shared = drive(run(Params(method="ulysses", cp=str(cp)))).shared
    tokens = len(shared.owner)
    # with more GPUs than heads of keys every GPU still needs one: K counts as c
    formula = (cp - 1) / cp * tokens / cp * (2 * shared.heads + 2 * groups) * shared.size * 4
    assert shared.bytes_ulysses == formula


def test_that_heads_are_shared_out_once_each() -> None:
    for cp in (2, 4, 8):
        found = [head for rank in range(cp) for head in heads_of(rank, cp, 8)]
        assert found == list(range(8))


def test_that_fewer_tokens_than_pieces_are_refused_with_numbers() -> None:
    with pytest.raises(ParamError) as caught:
        traced(text="one two", cp="8")
    assert caught.value.key == "error.few"
    assert caught.value.args_of_key["least"] == 16


@pytest.mark.parametrize("method", METHODS)
def test_that_the_method_is_a_script_that_python_can_read(method: str) -> None:
    compile(torchrun(Params(method=method)), "context.py", "exec")
