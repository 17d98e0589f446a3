"""Parameters and operations by part: published integers, transformers on meta, torch's counter."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from explorer.compute.blocks.parameters.checks import operations_counted
from explorer.compute.blocks.parameters.closed_form import written
from explorer.compute.blocks.parameters.formula import rule, terms
from explorer.compute.blocks.parameters.lab import OWN, Params
from explorer.compute.blocks.parameters.models import SHELF
from explorer.compute.blocks.parameters.parts import active, parts, scores
from explorer.compute.blocks.parameters.run import needs, run
from explorer.compute.models import matrices
from explorer.compute.models.architecture import MODELS, Architecture
from explorer.compute.models.architecture_twin import counted, on_meta
from explorer.compute.parallelism import flops
from explorer.core.params import ParamError
from explorer.core.trace import drive

EVERY = {name: known.architecture for name, known in SHELF.items()}


def test_that_bert_and_llama_have_the_parameters_of_their_published_weights() -> None:
    found = {name: matrices.total(model) for name, model in EVERY.items()}
    assert found["bert-base"] == 109_482_240
    assert found["bert-large"] == 335_141_888
    assert found["llama2-7b"] == 6_738_415_616
    assert found["llama3-8b"] == 8_030_261_248
    assert found["llama2-70b"] == 68_976_648_192
    assert all(found[name] == k.published for name, k in SHELF.items() if k.published)
    assert list(found) == sorted(found, key=lambda name: found[name]), "smallest first"


@pytest.mark.parametrize("name", SHELF)
def test_that_transformers_builds_a_model_of_as_many_parameters(name: str) -> None:
    pytest.importorskip("transformers")
    theirs = on_meta(EVERY[name])
    assert theirs is not None
    assert counted(theirs) == matrices.total(EVERY[name])


@pytest.mark.parametrize("name", [*SHELF, "mixtral", "deepseek"])
def test_that_the_parts_of_a_model_add_up_to_it(name: str) -> None:
    others = {"mixtral": MODELS["mixtral-8x7b"], "deepseek": MODELS["deepseek-v3"]}
    model = EVERY.get(name) or others[name]
    found = parts(model, 100)
    assert sum(part.parameters for part in found) == matrices.total(model)
    assert active(found) == matrices.active(model)
    for part in found:
        sizes = [shape.copies * _product(shape.shape) for shape in part.shapes]
        assert sum(sizes) == part.parameters, part.id


def _product(sides: tuple[int, ...]) -> int:
    out = 1
    for side in sides:
        out *= side
    return out


@pytest.mark.parametrize("name", ["gpt2", "bert-base", "chatglm2-6b", "llama3-8b"])
def test_that_torch_counts_as_many_operations_per_token(name: str) -> None:
    pytest.importorskip("transformers")
    model = replace(EVERY[name], layers=2)
    assert sum(part.operations for part in parts(model, 8)) == operations_counted(model)


@pytest.mark.parametrize("name", [*SHELF])
def test_that_the_cluster_planner_counts_the_same_operations(name: str) -> None:
    """That one is another sum, by matrix and layer; it has no encoder without a head."""
    model = EVERY[name]
    ours = sum(part.operations for part in parts(model, 512))
    theirs = flops.forward_per_token(model, 512, causal=False)
    head = 2 * model.vocabulary * model.hidden if model.pooler else 0
    assert ours == theirs - head


def test_that_only_scores_grow_with_the_text() -> None:
    model = EVERY["llama2-7b"]
    short, long = parts(model, 1000), parts(model, 3000)
    grown = {a.id for a, b in zip(short, long, strict=True) if a != b}
    assert grown == {"scores"}
    assert scores(model, 3000) == 3 * scores(model, 1000)


def test_that_tying_the_head_saves_parameters_and_no_operations() -> None:
    model = EVERY["llama3-8b"]
    tied = replace(model, tied=True)
    apart, shared = parts(model, 1), parts(tied, 1)
    saved = sum(p.parameters for p in apart) - sum(p.parameters for p in shared)
    assert saved == model.vocabulary * model.hidden
    assert sum(p.operations for p in apart) == sum(p.operations for p in shared)


@pytest.mark.parametrize("name", SHELF)
def test_that_the_formula_that_is_shown_comes_to_the_number_that_is_shown(name: str) -> None:
    model = EVERY[name]
    shown = written(model)
    assert shown.value == matrices.total(model)
    plain = shown.numbers.replace(r"\cdot", "*").replace(r"\,", "*").replace("^", "**")
    assert eval(plain) == shown.value  # our own digits and signs


@pytest.mark.parametrize(
    "change",
    [
        {"tied": True}, {"head_size": 100}, {"output_bias": True}, {"gated": False},
        {"query_key_norm": True}, {"experts": 4, "experts_per_token": 2,
                                   "expert_feed_forward": 60},
    ],
)  # fmt: skip
def test_that_the_formula_of_any_other_model_is_right_too(change: dict[str, object]) -> None:
    model = replace(EVERY["qwen2-7b"], **change)  # type: ignore[arg-type]  # names of its fields
    assert written(model).value == matrices.total(model)


def test_that_12h2_13h_is_exact_for_torchs_own_layer_and_for_models_built_like_it() -> None:
    from torch import nn

    layer = nn.TransformerEncoderLayer(96, 4, 4 * 96)
    assert sum(p.numel() for p in layer.parameters()) == 12 * 96**2 + 13 * 96
    exact = {
        name for name, model in EVERY.items()
        if sum(t.rule for t in terms(model)[:-1]) == sum(t.real for t in terms(model)[:-1])
    }  # fmt: skip
    assert exact == {"gpt2", "bert-base", "bert-large"}


@pytest.mark.parametrize("name", [*SHELF, "deepseek"])
def test_that_the_real_side_of_the_terms_is_the_last_layer(name: str) -> None:
    model: Architecture = EVERY.get(name) or MODELS["deepseek-v3"]
    layer = sum(m.elements for m in matrices.layer(model, model.layers - 1))
    assert sum(term.real for term in terms(model)[:-1]) == layer
    assert rule(model) == (
        model.layers * (12 * model.hidden**2 + 13 * model.hidden) + model.vocabulary * model.hidden
    )


def test_that_a_device_holds_what_is_no_larger_than_what_is_left_of_it() -> None:
    found = {need.precision: need.device for need in needs(EVERY["llama2-13b"], 0.2)}
    assert found == {"fp32": "80", "bf16": "40", "int8": "24", "int4": "24", "training": "640"}
    assert {n.precision: n.device for n in needs(EVERY["llama2-70b"], 0.0)}["bf16"] == "141"


def test_that_a_readers_config_becomes_the_last_model() -> None:
    keys = {
        "model_type": "bert", "hidden_size": 48, "num_attention_heads": 4, "vocab_size": 90,
        "num_hidden_layers": 3, "intermediate_size": 192, "max_position_embeddings": 32,
    }  # fmt: skip
    trace = drive(run(Params(config=json.dumps(keys))))
    assert [step.id for step in trace.steps] == [*SHELF, OWN]
    own = trace[-1]
    assert own.parameters == (90 + 32 + 2) * 48 + 2 * 48 + 3 * (12 * 48**2 + 13 * 48) + 48**2 + 48
    assert own.formula.value == own.parameters
    with pytest.raises(ParamError):
        Params(config="{").validate()
