"""Memory: ZeRO's published table, Korthikanti's values to the last digit, KV caches."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from explorer.compute.models.architecture import MODELS, llama
from explorer.compute.parallelism.activations import per_layer
from explorer.compute.parallelism.memory import (
    RECIPES,
    Training,
    activations,
    generating,
    in_flight,
    most_loaded,
    states,
    training_memory,
)
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.parameters import Local
from explorer.compute.parallelism.term import total

GIB, GB = 2**30, 1e9


@pytest.mark.parametrize(
    ("degree", "expected"),
    [
        (1, (120, 120, 120)), (4, (52.5, 41.25, 30)), (16, (35.625, 21.5625, 7.5)),
        (64, (31.40625, 16.640625, 1.875)), (1024, (30.087890625, 15.1025390625, 0.1171875)),
    ],
)  # fmt: skip
def test_that_zero_has_its_papers_gigabytes(degree: int, expected: tuple[float, ...]) -> None:
    """Rajbhandari et al. 2020, Figure 1: 7.5e9 parameters, 120 → 31.4 / 16.6 / 1.9 GB at 64."""
    held = Local(7_500_000_000, 0, 0)
    for stage, gigabytes in zip((1, 2, 3), expected, strict=True):
        terms = [t for t in states(held, RECIPES["zero-16"], stage, degree) if t.part != "gathered"]
        assert total(terms) / GB == pytest.approx(gigabytes, abs=6e-9)  # six terms, each rounded up
    assert total(states(held, RECIPES["zero-16"], 0, degree)) / GB == 120


def test_that_recipes_are_16_16_18_and_20_bytes() -> None:
    sizes = [RECIPES[n].total for n in ("fp32", "zero-16", "megatron-18", "deepspeed-20")]
    assert sizes == [16, 16, 18, 20]


@pytest.mark.parametrize(
    ("name", "batch", "pipeline", "virtual", "none", "lean", "held"),
    [
        ("gpt-22b", 4, 1, 1, 59.25, 9.5625, 45.5625),
        ("gpt-175b", 1, 8, 3, 66.84375, 12.3515625, 45.5625),
        ("gpt-530b", 1, 35, 3, 114.0234375, 23.076171875, 31.640625),
        ("gpt-1t", 1, 64, 1, 131.25, 26.5625, 32.958984375),
    ],
)
def test_that_the_values_of_korthikantis_first_figure_come_out_exactly(
    name: str, batch: int, pipeline: int, virtual: int, none: float, lean: float, held: float
) -> None:
    """GiB per GPU without recomputation, and with sequence parallelism and selective
    recomputation; the states are 18 bytes of 12·L·h² parameters."""
    model, mesh = MODELS[name], Mesh(tp=8, pp=pipeline)
    plain = Training(
        batch=batch, sequence=2048, micro_batches=4 * pipeline, dropout=True, flash=False,
        statistics=False, schedule="interleaved" if virtual > 1 else "1f1b", virtual=virtual,
    )  # fmt: skip
    for training, gibibytes in (
        (plain, none), (replace(plain, recompute="selective", sequence_parallel=True), lean)
    ):  # fmt: skip
        terms = activations(model, mesh, training, 0)
        layers = [t for t in terms if t.part == "activations" and t.name != "embedding-mask"]
        assert total(layers) / GIB == gibibytes
    parameters = 12 * model.layers * model.hidden**2 // (8 * pipeline)
    assert total(states(Local(parameters, 0, 0), RECIPES["megatron-18"], 0)) / GIB == held


def test_that_full_recomputation_keeps_the_input_of_each_layer_and_nothing_else() -> None:
    training = Training(batch=4, sequence=2048, recompute="full", dropout=True, flash=False)
    terms = per_layer(MODELS["gpt-22b"], Mesh(tp=8), training)
    assert [(t.name, t.bytes) for t in terms] == [("layer-input", 2 * 4 * 2048 * 6144)]


@pytest.mark.parametrize(
    ("b", "s", "d", "a", "k", "f", "expected"),
    [
        (2, 64, 128, 4, 4, 352, 625_664), (2, 64, 128, 4, 2, 352, 592_896),
        (1, 128, 256, 8, 2, 896, 1_348_608), (1, 128, 256, 8, 1, 688, 1_119_232),
    ],
)  # fmt: skip
def test_that_a_llama_layer_keeps_the_bytes_that_autograd_was_seen_to_keep(
    b: int, s: int, d: int, a: int, k: int, f: int, expected: int
) -> None:
    model = llama("", 1, d, a, k, f, 100)
    assert total(per_layer(model, Mesh(), Training(batch=b, sequence=s))) == expected
    g = k / a
    assert (12 + 4 * g) * b * s * d + 8 * b * s * f + 4 * a * s * b + 8 * b * s == expected


def test_that_tensor_parallelism_alone_leaves_ten_of_thirty_four() -> None:
    """sbh(10 + 24/t) with the attention core recomputed."""
    training = Training(
        batch=1, sequence=64, recompute="selective", dropout=True, flash=False, statistics=False
    )
    sbh = 64 * 12288
    for tensor in (1, 2, 8):
        terms = per_layer(MODELS["gpt-175b"], Mesh(tp=tensor), training)
        assert total(terms) == sbh * (10 + 24 / tensor)


def test_that_pipelines_keep_the_micro_batches_their_schedules_say() -> None:
    four = [in_flight(Training(micro_batches=8), 4, stage)[0] for stage in range(4)]
    assert four == [4, 3, 2, 1]
    assert in_flight(Training(micro_batches=8, schedule="gpipe"), 4, 2) == (8, 1)
    for virtual, chunks in ((2, [11, 9, 7, 5]), (4, [19, 17, 15, 13])):
        training = Training(micro_batches=8, schedule="interleaved", virtual=virtual)
        assert [in_flight(training, 4, stage)[0] for stage in range(4)] == chunks


@pytest.mark.parametrize(
    ("name", "per_token"), [("llama3-8b", 131_072), ("llama2-7b", 524_288), ("llama3-70b", 327_680)]
)
def test_that_a_token_in_the_cache_takes_its_known_bytes(name: str, per_token: int) -> None:
    terms = generating(MODELS[name], Mesh(), 1, 1)
    assert total(terms, "cache") == per_token


def test_that_the_cache_is_divided_by_at_most_the_key_value_heads() -> None:
    model = MODELS["llama3-8b"]
    sizes = [total(generating(model, Mesh(tp=t), 1, 8192), "cache") for t in (1, 8, 16)]
    assert sizes[0] == GIB
    assert sizes[1:] == [GIB // 8, GIB // 8]


def test_that_the_logits_of_a_long_sequence_outweigh_all_the_heads_other_inputs() -> None:
    terms = activations(MODELS["llama3-8b"], Mesh(), Training(sequence=8192), 0)
    by_name = {t.name: t.bytes for t in terms}
    assert by_name["logits"] == 4 * 8192 * 128256
    assert round(by_name["logits"] / (by_name["head-input"] + by_name["final-norm-input"])) == 31


def test_that_korthikantis_models_fit_80_gib_only_with_the_lean_recipe() -> None:
    for name, batch, pipeline, virtual in (
        ("gpt-22b", 4, 1, 1), ("gpt-175b", 1, 8, 3), ("gpt-530b", 1, 35, 3), ("gpt-1t", 1, 64, 1)
    ):  # fmt: skip
        plain = Training(
            batch=batch, sequence=2048, micro_batches=4 * pipeline, recipe="megatron-18",
            dropout=True, flash=False, virtual=virtual,
            schedule="interleaved" if virtual > 1 else "1f1b",
        )  # fmt: skip
        mesh = Mesh(tp=8, pp=pipeline)
        lean = replace(plain, recompute="selective", sequence_parallel=True)
        assert total(most_loaded(MODELS[name], mesh, lean)[1]) < 80 * GIB
        assert total(most_loaded(MODELS[name], mesh, plain)[1]) > 80 * GIB


def test_that_the_most_loaded_stage_is_the_maximum_over_all_stages() -> None:
    for name, mesh in (
        ("llama3-8b", Mesh(tp=2, pp=5)), ("gpt2", Mesh(pp=4)),
        ("deepseek-v3", Mesh(dp=8, pp=4, ep=8)),
    ):  # fmt: skip
        training = Training(micro_batches=6)
        stage, terms = most_loaded(MODELS[name], mesh, training)
        every = [total(training_memory(MODELS[name], mesh, training, s)) for s in range(mesh.pp)]
        assert total(terms) == max(every) == every[stage]


def test_that_a_terms_formula_evaluates_to_its_bytes() -> None:
    mesh = Mesh(tp=2, cp=2, dp=2, pp=2, ep=2)
    training = Training(micro_batches=4, zero=3, sequence_parallel=True, recipe="deepspeed-20")
    for term in training_memory(MODELS["mixtral-8x7b"], mesh, training, 1):
        top, _, bottom = term.line().partition(" / ")
        value = math.prod(map(int, top.split(" · ")))
        divisor = math.prod(map(int, bottom.strip("()").split(" · "))) if bottom else 1
        assert -(-value // divisor) == term.bytes, term.name
