"""The logit lens and the measures of what mattered, against other ways to the same numbers.

Tolerances: float32 sums in another order, through at most six layers, differ by some units of the
last place of numbers of about ten: 5e-5. In float64: 1e-10.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from explorer.compute.attention import lens_mattered as mattering
from explorer.compute.attention.lens import (
    METHODS,
    Params,
    Run,
    first_place,
    ranks_of,
    spearman,
)
from explorer.compute.attention.lens_checks import checks
from explorer.compute.attention.lens_residual import (
    attribute,
    divergence,
    look_through,
    residual_at,
    size_of,
    stations_of,
)
from explorer.compute.attention.lens_run import run
from explorer.compute.attention.reading import load_model
from explorer.compute.models.capture import Capture
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.library import bundled
from explorer.compute.models.training import initialise
from explorer.compute.models.twin import transformers_twin
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

TOLERANCE = 5e-5
IDS = torch.tensor([0, 3, 1, 4, 1, 5, 9, 2, 6])
FAMILIES: dict[str, dict[str, Any]] = {
    "learned": {},
    "rotary": {
        "positions": "rotary", "norm": "rms", "feed_forward": "swiglu", "key_value_heads": 2,
        "feed_forward_biases": False, "tied_embeddings": False, "attention_biases": False,
    },
    "alibi, window": {"positions": "alibi", "window": 3},
    "attention only": {"feed_forward": "none", "feed_forward_width": 0},
}  # fmt: skip
MODELS = [
    name for name in ("clear-four", "clear", "bilingual")
    if name in {card.name for card in bundled()}
]  # fmt: skip
needs_models = pytest.mark.skipif(len(MODELS) < 3, reason="the models are not there")


def small(family: str) -> tuple[Decoder, Capture]:
    """Random weights of a family in float64, and what it computes on IDS."""
    shape: dict[str, Any] = {
        "layers": 3, "heads": 4, "key_value_heads": 4, "width": 32, "context": 24,
        "vocabulary_size": 12, "feed_forward_width": 64,
    }  # fmt: skip
    decoder = Decoder(DecoderConfig(**(shape | FAMILIES[family])))
    initialise(decoder, seed=7)
    generator = torch.Generator().manual_seed(3)
    with torch.no_grad():  # as they start, scores are nearly equal and biases zero
        for name, weights in decoder.named_parameters():
            if name.endswith("queries.weight"):
                weights.mul_(6)
            if weights.ndim == 1:
                weights.add_(0.3 * torch.randn(weights.shape, generator=generator))
    decoder = decoder.double().eval()
    capture = Capture()
    with torch.no_grad():
        decoder(IDS, capture)
    return decoder, capture


@cache
def trace_of(**given: object) -> Trace:
    return drive(run(Params(**given)))  # type: ignore[arg-type]  # fields by name


def seen(decoder: Decoder, capture: Capture, name: str) -> list[Tensor]:
    """Logits of all tokens at each station."""
    size = size_of(decoder, capture.residuals[-1])
    with torch.no_grad():
        return [
            look_through(decoder, residual_at(capture, station), name, size)
            for station in stations_of(decoder)
        ]


@pytest.mark.parametrize("family", FAMILIES)
def test_that_the_last_station_is_the_output_bit_for_bit(family: str) -> None:
    decoder, capture = small(family)
    assert torch.equal(seen(decoder, capture, "recomputed")[-1], capture.logits)


@pytest.mark.parametrize("family", FAMILIES)
def test_that_the_frozen_norm_gives_the_output_after_the_last_layer_and_only_there(
    family: str,
) -> None:
    decoder, capture = small(family)
    frozen, recomputed = (seen(decoder, capture, name) for name in ("frozen", "recomputed"))
    torch.testing.assert_close(frozen[-1], capture.logits, rtol=0, atol=1e-10)
    for ours, theirs in zip(frozen[:-1], recomputed[:-1], strict=True):
        assert (ours - theirs).abs().max() > 1e-3


def test_that_without_the_norm_even_the_last_station_is_not_the_output() -> None:
    decoder, capture = small("rotary")
    assert (seen(decoder, capture, "none")[-1] - capture.logits).abs().max() > 1e-3


@pytest.mark.parametrize("family", FAMILIES)
def test_that_there_is_a_station_after_every_part_that_adds_to_the_stream(family: str) -> None:
    decoder, capture = small(family)
    stations = stations_of(decoder)
    total = capture.residuals[0].clone()
    for station in stations[1:]:
        layer = capture.layers[station.layer]
        attention = station.kind == "attention"
        total = total + (layer.attention_output if attention else layer.feed_forward_output)
        torch.testing.assert_close(residual_at(capture, station), total, rtol=0, atol=1e-10)
    assert len(stations) == 1 + decoder.config.layers * (1 if family == "attention only" else 2)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("token", [1, 8])
def test_that_the_parts_and_the_bias_sum_to_the_logit(family: str, token: int) -> None:
    decoder, capture = small(family)
    with torch.no_grad():
        parts = attribute(decoder, capture, stations_of(decoder), token, 5)
    assert abs(parts.part.sum() + parts.bias - float(capture.logits[token, 5])) < 1e-10
    assert parts.logit == float(capture.logits[token, 5])


def test_that_each_part_is_the_step_of_the_frozen_lens() -> None:
    decoder, capture = small("learned")
    with torch.no_grad():
        parts = attribute(decoder, capture, stations_of(decoder), 8, 5)
    frozen = [float(logits[8, 5]) for logits in seen(decoder, capture, "frozen")]
    np.testing.assert_allclose(np.diff(frozen), parts.part[1:], atol=1e-10)


def test_that_heads_sum_to_their_layers_attention() -> None:
    decoder, capture = small("rotary")
    assert not decoder.config.attention_biases  # then there is no output bias either
    stations = stations_of(decoder)
    with torch.no_grad():
        parts = attribute(decoder, capture, stations, 8, 5)
    attention = [index for index, station in enumerate(stations) if station.kind == "attention"]
    np.testing.assert_allclose(parts.head.sum(1), parts.part[attention], atol=1e-10)


def test_that_the_distance_is_torchs_kl_divergence_and_never_negative() -> None:
    generator = torch.Generator().manual_seed(0)
    left, right = torch.randn(2, 5, 40, generator=generator, dtype=torch.float64)
    theirs = torch.nn.functional.kl_div(
        right.log_softmax(-1), left.log_softmax(-1), reduction="none", log_target=True
    ).sum(-1)
    torch.testing.assert_close(divergence(left, right), theirs, rtol=0, atol=1e-12)
    assert float(divergence(left.float(), left.float()).min()) >= 0.0


@needs_models
@pytest.mark.parametrize("name", MODELS)
def test_that_the_lens_after_each_layer_agrees_with_the_hidden_states_of_transformers(
    name: str,
) -> None:
    pytest.importorskip("transformers")
    model = load_model(name)
    other = transformers_twin(model)
    ids = model.encode("the king and the queen")
    with torch.no_grad():
        states = other(torch.tensor(ids)[None], output_hidden_states=True).hidden_states
        base = other.base_model
        norm = base.ln_f if hasattr(base, "ln_f") else base.norm
        # the last of their hidden states has gone through the final norm already
        theirs = [other.lm_head(norm(state[0])) for state in states[:-1]]
        theirs.append(other.lm_head(states[-1][0]))
    capture = model.capture(ids)
    ours = seen(model.decoder, capture, "recomputed")[::2]
    assert len(ours) == len(theirs) == model.config.layers + 1
    for mine, its in zip(ours, theirs, strict=True):
        torch.testing.assert_close(mine.cpu(), its, rtol=1e-5, atol=TOLERANCE)
    assert (norm(states[-1][0]) - states[-1][0]).abs().max() > 1e-2  # twice is not once


@needs_models
@pytest.mark.parametrize("name", MODELS)
def test_that_the_embedding_of_a_tied_model_says_the_token_itself(name: str) -> None:
    model = load_model(name)
    assert model.config.tied_embeddings
    ids = model.encode("the king and the queen")
    capture = model.capture(ids)
    said = seen(model.decoder, capture, "recomputed")[0].argmax(-1).tolist()
    assert said[1:] == ids[1:]  # the beginning token never is a next token: it was not trained


@needs_models
def test_that_ranks_count_the_tokens_ahead() -> None:
    shared: Run = trace_of().shared
    model = load_model("clear-four")
    capture = model.capture(shared.ids)
    for name in ("recomputed", "frozen", "none"):
        for index, logits in enumerate(seen(model.decoder, capture, name)):
            order = logits[shared.token].argsort(descending=True).tolist()
            places = [order.index(token) + 1 for token in shared.followed]
            assert shared.lens(name).rank[index].tolist() == places
            assert shared.lens(name).top[index].tolist() == order[: len(shared.lenses[0].top[0])]


@needs_models
@pytest.mark.parametrize("normalisation", ["recomputed", "frozen"])
def test_that_the_answer_ends_in_first_place_with_no_distance(normalisation: str) -> None:
    lens = trace_of(normalisation=normalisation).shared.lens(normalisation)
    assert lens.rank[-1].tolist()[:4] == [1, 2, 3, 4]
    assert lens.divergence[-1] < 1e-5
    place = first_place(lens)
    assert (lens.rank[place:, 0] == 1).all()
    assert place == 0 or lens.rank[place - 1, 0] > 1


def test_that_rollout_multiplies_from_the_first_layer_up() -> None:
    _, capture = small("learned")
    first, second = (capture.layers[index] for index in (0, 1))
    tokens = len(IDS)
    mixed = [
        0.5 * layer.weights.mean(0).numpy() + 0.5 * np.eye(tokens) for layer in (first, second)
    ]
    found = mattering.rollout([first, second]).numpy()
    np.testing.assert_allclose(found, mixed[1] @ mixed[0], atol=1e-6)
    assert np.abs(found - mixed[0] @ mixed[1]).max() > 1e-3
    np.testing.assert_allclose(found.sum(1), 1, atol=1e-6)  # rollout is in float32


@pytest.mark.parametrize("family", FAMILIES)
def test_that_rows_of_rollout_and_of_raw_attention_sum_to_one(family: str) -> None:
    _, capture = small(family)
    layers = mattering.layers_of(capture, -1)
    through = mattering.rollout(layers)
    torch.testing.assert_close(through.sum(-1), torch.ones(len(IDS)), rtol=0, atol=1e-6)
    assert float(through.triu(1).abs().max()) == 0.0
    assert abs(float(mattering.raw_attention(layers, 6).sum()) - 1) < 1e-10


@pytest.mark.parametrize("family", ["learned", "rotary"])
def test_that_value_weighted_is_the_length_of_what_each_token_adds(family: str) -> None:
    decoder, capture = small(family)
    layer, token, width = capture.layers[1], 6, decoder.config.head_width
    shared = decoder.config.queries_per_key_value_head
    vectors = torch.zeros(len(IDS), decoder.config.width, dtype=torch.float64)
    for key in range(len(IDS)):
        for head in range(decoder.config.heads):
            columns = layer.output_weight[:, head * width : (head + 1) * width]
            value = layer.values[head // shared, key]
            vectors[key] += layer.weights[head, token, key] * (columns @ value)
    found = mattering.value_weighted([layer], token)
    torch.testing.assert_close(found, vectors.norm(dim=1), rtol=0, atol=1e-10)
    # and together they are what the heads add
    added = layer.head_contributions[:, token].sum(0)
    torch.testing.assert_close(vectors.sum(0), added, rtol=0, atol=1e-10)


@pytest.mark.parametrize("family", FAMILIES)
def test_that_embeddings_put_in_by_hand_give_the_models_own_output(family: str) -> None:
    decoder, capture = small(family)
    with torch.no_grad():
        found = mattering.log_chances(decoder, IDS, mattering.embeddings_of(decoder, IDS))
    theirs = capture.logits[-1].log_softmax(-1)
    torch.testing.assert_close(found, theirs, rtol=0, atol=1e-10)


@pytest.mark.parametrize("family", FAMILIES)
def test_that_the_gradient_agrees_with_finite_differences(family: str) -> None:
    decoder, _ = small(family)
    embeddings = mattering.embeddings_of(decoder, IDS)
    found = mattering.gradient_times_input(decoder, IDS, 5)
    step = 1e-5
    with torch.no_grad():
        for token in (0, 4, 8):
            ends = []
            for share in (1 + step, 1 - step):  # along the embedding: x · ∂f/∂x
                scaled = embeddings.clone()
                scaled[token] *= share
                ends.append(float(mattering.log_chances(decoder, IDS, scaled)[5]))
            slope = (ends[0] - ends[1]) / (2 * step)
            # central: off by the square of the step, and by rounding over the step, 1e-11
            assert abs(slope - float(found[token])) < 1e-8


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("together", [1, 10**12])
def test_that_leaving_out_is_a_run_of_its_own_without_the_token(
    family: str, together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoder, _ = small(family)
    monkeypatch.setattr(mattering, "BETWEEN_CHECKPOINTS", together)
    for way in ("delete", "blank"):
        steps = mattering.leave_one_out(decoder, IDS, 5, way)
        with torch.no_grad():
            found = finish(steps)
            alone = torch.stack([without(decoder, token, way)[5] for token in range(len(IDS))])
        # positions and ALiBi are computed in float32
        torch.testing.assert_close(found, alone, rtol=0, atol=1e-6)


def finish(steps: Any) -> Tensor:
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            found: Tensor = stop.value
            return found


def without(decoder: Decoder, token: int, way: str) -> Tensor:
    """(vocabulary,) ln p after the text without a token, by the plain decoder."""
    if way == "delete":
        kept = torch.cat([IDS[:token], IDS[token + 1 :]])
        return decoder(kept)[-1].float().log_softmax(-1)

    def zero(module: object, given: object, result: Tensor) -> Tensor:
        result = result.clone()
        result[token] = 0.0
        return result

    hook = decoder.token_embedding.register_forward_hook(zero)
    try:
        logits: Tensor = decoder(IDS)[-1]
    finally:
        hook.remove()
    return logits.log_softmax(-1).to(torch.float64)


def test_that_rank_correlation_agrees_with_scipy_ties_included() -> None:
    stats = pytest.importorskip("scipy.stats")
    generator = np.random.default_rng(5)
    for _ in range(20):
        left, right = generator.integers(0, 6, (2, 15)).astype(float)
        assert abs(spearman(left, right) - stats.spearmanr(left, right).statistic) < 1e-12
        np.testing.assert_array_equal(ranks_of(left), stats.rankdata(left))


def test_that_rank_correlation_is_one_for_the_same_order_and_undefined_for_none() -> None:
    values = np.array([0.1, 3.0, -2.0, 40.0])
    assert spearman(values, np.exp(values)) == pytest.approx(1.0, abs=1e-12)
    assert spearman(values, -values) == pytest.approx(-1.0, abs=1e-12)
    assert np.isnan(spearman(values, np.zeros(4)))


@needs_models
def test_that_correlations_compare_sizes_with_leaving_out() -> None:
    mattered = trace_of().shared.mattered
    for row in range(len(METHODS)):
        expected = spearman(np.abs(mattered.score[row]), np.abs(mattered.truth))
        assert mattered.correlation[row] == expected


@needs_models
def test_that_what_follows_the_chosen_token_plays_no_part() -> None:
    whole = trace_of(text="the king and the queen", token=9).shared
    cut = trace_of(text="the king and the queen"[:9]).shared  # BOS is token 0
    assert cut.token == whole.token == 9
    np.testing.assert_array_equal(whole.mattered.truth, cut.mattered.truth)
    np.testing.assert_array_equal(whole.lenses[0].divergence, cut.lenses[0].divergence)
    assert whole.followed == cut.followed


@needs_models
def test_that_a_token_that_is_not_there_is_replaced_with_a_notice() -> None:
    beyond = trace_of(text="the king", token=30)
    assert [notice.key for notice in beyond.notices] == ["notice.token"]
    assert beyond.shared.token == 8
    first = trace_of(text="the king", token=0)
    assert [notice.key for notice in first.notices] == ["notice.start"]
    assert first.shared.token == 1
    deep = trace_of(text="the king", layer=40)
    assert [notice.key for notice in deep.notices] == ["notice.layer"]
    assert deep.shared.mattered.layer == deep.shared.layers - 1


@needs_models
def test_that_one_layers_attention_is_its_mean_over_heads() -> None:
    shared = trace_of(text="the king", layer=2).shared
    weights = load_model("clear-four").capture(shared.ids).layers[1].weights
    expected = weights.mean(0)[shared.token].cpu().double().numpy()
    np.testing.assert_array_equal(shared.mattered.score[METHODS.index("raw")], expected)


@needs_models
def test_that_a_text_of_no_second_token_is_refused_in_a_sentence() -> None:
    with pytest.raises(ParamError) as refusal:
        drive(run(Params(text="")))
    assert refusal.value.key in ("error.two", "error.empty")
    assert refusal.value.field == "text"


@needs_models
@pytest.mark.parametrize("given", [
    {}, {"leave_out": "blank", "layer": 2, "text": "the king and", "model": "bilingual"},
    {"normalisation": "none", "model": "clear", "token": 4},
])  # fmt: skip
def test_that_every_check_passes(given: dict[str, object]) -> None:
    trace = trace_of(**given)
    found = checks(trace.params, trace)
    assert len(found) == 7
    assert {check.status for check in found} <= {"passed", "missing"}
