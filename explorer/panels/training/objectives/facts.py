"""The numbers of training/objectives by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.training.objectives.params import ROWS, Step, Story, targets_of
from explorer.core.trace import Trace

VALUE_NAMES = {
    "part": "the part of the run",
    "objective": "the objective of the newest row",
    "targets": "predictions it asks for in one pass",
    "tokens": "tokens of the text",
    "losses": "of each token, nats",
    "mean": "loss per target, nats",
    "asked": "places asked for, from 0",
    "guesses": "by place: the likeliest name, its probability, the loss of the right one in nats",
    "treated": "mean loss by treatment of a target, nats: [MASK], another token, as it is",
    "counts": "targets by treatment",
    "chi_square": "Pearson's statistic of the counts, and its tail probability",
    "replaced": "tokens that the generator changed",
    "never": "share of tokens never asked for: masks made beforehand, new masks; expected both",
    "source": "what the encoder reads",
    "target": "what the decoder writes",
    "follows": "probability that the second segment followed, by pair",
    "right": "share of right answers by judge and kind of pair",
    "updates": "updates done",
    "warm": "loss from pre-trained weights, nats a letter, by seed",
    "scratch": "loss from random weights, nats a letter, by seed",
    "kept": "loss of the fine-tuned model on the old text, nats a letter, by seed",
}
RESULT_NAMES = {
    "targets": "predictions in one pass, by objective",
    "next_loss": "nats per token of the decoder",
    "masked_loss": "nats per target of the encoder",
    "answer_loss": "nats per token of the answer alone",
    "treated": "mean loss by treatment of a target, nats",
    "never": "share of tokens never asked for after the last epoch: beforehand, new",
    "span_lengths": "tokens of source and target with sentinels",
    "right": "share of right answers by judge and kind of pair",
    "untouched": "loss on the new text before fine-tuning, nats a letter",
    "warm": "loss on the new text after fine-tuning, from pre-trained weights",
    "scratch": "the same from random weights",
    "kept": "loss on the old text after fine-tuning",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    story: Story = trace.shared
    step: Step = trace[index]
    out: dict[str, Any] = {"part": step.part}
    reading, masked, spans = story.reading, story.masked, story.spans
    if step.part == "rows":
        row = ROWS[step.place - 1]
        asked, tokens = targets_of(story, row)
        return out | {"objective": row, "targets": asked, "tokens": tokens}
    if step.part in ("ntp", "sft"):
        counted = reading.nats[reading.asking :] if step.place else reading.nats
        return out | {"losses": counted, "mean": float(counted.mean()), "targets": len(counted)}
    if step.part == "mlm":
        guesses = {str(g.place): [g.pieces[0], float(g.chances[0]), g.nats] for g in masked.guesses}
        mean = sum(g.nats for g in masked.guesses) / len(masked.guesses)
        return out | {"asked": [g.place for g in masked.guesses], "guesses": guesses, "mean": mean}
    if step.part == "treated":
        return out | {"treated": masked.treated.mean(axis=1)}
    if step.part == "tally":
        one = story.tallies[step.place]
        return out | {"counts": one.found, "chi_square": [one.statistic, one.chance]}
    if step.part == "detect":
        return out | {"replaced": int(masked.replaced.sum()), "tokens": int(masked.ordinary.sum())}
    if step.part == "masks":
        e, at = story.epochs, step.place - 1
        curves = (e.never_fixed, e.never_fresh, e.expected_fixed, e.expected_fresh)
        return out | {"never": [float(curve[at]) for curve in curves]}
    if step.part == "spans":
        return out | ({"source": list(spans.source), "target": list(spans.target)}
                      if step.place == 0 else
                      {"source": list(spans.infilled), "tokens": len(reading.pieces)})  # fmt: skip
    if step.part == "letters":
        return out | {"source": list(story.letters.source), "target": list(story.letters.target),
                      "losses": story.letters.nats}  # fmt: skip
    if step.part == "pair":
        return out | {"follows": [masked.follows]}
    if step.part == "pairs":
        return out | {"follows": [e.follows for e in story.judged.examples]}
    if step.part == "judged":
        return out | {"right": story.judged.right}
    tuned = step.tuned
    assert tuned is not None
    if not tuned.at:
        return out | {"updates": tuned.before_at[-1], "losses": tuned.before[-1].ravel()}
    return out | {"updates": tuned.at[-1], "warm": tuned.warm[-1], "scratch": tuned.scratch[-1],
                  "kept": tuned.kept[-1]}  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run."""
    story: Story = trace.shared
    reading, spans, epochs = story.reading, story.spans, story.epochs
    out: dict[str, Any] = {
        "targets": {row: targets_of(story, row)[0] for row in ROWS},
        "next_loss": float(reading.nats.mean()),
        "masked_loss": sum(g.nats for g in story.masked.guesses) / len(story.masked.guesses),
        "answer_loss": float(reading.nats[reading.asking :].mean()),
        "treated": story.masked.treated.mean(axis=1),
        "never": [float(epochs.never_fixed[-1]), float(epochs.never_fresh[-1])],
        "span_lengths": [len(spans.source), len(spans.target)],
        "right": story.judged.right, "untouched": None, "warm": None, "scratch": None,
        "kept": None,
    }  # fmt: skip
    tuned = trace[-1].tuned
    if tuned is not None and tuned.at:
        out |= {"untouched": float(tuned.warm[0].mean()), "warm": float(tuned.warm[-1].mean()),
                "scratch": float(tuned.scratch[-1].mean()),
                "kept": float(tuned.kept[-1].mean())}  # fmt: skip
    return out
