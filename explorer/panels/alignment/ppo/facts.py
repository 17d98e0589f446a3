"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.alignment.ppo.params import LAMBDAS, Step, Story
from explorer.core.trace import Trace

VALUE_NAMES = {
    "section": "which section",
    "beta": "points that a nat of divergence costs",
    "updates": "train: updates so far",
    "reward": "train, frontier: mean points of a text",
    "meant": "train, frontier: mean points of a text by what was meant",
    "divergence": "train, frontier: KL to the reference, nats a text; clip: to the policy that "
    "drew the batch, estimated",
    "entropy": "train, frontier: nats a character",
    "distinct": "train, frontier: different words over all words of a batch",
    "clipped": "train, clip: share of characters without gradient because of the clip",
    "held_out": "frontier: loss on ordinary text, nats a character",
    "texts": "the texts that are shown",
    "points": "train, frontier: their points",
    "trust": "advantage: λ of GAE",
    "rewards": "advantage: reward of each character of the first text",
    "values": "advantage: what was expected before each of them",
    "advantages": "advantage: their advantages",
    "passes": "clip: passes so far",
    "objective": "clip: mean clipped objective",
    "ratios": "clip: new over old probability of each character, (texts, characters)",
}
RESULT_NAMES = {
    "betas": "β of each training",
    "reward": "mean points of a text in the end, by β",
    "meant": "the same by what was meant",
    "meant_most": "the most that was meant at any time, by β",
    "divergence": "KL to the reference in the end, nats a text, by β",
    "entropy": "nats a character in the end, by β",
    "held_out": "loss on ordinary text in the end, nats a character, by β",
    "held_out_start": "the same before training",
    "noise": "variance of the policy gradient, weighed with: return of the text, return from here "
    "on, the same less its mean, GAE",
    "signal": "squared length of the mean gradient, likewise, less what noise adds",
    "clipped": "share stopped by the clip, by passes over one batch",
    "drift": "divergence from the policy that drew the batch, nats a text, by passes",
    "outside": "share of ratios outside of the clip after the last pass",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    story: Story = trace.shared
    if step.part == "clip" and story.passes is not None:
        passes = story.passes
        return {
            "section": step.part, "passes": step.place,
            "objective": float(passes.objective[step.place]),
            "clipped": float(passes.clipped[step.place]),
            "divergence": float(passes.divergence[step.place]),
            "ratios": passes.ratios[step.place],
        }  # fmt: skip
    if step.part == "advantage" and story.estimates is not None:
        found = story.estimates
        return {
            "section": step.part, "trust": LAMBDAS[step.place], "updates": found.update,
            "texts": list(found.texts[:1]), "rewards": found.rewards[0],
            "values": found.values[0],
            "advantages": found.advantages[step.place, 0],
        }  # fmt: skip
    run, at = (story.run, step.place) if step.part == "train" else (story.runs[step.place], -1)
    found_here = {
        "section": step.part, "beta": run.beta, "reward": float(run.reward[at]),
        "meant": float(run.meant[at]), "divergence": float(run.divergence[at]),
        "entropy": float(run.entropy[at]), "distinct": float(run.distinct[at]),
        "texts": list(run.texts[at]), "points": run.points[at],
    }  # fmt: skip
    if step.part == "train":
        return {**found_here, "updates": at, "clipped": float(run.clipped[at])}
    return {**found_here, "held_out": float(run.held_out[-1])}


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    story: Story = trace.shared
    found: dict[str, Any] = {
        "betas": [run.beta for run in story.runs],
        "reward": [float(run.reward[-1]) for run in story.runs],
        "meant": [float(run.meant[-1]) for run in story.runs],
        "meant_most": [float(run.meant.max()) for run in story.runs],
        "divergence": [float(run.divergence[-1]) for run in story.runs],
        "entropy": [float(run.entropy[-1]) for run in story.runs],
        "held_out": [float(run.held_out[-1]) for run in story.runs],
        "held_out_start": float(story.run.held_out[0]),
    }
    if story.estimates is not None:
        found |= {"noise": story.estimates.noise, "signal": story.estimates.signal}
    if story.passes is not None:
        epsilon = trace.params.epsilon
        last = story.passes.ratios[-1]
        found |= {
            "clipped": story.passes.clipped, "drift": story.passes.divergence,
            "outside": float(((last < 1 - epsilon) | (last > 1 + epsilon)).mean()),
        }  # fmt: skip
    return found
