"""Runs the lab PPO: the reader's training, a look into it, then the same with other β (torch)."""

from __future__ import annotations

import copy
from collections.abc import Generator
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import torch

from explorer.compute.alignment.policy import model
from explorer.compute.alignment.policy.fields import LENGTH
from explorer.compute.alignment.policy.measures import distinct
from explorer.compute.alignment.policy.rules import meant
from explorer.compute.alignment.ppo.advantage import gae, spread
from explorer.compute.alignment.ppo.clip import clipped
from explorer.compute.alignment.ppo.learning import Drawn, Learner, apart, stopped, weighed
from explorer.compute.alignment.ppo.params import (
    BETAS,
    GAMMA,
    LAMBDAS,
    PASSES,
    Estimates,
    Params,
    Passes,
    Run,
    Step,
    Story,
)
from explorer.compute.models import reading
from explorer.compute.models.library import LoadedModel
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

#: Texts of each batch that are kept to be shown.
SHOWN = 10
#: Updates between two measurements of the loss on held-out text.
EVERY = 5


@dataclass
class Notes:
    """A training as it goes: a row for every batch that was drawn, a text list beside it."""

    beta: float
    rows: list[tuple[float, ...]] = field(default_factory=list)
    texts: list[tuple[str, ...]] = field(default_factory=list)
    points: list[np.ndarray] = field(default_factory=list)

    def add(self, learner: Learner, drawn: Drawn, share: float, last: bool) -> None:
        """Measure the policy that drew a batch; `share` was clipped in the update before."""
        loss = float("nan")
        if last or len(self.rows) % EVERY == 0:
            loss = model.held_out_loss(learner.policy, learner.vocabulary)
        self.rows.append((
            float(drawn.points.mean()), float(meant(learner.rule, drawn.texts).mean()),
            drawn.divergence, drawn.entropy, distinct(drawn.texts), share, explained(drawn), loss,
        ))  # fmt: skip
        self.texts.append(drawn.texts[:SHOWN])
        self.points.append(drawn.points[:SHOWN])

    def run(self) -> Run:
        """What is known so far."""
        reward, as_meant, away, spread_of, variety, share, known, loss = np.array(
            self.rows, dtype=np.float64
        ).T
        return Run(
            beta=self.beta, reward=reward, meant=as_meant, divergence=away, entropy=spread_of,
            distinct=variety, clipped=share, explained=known, held_out=loss,
            texts=tuple(self.texts), points=np.stack(self.points),
        )  # fmt: skip


def explained(drawn: Drawn) -> float:
    """Share of the variance of returns that the values explain; 0 where returns do not vary."""
    returns = gae(drawn.rewards, np.zeros_like(drawn.values), GAMMA, 1.0)
    variance = float(returns.var())
    if variance == 0:
        return 0.0
    return 1 - float(((returns - drawn.values) ** 2).mean()) / variance


def run(params: Params) -> Producer:
    """The training first, then its advantages, its clip, and the frontier."""
    torch.set_num_threads(1)  # small products gain nothing from more, and sums stay the same
    yield Progress(0.0)
    loaded = yield from reading.opening_steps(params.model)
    reading.tokens_of(loaded, params.prompt, loaded.context - LENGTH, field="prompt")
    betas = sorted({*BETAS, params.beta}, reverse=True)
    notes = Notes(params.beta)
    looked: list[Middle] = []
    asked: str | None = None
    for _ in train(params, loaded, notes, looked):
        done = (len(notes.rows) - 1) / params.updates
        event = Progress(done / len(betas), message("progress.train"))
        asked = (yield event) or asked
        asked = (yield Append(growing(params, loaded, (notes.run(),), 0))) or asked
        if asked == FINISH:
            return growing(params, loaded, (notes.run(),), 0, complete=True)
    middle = looked[0]
    passes = yield from several(middle)
    found = estimates(middle.learner, middle.drawn, middle.update)
    story = Story(loaded.title, LENGTH, (notes.run(),), 0, passes, found)
    runs = {params.beta: story.run}
    for number, beta in enumerate(beta for beta in betas if beta != params.beta):
        others = Notes(beta)
        for _ in train(params, loaded, others):
            done = (number + 1 + (len(others.rows) - 1) / params.updates) / len(betas)
            asked = (yield Progress(done, message("progress.frontier"))) or asked
            if asked == FINISH:
                return trace_of(params, arranged(story, runs), complete=True)
        runs[beta] = others.run()
        yield Append(trace_of(params, arranged(story, runs), complete=False))
    return trace_of(params, arranged(story, runs), complete=True)


@dataclass(frozen=True)
class Middle:
    """A learner as it was in the middle of its training, with the batch it had just drawn."""

    learner: Learner
    drawn: Drawn
    update: int
    state: tuple[dict[str, Any], ...]

    def restore(self) -> None:
        """The learner as it was."""
        for part, state in zip(parts(self.learner), self.state, strict=True):
            part.load_state_dict(copy.deepcopy(state))


def parts(learner: Learner) -> tuple[Any, ...]:
    """What changes in a learner while it learns."""
    return learner.policy, learner.value, learner.optimizer, learner.value_optimizer


def train(
    params: Params, loaded: LoadedModel, notes: Notes, looked: list[Middle] | None = None
) -> Generator[None, None, None]:
    """One training; `notes` grows by an entry at a time. The middle of the training goes into
    `looked`, if given."""
    learner = Learner(loaded, params, notes.beta, LENGTH)
    share = 0.0
    for update in range(params.updates + 1):
        drawn = learner.draw()
        notes.add(learner, drawn, share, update == params.updates)
        if looked is not None and update == params.updates // 2:
            state = tuple(copy.deepcopy(part.state_dict()) for part in parts(learner))
            looked.append(Middle(learner, drawn, update, state))
        yield
        if update == params.updates:
            break
        for ratio in learner.update(drawn, params.passes):
            share = stopped(ratio, drawn.advantages, params.epsilon)
            yield


def several(middle: Middle) -> Generator[None, str | None, Passes]:
    """PASSES passes over the batch in the middle, on a learner that is then as it was there."""
    middle.restore()
    learner, drawn, epsilon = middle.learner, middle.drawn, middle.learner.params.epsilon
    ratios = []
    for ratio in learner.update(drawn, PASSES):
        ratios.append(ratio)
        yield None
    ratios.append(learner.ratios(drawn))
    middle.restore()
    weights = weighed(drawn.advantages)
    return Passes(
        middle.update, np.stack(ratios), weights,
        np.array([clipped(ratio, weights, epsilon)[0].mean() for ratio in ratios]),
        np.array([stopped(ratio, drawn.advantages, epsilon) for ratio in ratios]),
        np.array([apart(ratio) for ratio in ratios]), drawn.texts,
    )  # fmt: skip


def estimates(learner: Learner, drawn: Drawn, update: int) -> Estimates:
    """Advantages of one batch by λ, and the noise of the gradient by what it is weighed with."""
    with torch.no_grad():
        streams = model.streams(learner.policy, drawn.batch)
        chances = model.distributions_of(learner.policy, streams).exp()
    tokens = drawn.batch.continuations.numpy() - 1
    nothing = np.zeros_like(drawn.values)
    onward = gae(drawn.rewards, nothing, GAMMA, 1.0)
    whole = np.repeat(drawn.rewards.sum(1, keepdims=True), drawn.rewards.shape[1], 1)
    kinds = (
        whole, onward, onward - onward.mean(0),
        gae(drawn.rewards, drawn.values, GAMMA, learner.params.trust),
    )  # fmt: skip
    found = [
        spread(streams.double().numpy(), chances.double().numpy(), tokens, kind) for kind in kinds
    ]
    return Estimates(
        update, drawn.texts[:SHOWN], drawn.rewards, drawn.values,
        np.stack([gae(drawn.rewards, drawn.values, GAMMA, trust) for trust in LAMBDAS]),
        np.array([noise for noise, _ in found]), np.array([signal for _, signal in found]),
    )  # fmt: skip


def arranged(story: Story, runs: dict[float, Run]) -> Story:
    """The runs so far by β, falling."""
    betas = sorted(runs, reverse=True)
    return replace(story, runs=tuple(runs[b] for b in betas), own=betas.index(story.run.beta))


def growing(
    params: Params, loaded: LoadedModel, runs: tuple[Run, ...], own: int, complete: bool = False
) -> Trace:
    """The trace while the reader's training goes on."""
    return trace_of(params, Story(loaded.title, LENGTH, runs, own), complete)


def trace_of(params: Params, story: Story, complete: bool) -> Trace:
    """Steps and sections of what is known."""
    steps = [Step("train", place) for place in range(len(story.run))]
    sections = [Section("train", 0, message("section.train"))]
    for part, count in (
        ("advantage", len(LAMBDAS) if story.estimates is not None else 0),
        ("clip", PASSES + 1 if story.passes is not None else 0),
        ("frontier", len(story.runs) if story.passes is not None else 0),
    ):
        if count:
            sections.append(Section(part, len(steps), message(f"section.{part}")))
            steps += [Step(part, place) for place in range(count)]
    most = max(float(run.reward.max()) for run in story.runs)
    far = max(float(run.divergence.max()) for run in story.runs)
    return Trace(
        params, tuple(steps), story, tuple(sections),
        {"points": (0.0, max(1.06 * most, 1.0)), "divergence": (0.0, max(1.06 * far, 1.0))},
        complete=complete,
    )  # fmt: skip
