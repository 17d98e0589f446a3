"""Trains by DPO while the reader looks on, then goes the other way from the same pairs (torch)."""

from __future__ import annotations

import copy
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace

import numpy as np
import torch

from explorer.compute.alignment.dpo import rlhf
from explorer.compute.alignment.dpo.look import Eye, known_of, look
from explorer.compute.alignment.dpo.params import (
    BATCH,
    DRAWN,
    HELD,
    LOOKS_DPO,
    LOOKS_RLHF,
    TEXTS,
    Moment,
    Params,
    RewardModel,
    Step,
    Story,
    looks,
    losses_of,
)
from explorer.compute.alignment.dpo.train import training
from explorer.compute.alignment.policy import model as policies
from explorer.compute.alignment.policy.fields import LENGTH, PROMPT_LONGEST
from explorer.compute.alignment.policy.pairs import Pairs, judged
from explorer.compute.alignment.policy.rules import RULES, rewards
from explorer.compute.models.reading import opening_steps, tokens_of
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

#: Seeds of what is drawn, apart from one another; all follow from the reader's.
TEXTS_SEED, HELD_SEED, LOOK_SEED, RLHF_SEED = 0, 1, 2, 3


def seed_of(params: Params, part: int) -> int:
    """The seed of one part of the run."""
    return 4 * params.seed + part


def compared(points: np.ndarray, params: Params, notices: list[Message]) -> Pairs:
    """The pairs: two texts that differ in reward where there are such, and the judge's choice."""
    try:
        return judged(points, params.pairs, params.noise, params.seed, equal=False)
    except ValueError:  # all are worth the same
        notices.append(message("notice.equal"))
        return judged(points, params.pairs, params.noise, params.seed)


def opened(params: Params, notices: list[Message]) -> Generator[Progress | None, None, Eye]:
    """The reference, the texts drawn from it, and the rule."""
    model = yield from opening_steps(params.model)
    prompt, cut = tokens_of(model, params.prompt, PROMPT_LONGEST + 1, field="prompt")
    notices.extend(cut)
    # In float64: a draw is a jump, and the last bits of float32, which differ from processor to
    # processor, would decide some of them.
    reference = copy.deepcopy(model.decoder).double()
    drawn = []
    for count, part in ((TEXTS, TEXTS_SEED), (HELD, HELD_SEED)):
        random = torch.Generator().manual_seed(seed_of(params, part))
        yield None
        drawn.append(policies.sample(reference, prompt, count, LENGTH, random))
    return Eye(reference, model.vocabulary, prompt, RULES[params.rule], drawn[0], drawn[1],
               seed_of(params, LOOK_SEED))  # fmt: skip


def story_of(params: Params, eye: Eye, notices: list[Message]) -> Story:
    """The texts, what they are worth, the pairs, and the reward model fitted to them."""
    texts, held = eye.texts.texts(eye.vocabulary), eye.held.texts(eye.vocabulary)
    points = rewards(eye.rule, texts)
    pairs = compared(points, params, notices)
    reference, new = known_of(policies.trainable(eye.reference), eye)
    return Story(
        texts, points, held, rewards(eye.rule, held), pairs.chosen, pairs.rejected, pairs.against,
        reference, new, np.zeros(0),
        sum(p.numel() for p in eye.reference.parameters()),
        reward_model(eye, pairs.chosen, pairs.rejected),
    )  # fmt: skip


def run(params: Params) -> Producer:
    """A pair taken apart, the training by DPO, both rewards, the training by RLHF, memory."""
    torch.set_num_threads(1)
    notices: list[Message] = []
    yield Progress(0.0, message("doing.texts"))
    eye = yield from opened(params, notices)
    yield None
    policy = policies.trainable(eye.reference)
    story = story_of(params, eye, notices)
    yield None
    head = story.reward_model.head
    first = look(policy, eye, head, 0)
    steps = [Step("answers", first, dwell=2.5), Step("start", first, dwell=2.5),
             Step("training", first)]  # fmt: skip
    done: list[float] = []

    def so_far(complete: bool = False) -> Trace:
        now = replace(story, losses=np.array(done))
        return trace_of(params, now, tuple(steps), tuple(notices), complete)

    asked = yield Append(so_far())
    # [training] an update after the other; every so often a look
    reference = torch.from_numpy(story.reference.copy())
    updates = training(
        policy, eye.texts, reference, story.chosen, story.rejected, params.beta, params.rate,
        BATCH, params.seed,
    )  # fmt: skip
    for number in range(1, params.updates + 1):
        if asked == FINISH:
            break
        done.append(next(updates))
        asked = yield Progress(number / params.updates, message("doing.dpo"))
        if number in looks(params.updates, LOOKS_DPO):
            steps.append(Step("training", look(policy, eye, head, number)))
            asked = (yield Append(so_far())) or asked
    if steps[-1].moment.updates != len(done):
        steps.append(Step("training", look(policy, eye, head, len(done))))
    last: Moment = steps[-1].moment
    steps.append(Step("implicit", last, dwell=2.5))
    if params.compare and asked != FINISH:
        asked = yield Append(so_far())
        yield from other_way(params, eye, story, last, steps, so_far, first, asked)
    steps.append(Step("memory", last, steps[-1].other, dwell=2.5))
    return so_far(complete=True)


def other_way(
    params: Params, eye: Eye, story: Story, last: Moment, steps: list[Step],
    so_far: Callable[[], Trace], first: Moment, asked: str | None,
) -> Generator[Progress | Append | None, str | None, None]:  # fmt: skip
    """The policy gradient against the reward model, looked at again and again."""
    policy, head = policies.trainable(eye.reference), story.reward_model.head
    updates: Iterator[float] = rlhf.policy_gradient(
        policy, eye.reference, head, eye.prompt, LENGTH, params.beta,
        params.rate, DRAWN, seed_of(params, RLHF_SEED),
    )  # fmt: skip
    steps.append(Step("rlhf", last, first))
    for number in range(1, params.updates + 1):
        if asked == FINISH:
            break
        next(updates)
        asked = yield Progress(number / params.updates, message("doing.rlhf"))
        if number in looks(params.updates, LOOKS_RLHF):
            steps.append(Step("rlhf", last, look(policy, eye, head, number)))
            asked = (yield Append(so_far())) or asked


def reward_model(eye: Eye, chosen: np.ndarray, rejected: np.ndarray) -> RewardModel:
    """Fitted to the judge's choices, and frozen."""
    texts = rlhf.features(eye.reference, eye.texts).double().numpy()
    held = rlhf.features(eye.reference, eye.held).double().numpy()
    head = rlhf.fitted(texts[chosen], texts[rejected])
    scores = texts @ head
    agrees = float((scores[chosen] > scores[rejected]).mean())
    return RewardModel(scores, held @ head, head, agrees)


def trace_of(
    params: Params, story: Story, steps: tuple[Step, ...], notices: tuple[Message, ...],
    complete: bool,
) -> Trace:  # fmt: skip
    """The trace so far, with its sections and the range of each quantity."""
    starts: dict[str, int] = {}
    for index, step in enumerate(steps):
        starts.setdefault({"answers": "pair", "start": "pair"}.get(step.stage, step.stage), index)
    sections = tuple(Section(i, at, message(f"section.{i}")) for i, at in starts.items())
    return Trace(params, steps, story, sections, scales_of(params, story, steps), notices=notices,
                 complete=complete)  # fmt: skip


def scales_of(
    params: Params, story: Story, steps: tuple[Step, ...]
) -> dict[str, tuple[float, float]]:
    """Ranges for the whole trace: log-ratios of the pairs, loss, reward, divergence, entropy."""
    looked = [s.moment for s in steps] + [s.other for s in steps if s.other is not None]
    own = [s.moment for s in steps if s.stage == "training"]
    ratios = np.stack([m.texts - story.reference for m in own])
    used = np.concatenate([story.chosen, story.rejected])
    low, high = (float(v) for v in np.quantile(ratios[:, used], (0.005, 0.995)))
    means = [losses_of(params, story, m).loss.mean() for m in own]
    return {
        "ratio": (min(low * 1.1, -1.0), max(high * 1.2, 1.0)),
        "loss": (0.0, 1.15 * max(float(np.log(2)), *means)),
        "reward": (0.0, 1.15 * max(0.1, *(m.reward for m in looked))),
        "divergence": (0.0, 1.1 * max(0.1, *(m.divergence for m in looked))),
        "scored": (min(m.scored for m in looked) - 0.1, max(m.scored for m in looked) + 0.1),
        "entropy": (0.0, 1.1 * max(m.entropy for m in looked)),
    }
