"""Attention with fewer keys and values, against torch, transformers and closed forms.

Tolerances: equality where the same numbers are only copied or counted; 1e-12 relative for float64,
2e-5 for float32, as the same sums run in another order.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from functools import cache
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.attention import variants_repair as repairing
from explorer.compute.attention.claims import variants as claims
from explorer.compute.attention.reading import load_model
from explorer.compute.attention.variants import (
    REAL_MODELS,
    Params,
    Run,
    cache_bytes,
    divisors,
    group_of,
    latent_bytes,
    score_multiply_adds,
)
from explorer.compute.attention.variants_checks import checks
from explorer.compute.attention.variants_convert import (
    attention_of,
    joint_latent,
    mean_pooled,
    pooled_decoder,
    rebuilt_attention,
)
from explorer.compute.attention.variants_latent import (
    absorbed_scores,
    decoupled_scores,
    matrix_changes,
    rebuilt_scores,
    rotary_parts,
    turned_scores,
    turns_of,
)
from explorer.compute.attention.variants_run import count_heads, largest_latent, run
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Attention
from explorer.compute.models.library import bundled
from explorer.compute.models.rotary import rotate
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Trace, drive

needs_clear = pytest.mark.skipif(
    "clear" not in {card.name for card in bundled()}, reason="the model is not there"
)


@cache
def trace_of(**given: object) -> Trace:
    return drive(run(Params(**given)))  # type: ignore[arg-type]  # fields by name


def finished(steps: Generator[Any, Any, Any], sent: str | None = None) -> Any:
    """What a generator returns at its end."""
    while True:
        try:
            steps.send(sent)
        except StopIteration as stop:
            return stop.value


def small_attention(heads: int, groups: int, width: int = 32, seed: int = 0) -> Attention:
    config = DecoderConfig(
        layers=1, heads=heads, key_value_heads=groups, width=width, context=16,
        vocabulary_size=8, feed_forward_width=8, positions="none",
    )  # fmt: skip
    torch.manual_seed(seed)
    return Attention(config).eval().requires_grad_(False)


def normals(*shape: int, seed: int = 1) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("GPT-2 small", 36_864), ("Llama-2-7B", 524_288), ("Llama-3-8B", 131_072),
     ("Llama-3-70B", 327_680), ("Qwen2.5-0.5B", 12_288), ("ChatGLM2-6B", 28_672),
     ("DeepSeek-V2", 69_120)],
)  # fmt: skip
def test_that_caches_of_published_models_have_their_known_size(name: str, expected: int) -> None:
    model = next(each for each in REAL_MODELS if each.name == name)
    assert model.bytes_per_token == expected


def test_that_deepseek_v2_keeps_as_much_as_two_and_a_quarter_groups() -> None:
    model = REAL_MODELS[-1]
    assert model.full_bytes_per_token == 3_932_160
    assert model.full_bytes_per_token / model.bytes_per_token == pytest.approx(56.9, abs=0.05)
    assert model.equal_groups == 2.25
    assert latent_bytes(60, 512, 64) == 69_120


def test_that_kinds_follow_from_the_number_of_key_value_heads() -> None:
    kinds = {model.name: model.kind for model in REAL_MODELS}
    assert kinds["ChatGLM2-6B"] == "gqa", "two groups, whatever its configuration calls them"
    assert (kinds["GPT-2 small"], kinds["Llama-3-70B"], kinds["DeepSeek-V2"]) == (
        "mha", "gqa", "mla")  # fmt: skip


def test_that_neighbouring_heads_share() -> None:
    assert [group_of(head, 8, 2) for head in range(8)] == [0, 0, 0, 0, 1, 1, 1, 1]
    assert divisors(12) == (12, 6, 4, 3, 2, 1)


@pytest.mark.parametrize("groups", [8, 4, 2, 1])
def test_that_grouped_attention_equals_sdpa_and_differs_from_repeat(groups: int) -> None:
    attention = small_attention(8, groups)
    normed = normals(9, 32).float()
    query, key, value = (
        part(normed).unflatten(-1, (-1, 4)).transpose(0, 1)[None]
        for part in (attention.queries, attention.keys, attention.values)
    )
    grouped = functional.scaled_dot_product_attention(
        query, key, value, is_causal=True, enable_gqa=True
    )
    shared = 8 // groups
    expanded = functional.scaled_dot_product_attention(
        query, key.repeat_interleave(shared, 1), value.repeat_interleave(shared, 1), is_causal=True
    )
    assert torch.equal(grouped, expanded)
    ours = attention(normed, None)
    theirs = attention.output(grouped[0].transpose(0, 1).flatten(-2))
    assert float((ours - theirs).abs().max()) < 2e-5
    if groups not in (1, 8):
        wrong = functional.scaled_dot_product_attention(
            query, key.repeat(1, shared, 1, 1), value.repeat(1, shared, 1, 1), is_causal=True
        )
        assert float((wrong - grouped).abs().max()) > 1e-3, "repeat pairs heads the wrong way"


def test_that_averaging_nothing_changes_nothing() -> None:
    attention, normed = small_attention(4, 4), normals(7, 32).float()
    assert torch.equal(mean_pooled(attention, 4)(normed, None), attention(normed, None))


def test_that_heads_that_are_equal_can_be_averaged_without_loss() -> None:
    attention, normed = small_attention(4, 4), normals(7, 32).float()
    for part in (attention.keys, attention.values):
        by_head = part.weight.unflatten(0, (4, 8))
        part.weight.copy_(by_head[[0, 0, 2, 2]].flatten(0, 1))
    assert torch.equal(mean_pooled(attention, 2)(normed, None), attention(normed, None))


def test_that_averaged_weights_give_averaged_keys() -> None:
    attention, normed = small_attention(4, 4), normals(7, 32).float()
    keys = attention.keys(normed).unflatten(-1, (2, 2, 8)).mean(dim=-2).flatten(-2)
    assert torch.allclose(mean_pooled(attention, 2).keys(normed), keys, atol=1e-6)


def test_that_a_latent_as_wide_as_the_layer_loses_nothing() -> None:
    attention, normed = small_attention(4, 4), normals(7, 32).float()
    rebuilt = rebuilt_attention(attention, joint_latent(attention, 32))
    assert float((rebuilt(normed, None) - attention(normed, None)).abs().max()) < 2e-5


def test_that_no_other_latent_of_its_width_is_nearer() -> None:
    """Eckart and Young: what is lost is the sum of squares of the singular values left out."""
    attention = small_attention(4, 4)
    stacked = torch.cat((attention.keys.weight, attention.values.weight)).double()
    sizes = torch.linalg.svdvals(stacked)
    weights = joint_latent(attention, 5)
    product = torch.cat((weights.up_key.flatten(0, 1), weights.up_value.flatten(0, 1)))
    lost = (product.double() @ weights.down.double() - stacked).pow(2).sum()
    assert float(lost) == pytest.approx(float(sizes[5:].pow(2).sum()), rel=1e-5)
    assert weights.energy == pytest.approx(1 - float(lost / sizes.pow(2).sum()), rel=1e-5)


def test_that_absorbed_scores_are_the_scores() -> None:
    queries, latents, up_key = normals(4, 6, 8), normals(6, 5, seed=2), normals(4, 8, 5, seed=3)
    by_hand = torch.einsum("hmd,hdr,nr->hmn", queries, up_key, latents)
    for found in (rebuilt_scores, absorbed_scores):
        assert torch.allclose(found(queries, latents, up_key), by_hand, rtol=1e-12, atol=1e-12)


def test_that_with_a_rotation_the_matrix_depends_on_the_distance() -> None:
    """(q R_m)·(k R_n) = q M_(m−n) cᵀ: the right matrix of each distance gives the score, that of
    distance 0 gives it at distance 0 only."""
    queries, latents, up_key = normals(1, 6, 8), normals(6, 5, seed=2), normals(1, 8, 5, seed=3)
    keys = latents @ up_key.transpose(-2, -1)
    scores = turned_scores(queries, keys)[0]
    frozen = absorbed_scores(queries, latents, up_key)[0]
    for m in range(6):
        for n in range(m + 1):
            columns = up_key[0].T[:, None]  # (latent, 1, d)
            turns = turns_of(torch.tensor([n - m]), 8)
            moved = rotate(columns, turns)[:, 0]  # W_UK, each row turned by the distance
            assert float(queries[0, m] @ (latents[n] @ moved)) == pytest.approx(
                float(scores[m, n]), rel=1e-9, abs=1e-9
            )
    assert torch.allclose(scores.diagonal(), frozen.diagonal(), atol=1e-12)
    assert float((scores - frozen).tril(-1).abs().max()) > 0.1
    changes = matrix_changes(up_key[0], 6)
    assert float(changes[0]) == 0.0
    assert float(changes[1:].min()) > 0.05


def test_that_content_and_rotary_part_add_up_to_the_joined_product() -> None:
    queries, latents, up_key = normals(4, 6, 8), normals(6, 5, seed=2), normals(4, 8, 5, seed=3)
    turned = rotary_parts(queries, normals(4, 6, 8, seed=4), 4)
    content, turning, joined = decoupled_scores(queries, latents, up_key, *turned)
    assert torch.allclose(content + turning, joined, rtol=1e-12, atol=1e-12)
    assert float(turning.abs().max()) > 0.1


def test_that_deepseek_attention_of_transformers_gives_our_absorbed_scores() -> None:
    transformers = pytest.importorskip("transformers")
    try:
        from transformers.models.deepseek_v3.modeling_deepseek_v3 import DeepseekV3Attention
    except ImportError:
        pytest.skip("this version of transformers has no DeepSeek")
    heads, tokens, content, rotary, rank = 3, 6, 8, 4, 10
    config = transformers.DeepseekV3Config(
        hidden_size=24, num_attention_heads=heads, num_key_value_heads=heads, kv_lora_rank=rank,
        q_lora_rank=None, qk_nope_head_dim=content, qk_rope_head_dim=rotary, v_head_dim=8,
        num_hidden_layers=1, rope_interleave=False, attn_implementation="eager",
    )  # fmt: skip
    torch.manual_seed(3)
    theirs = DeepseekV3Attention(config, layer_idx=0).double().eval().requires_grad_(False)
    inputs = normals(tokens, 24)
    turns = turns_of(torch.arange(tokens), rotary)
    sides = turns.cos().repeat(1, 2)[None], turns.sin().repeat(1, 2)[None]
    mask = torch.full((tokens, tokens), -math.inf, dtype=torch.float64).triu(1)[None, None]
    _, weights = theirs(inputs[None], position_embeddings=sides, attention_mask=mask)

    queries = theirs.q_proj(inputs).unflatten(-1, (heads, content + rotary)).transpose(0, 1)
    code, key = theirs.kv_a_proj_with_mqa(inputs).split((rank, rotary), dim=-1)
    latents = theirs.kv_a_layernorm(code)
    up_key = theirs.kv_b_proj.weight.unflatten(0, (heads, content + 8))[:, :content]
    still, turning = queries.split((content, rotary), dim=-1)
    parts = decoupled_scores(
        still, latents, up_key, rotate(turning, turns), rotate(key[None], turns)[0]
    )
    ours = ((parts[0] + parts[1]) / math.sqrt(content + rotary) + mask[0]).softmax(-1)
    assert float((ours - weights[0]).abs().max()) < 1e-6, "their norm computes in float32"


@pytest.mark.parametrize("width", [64, 96])
def test_that_the_number_of_heads_does_not_change_the_number_of_weights(width: int) -> None:
    config = DecoderConfig(layers=1, heads=4, key_value_heads=4, width=width, context=8,
                           vocabulary_size=8, feed_forward_width=8)  # fmt: skip
    counts = finished(count_heads(config))
    assert {each.parameters for each in counts} == {4 * width * width}
    assert {each.torch_parameters for each in counts} == {4 * width * width}
    for each in counts:
        assert each.one_key_value_head == 2 * width * width + 2 * width * each.head_width


@needs_clear
def test_that_measured_bytes_are_those_of_the_formula() -> None:
    found: Run = trace_of().shared
    for each in found.variants:
        assert each.measured_bytes == each.formula_bytes
        assert each.measured_bytes == each.numbers * found.number_bytes * found.tokens
    own = found.variants[0]
    for each in found.variants[:-1]:
        assert own.measured_bytes == each.measured_bytes * found.key_value_heads // each.lanes
        assert each.multiply_adds == own.multiply_adds
    assert own.multiply_adds == score_multiply_adds(found.heads, found.head_width, found.tokens)
    assert own.output_change == 0.0
    assert found.conversion.bytes_per_token[0] == cache_bytes(
        found.layers, found.key_value_heads, found.head_width, found.number_bytes
    )


@needs_clear
@pytest.mark.parametrize("model", ["clear", "bilingual"])
def test_that_every_check_passes(model: str) -> None:
    if model not in {card.name for card in bundled()}:
        pytest.skip("the model is not there")
    params = Params(model=model, text="To be, or not")
    for check in checks(params, trace_of(model=model, text="To be, or not")):
        assert check.status in ("passed", "missing"), check


@needs_clear
def test_that_the_widest_latent_reproduces_the_layer() -> None:
    found: Run = trace_of().shared
    wide: Run = trace_of(latent=largest_latent(found)).shared
    assert wide.variants[-1].output_change < 1e-4, "float32 through one more product"
    assert wide.variants[-1].output_change < found.variants[-1].output_change
    assert found.conversion.logit_difference == 0.0


@needs_clear
def test_that_a_short_repair_wins_back_a_good_part_of_the_loss() -> None:
    trace = drive(run(Params(text="abab", repair=20)))
    found: Run = trace.shared
    first, last = found.points[0], found.points[-1]
    assert last.step == 20
    for place, groups in enumerate(found.conversion.groups):
        if groups == found.key_value_heads:
            assert last.own[place] == first.own[place], "the model itself is not trained"
        else:
            lost = first.own[place] - first.own[0]
            assert last.own[place] - first.own[0] < 0.85 * lost
    before = trace_of(text="abab").shared.conversion
    assert before.own == first.own


@needs_clear
def test_that_training_stops_when_it_is_asked_to() -> None:
    producer = run(Params(text="abab", repair=200))
    event = next(producer)
    while not (isinstance(event, Append) and event.trace.shared.points):
        event = next(producer)
    assert finished(producer, FINISH).shared.points[-1].step < 200


@needs_clear
def test_that_on_its_own_text_the_model_itself_is_the_best() -> None:
    conversion = trace_of().shared.conversion
    assert conversion.own[0] == min(conversion.own)
    generator = torch.Generator().manual_seed(0)
    steps = repairing.write(load_model("clear").decoder, 0, 2, 5, generator)
    with torch.no_grad():
        written = finished(steps)
    assert written.shape == (2, 6)
    assert written[:, 0].eq(0).all()


@needs_clear
def test_that_a_converted_model_has_the_cache_that_its_config_says() -> None:
    student = pooled_decoder(load_model("clear").decoder, 1)
    assert student.config.key_value_heads == 1
    assert attention_of(student, 0).keys.out_features == student.config.head_width


@needs_clear
def test_that_bad_input_says_what_would_work() -> None:
    with pytest.raises(ParamError) as caught:
        drive(run(Params(text="λ")))
    assert caught.value.field == "text"
    trace = drive(run(Params(text="ab", layer=9, head=9, latent=1000)))
    keys = {notice.key for notice in trace.notices}
    assert {"notice.layer", "notice.head", "notice.latent"} <= keys
    assert np.isfinite(trace.shared.latent.rebuilt).all()


@needs_clear
@pytest.mark.parametrize(
    ("check", "verdict"),
    [(claims.mqa_reduces_queries, "false"), (claims.gqa_reduces_heads, "false"),
     (claims.saving_is_in_projections, "depends"), (claims.mqa_shares_a_part, "false"),
     (claims.mla_cache_is_as_large, "false"), (claims.mla_and_rope_conflict, "depends"),
     (claims.chatglm2_uses_mqa, "depends")],
)  # fmt: skip
def test_that_claims_get_their_verdict(check: object, verdict: str) -> None:
    assert callable(check)
    assert check().verdict == verdict
