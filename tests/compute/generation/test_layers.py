"""generation/layers: early answers, leaving, writing with fewer layers and DoLa, other ways."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch
from scipy.spatial.distance import jensenshannon

from explorer.compute.generation.layers import contrast, exits
from explorer.compute.generation.layers.checks import checks, dola
from explorer.compute.generation.layers.params import Params, Run
from explorer.compute.generation.layers.run import candidates_of, costs_of, run
from explorer.compute.models.reading import load_model
from explorer.core.claims import check_claim
from explorer.core.trace import Trace, drive


def traced(**settings: Any) -> Trace:
    return drive(run(Params(**settings)))


@pytest.fixture(scope="module")
def ordinary() -> Trace:
    return traced(new=12)


def logarithms(seed: int, *shape: int) -> np.ndarray:
    random = np.random.Generator(np.random.PCG64(seed))
    found: np.ndarray = torch.tensor(random.normal(0, 3, shape)).log_softmax(-1).numpy()
    return found


@pytest.mark.parametrize(
    "settings",
    [
        {"new": 10, "first": 1, "threshold": 0.3},
        {"new": 10, "measure": "settled", "threshold": 0.9, "part": "all", "token": 5},
        {"model": "clear-four", "text": "Speak to me. Spe", "new": 10, "first": 1,
         "measure": "margin", "threshold": 0.2, "part": "high"},
    ],
)  # fmt: skip
def test_that_answers_and_writing_agree_with_transformers_and_one_pass(
    settings: dict[str, Any],
) -> None:
    trace = traced(**settings)
    assert len({one.layers for one in trace.shared.early}) > 1  # some token did leave early
    assert [check.status for check in checks(trace.params, trace)] == ["passed"] * 3


def test_that_a_wrong_layer_count_fails_the_check(ordinary: Trace) -> None:
    found = traced(new=12)
    early = next(one for one in found.shared.early[1:-1] if one.layers < found.shared.layers)
    object.__setattr__(early, "layers", found.shared.layers)
    assert [check.status for check in checks(found.params, found)][2] == "failed"


def test_that_nothing_leaves_at_a_threshold_that_is_never_reached() -> None:
    shared: Run = traced(new=8, measure="margin", threshold=1.0, first=1).shared
    assert (shared.last == shared.layers).all()
    assert shared.saved == 0
    assert shared.agreement == 1
    assert [one.id for one in shared.early] == [one.id for one in shared.full]


def test_that_leaving_is_the_first_layer_that_is_sure_enough() -> None:
    sure = np.array([[0.9, 0.1, 0.2], [0.1, 0.6, 0.3], [0.2, 0.9, 0.1], [0.5, 0.5, 0.5]])
    assert exits.leaves_after(sure, 0.6).tolist() == [1, 2, 4]
    assert exits.leaves_after(sure, 0.6, first=3).tolist() == [4, 3, 4]
    assert exits.leaves_after(sure, 0.0).tolist() == [1, 1, 1]
    assert sure[-1].tolist() == [0.5, 0.5, 0.5]  # the argument stays as it was


def test_that_measures_of_being_sure_are_what_they_say() -> None:
    chances = np.array([[0.5, 0.3, 0.2], [0.1, 0.1, 0.8]])
    assert exits.likeliest(chances).tolist() == [0.5, 0.8]
    assert exits.margin(chances) == pytest.approx([0.2, 0.7])
    states = np.random.Generator(np.random.PCG64(0)).normal(size=(4, 5, 8)).astype(np.float32)
    wanted = torch.cosine_similarity(torch.tensor(states[:-1]), torch.tensor(states[1:]), dim=-1)
    assert np.allclose(exits.settled(states), wanted.numpy(), atol=1e-6)


def test_that_a_higher_threshold_never_saves_more_layers(ordinary: Trace) -> None:
    sweep = ordinary.shared.sweep
    assert (np.diff(sweep.saved) <= 0).all()
    assert sweep.agreement[-1] >= sweep.agreement[0]
    place = int(np.argmin(np.abs(sweep.threshold - ordinary.params.threshold)))
    assert sweep.saved[place] == ordinary.shared.saved


def test_that_work_is_counted_with_every_look() -> None:
    costs = exits.Costs(layer=100, look=30, layers=6)
    assert costs.whole() == 630
    assert costs.early(np.array([2, 6]), True).tolist() == [2 * 130, 6 * 130]
    assert costs.early(np.array([2, 6]), True, first=2).tolist() == [230, 600 + 5 * 30]
    assert costs.early(np.array([2, 6]), False).tolist() == [230, 630]


def test_that_a_layer_costs_what_torch_counts() -> None:
    from torch.utils.flop_counter import FlopCounterMode

    decoder = load_model("bilingual").decoder
    costs = costs_of(decoder)
    with torch.no_grad(), FlopCounterMode(display=False) as counter:
        decoder(torch.tensor([5]))
    scores = 2 * decoder.config.heads * decoder.config.head_width * decoder.config.layers
    assert counter.get_total_flops() == 2 * (costs.whole() + scores)


def test_that_the_last_layer_gives_the_models_own_answers(ordinary: Trace) -> None:
    shared = ordinary.shared
    logits = load_model("bilingual").logits(shared.ids)
    logits[:, 0] = -torch.inf  # the token that begins a text is no answer
    assert logits.argmax(-1).tolist() == shared.answer[-1].tolist()
    assert np.allclose(logits.softmax(-1).amax(-1).numpy(), shared.chance[-1], atol=1e-6)
    assert shared.hits[0] == int((shared.answer[-1, :-1] == np.array(shared.ids[1:])).sum())


def test_that_the_divergence_is_scipys() -> None:
    final, earlier = logarithms(0, 40), logarithms(1, 5, 40)
    wanted = [jensenshannon(np.exp(final), np.exp(row)) ** 2 for row in earlier]
    assert np.allclose(contrast.divergence(final[None], earlier), wanted, atol=1e-12)
    apart = contrast.divergence(final[None], final[None])
    assert apart[0] == pytest.approx(0, abs=1e-12)
    assert contrast.furthest(final, earlier, np.array([0, 3])) == (
        0 if wanted[0] > wanted[3] else 3
    )


def test_that_the_contrast_is_dolas_in_exact_fractions() -> None:
    final = np.log(np.array([0.5, 0.3, 0.15, 0.05]))
    early = np.log(np.array([0.8, 0.1, 0.05, 0.05]))
    found = contrast.contrasted(final, early, 0.2)
    ratios = np.array([5 / 8, 3, 3, 0])  # the last has less than a fifth of the best one's
    assert np.allclose(found, ratios / ratios.sum())


@pytest.mark.parametrize("seed", range(3))
def test_that_the_contrast_is_what_torch_makes_of_it(seed: int) -> None:
    final, earlier = logarithms(seed, 60), logarithms(seed + 9, 4, 60)
    chosen = contrast.furthest(final, earlier, np.arange(4))
    ours = contrast.contrasted(final, earlier[chosen], 0.1)
    theirs = dola(torch.tensor(final), torch.tensor(earlier), 0.1).numpy()
    assert np.allclose(ours, theirs, atol=1e-12)


def test_that_early_layers_are_halves_and_never_the_last() -> None:
    assert candidates_of(6, "low").tolist() == [0, 1]
    assert candidates_of(6, "high").tolist() == [2, 3, 4]
    assert candidates_of(6, "all").tolist() == [0, 1, 2, 3, 4]
    assert candidates_of(2, "high").tolist() == candidates_of(2, "low").tolist() == [0]


def test_that_a_prompt_as_long_as_the_context_loses_its_beginning() -> None:
    shared: Run = traced(model="clear", text="and so " * 20, new=6, first=1).shared
    assert len(shared.ids) == 64
    assert len(shared.prompt_ids) == 58
    assert len(shared.early) == 6
    assert math.isfinite(shared.work_saved)


def test_that_dola_is_no_better_at_the_next_token_here() -> None:
    verdict = check_claim("W135")
    assert verdict.verdict == "depends"
    assert verdict.numbers["dola"] < verdict.numbers["final"]
    assert verdict.numbers["changed"] > 0
