"""What other calculators answer, against numbers they printed when they were run."""

from __future__ import annotations

import pytest

from explorer.compute.models.architecture import MODELS
from explorer.compute.parallelism.estimators import (
    PARTS,
    cookbook,
    deepspeed_states,
    estimates,
    exact,
    megatron,
    playbook,
    responsible,
    zero_paper,
)
from explorer.compute.parallelism.memory import Training, most_loaded
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.term import total as bytes_of

MEGABYTE, GIB = 2**20, 2**30


@pytest.mark.parametrize(
    ("name", "mesh", "training", "states"),
    [
        ("gpt-22b", Mesh(tp=8), Training(batch=4, sequence=2048), 47351.46),
        ("llama2-7b", Mesh(dp=8), Training(zero=1, batch=2, sequence=4096), 48196.90),
        ("llama3-8b", Mesh(tp=2, dp=2, pp=2), Training(zero=1, sequence=8192), 22975.52),
        ("mixtral-8x7b", Mesh(dp=8, ep=8), Training(zero=1, sequence=4096), 108252.41),
    ],
)  # fmt: skip
def test_that_megatrons_weight_and_optimizer_memory_is_what_it_printed(
    name: str, mesh: Mesh, training: Training, states: float
) -> None:
    """MB of 2^20; within 0.2 MB, which is how differently it rounds a norm's share."""
    found = megatron(MODELS[name], mesh, training)
    printed = sum(found.bytes[:3]) / MEGABYTE
    assert printed == pytest.approx(states, abs=0.2)


def test_that_megatrons_activation_memory_is_what_it_printed() -> None:
    """22B, tp 8, micro-batch 4, sequence parallelism and selective recomputation: 10022.01 MB."""
    training = Training(batch=4, sequence=2048, sequence_parallel=True, recompute="selective")
    found = megatron(MODELS["gpt-22b"], Mesh(tp=8), training)
    assert round((found.part("activations") + found.part("logits")) / MEGABYTE, 2) == 10022.01


@pytest.mark.parametrize(("zero", "gibibytes"), [(2, 11.28), (3, 6.09)])
def test_that_deepspeeds_code_gives_11_28_and_6_09_for_its_documented_model(
    zero: int, gibibytes: float
) -> None:
    """2851 million parameters, 32 million in the largest layer, 8 GPUs, nothing offloaded."""
    states = deepspeed_states(2_851_000_000, 32_000_000, 8, zero)
    assert round(sum(states) / GIB, 2) == gibibytes


def test_that_the_cookbook_divides_gradients_by_nothing() -> None:
    """A 7B-like model under tp 2 without ZeRO: 25.6 GiB of gradients, where half is true."""
    whole = cookbook(MODELS["llama2-7b"], Mesh(), Training(sequence=2048))
    halved = cookbook(MODELS["llama2-7b"], Mesh(tp=2), Training(sequence=2048))
    assert halved.part("gradients") == whole.part("gradients")
    assert halved.part("weights") == whole.part("weights") / 2


def test_that_the_cookbook_divides_by_all_gpus_and_by_tp_under_stage_3() -> None:
    one = cookbook(MODELS["llama2-7b"], Mesh(), Training())
    many = cookbook(MODELS["llama2-7b"], Mesh(tp=8, dp=8), Training(zero=3))
    assert many.part("weights") == pytest.approx(one.part("weights") / 8 / 64)


def test_that_the_playbook_leaves_the_scores_whole_under_sequence_parallelism() -> None:
    plain = Training(sequence=4096, flash=False)
    sp = Training(sequence=4096, flash=False, sequence_parallel=True)
    model, a = MODELS["gpt2"], 12
    scores = 5 * a * 4096**2 * model.layers
    without = playbook(model, Mesh(tp=4), plain).part("activations")
    cut = playbook(model, Mesh(tp=4), sp).part("activations")
    assert cut > scores > without - scores


def test_that_the_zero_papers_sum_is_sixteen_bytes_shared_out() -> None:
    found = zero_paper(MODELS["llama2-7b"], Mesh(dp=64), Training(zero=3))
    assert found.total == 16 * 6_738_415_616 / 64


def test_that_ours_is_the_fullest_gpu_term_by_term() -> None:
    mesh, training = Mesh(tp=2, dp=4, pp=2), Training(zero=2, micro_batches=4)
    found = exact(MODELS["llama3-8b"], mesh, training)
    assert found.total == bytes_of(most_loaded(MODELS["llama3-8b"], mesh, training)[1])


def test_that_differences_by_part_add_up_to_the_difference() -> None:
    answers = estimates(MODELS["llama2-7b"], Mesh(tp=2, dp=4), Training(zero=2))
    for tool in answers[1:]:
        sizes = dict(responsible(answers[0], tool))
        rest = [p for p in PARTS if p not in sizes]
        small = sum(abs(tool.part(p) - answers[0].part(p)) for p in rest)
        assert abs(tool.total - answers[0].total - sum(sizes.values())) <= small + 1


def test_that_deepspeed_has_no_answer_below_stage_2() -> None:
    answers = {t.tool: t for t in estimates(MODELS["gpt2"], Mesh(), Training(zero=1))}
    assert not answers["deepspeed"].answers
    assert responsible(answers["exact"], answers["deepspeed"]) == ()
