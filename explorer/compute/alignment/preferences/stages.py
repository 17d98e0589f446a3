"""The three stages after pre-training, with a model that is small enough (torch).

1. Supervised fine-tuning: next-token loss on demonstrations, here the best texts by the rule of
   many that the model drew; they stand for answers that people wrote.
2. A reward model: one linear head on the mean stream of the tuned model, fitted to pairs. From here
   on it is frozen.
3. The policy is changed so that texts with more reward than the batch's mean become more likely
   (REINFORCE with that baseline), and pulled to the tuned model by the exact KL divergence of every
   place. PPO does the same with several clipped steps on each batch.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace

import numpy as np
import torch

from explorer.compute.alignment.policy.fields import LENGTH, PROMPT_LONGEST
from explorer.compute.alignment.policy.model import (
    Batch,
    distributions_of,
    divergence,
    held_out_loss,
    log_distributions,
    log_probabilities,
    picked,
    sample,
    streams,
    trainable,
)
from explorer.compute.alignment.policy.pairs import judged
from explorer.compute.alignment.policy.rules import RULES, rewards
from explorer.compute.alignment.preferences.bradley_terry import (
    agreement,
    differences,
    fit,
    ordered,
)
from explorer.compute.alignment.preferences.lab import STAGES, Params, Staged, Step
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.reading import opening_steps, tokens_of
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

#: Texts drawn for the demonstrations and how many of the best are kept; updates of stage 1.
POOL, KEPT, TUNING = 128, 32, 8
#: Texts that pairs are made of, and further ones that the judge never saw.
ASKED, FRESH = 96, 64
#: Texts of one update of stage 3, and the learning rates (Adam).
BATCH, TUNING_RATE, RATE = 32, 5e-4, 5e-4
#: Pull of the head's weights towards 0.
HEAD_PULL = 1.0
#: Texts that are shown.
SHOWN = 6


@dataclass(frozen=True)
class Judge:
    """A reward model: w · (mean stream − centre) / size, less the mean over its own texts.

    Arrays float64 (width,); it reads the streams of the tuned model, which nothing changes.
    """

    centre: np.ndarray
    size: np.ndarray
    weights: np.ndarray

    def scores(self, mean_streams: np.ndarray) -> np.ndarray:
        """One number a text: float64 (texts,)."""
        return np.asarray((mean_streams - self.centre) / self.size @ self.weights)


def staged(params: Params) -> Producer:
    """Pre-trained model, fine-tuning, reward model, policy: each stage's states."""
    loaded = yield from opening_steps(params.model)
    prompt, _ = tokens_of(loaded, params.prompt, PROMPT_LONGEST + 1, field="prompt")
    work = Work(params, loaded, prompt)
    total = 1 + (TUNING + 1) + len(judge_sizes(params.pairs)) + params.updates + 1
    for step in work.steps():
        if step is None:
            command = yield Progress(min(len(work.done) / total, 1.0))
        else:
            work.done.append(step)
            command = yield Append(_trace(params, work.done, complete=False))
        if command == FINISH and work.done:
            return _trace(params, work.done, complete=False)
    return _trace(params, work.done, complete=True)


def _trace(params: Params, steps: list[Step], *, complete: bool) -> Trace:
    names = [step.name for step in steps]
    sections = tuple(
        Section(name, names.index(name), message(f"section.{name}"))
        for name in STAGES if name in names
    )  # fmt: skip
    return Trace(params, tuple(steps), None, sections, complete=complete)


def judge_sizes(pairs: int) -> tuple[int, ...]:
    """After how many pairs the reward model is looked at: halves of all of them."""
    return tuple(sorted({max(1, pairs >> shift) for shift in range(6)}))


class Work:
    """The models of one run, and the steps they make."""

    def __init__(self, params: Params, loaded: LoadedModel, prompt: list[int]) -> None:
        self.params, self.loaded, self.prompt = params, loaded, prompt
        self.rule = RULES[params.rule]
        self.random = torch.Generator().manual_seed(params.seed)
        self.policy = trainable(loaded.decoder)
        self.done: list[Step] = []
        nan = float("nan")
        self.state = Staged(0, *(nan,) * 10, (), np.zeros(0))

    def steps(self) -> Generator[Step | None, None, None]:
        """Every stage, with checkpoints between its parts."""
        yield from self._pretrained()
        yield from self._tuned()
        yield from self._judge()
        yield from self._policy()

    def _pretrained(self) -> Generator[Step | None, None, None]:
        batches = yield from self._drawn(POOL)
        self.pool = Batch(torch.cat([batch.ids for batch in batches]), len(self.prompt))
        texts = self.pool.texts(self.loaded.vocabulary)
        points = rewards(self.rule, texts)
        best = np.argsort(-points, kind="stable")[:KEPT]
        self.demonstrations = self.pool[torch.from_numpy(best)]
        with torch.no_grad():
            loss = float(-log_probabilities(self.policy, self.demonstrations).mean())
        yield None
        self.state = replace(
            self.state, loss=loss, held_out=held_out_loss(self.policy, self.loaded.vocabulary),
            reward=float(points.mean()), texts=texts[:SHOWN], rewards=points[:SHOWN],
        )  # fmt: skip
        yield Step("pretrained", staged=self.state)

    def _tuned(self) -> Generator[Step | None, None, None]:
        """Next-token loss on the demonstrations, over and over."""
        # [tuned]
        optimiser = torch.optim.Adam(self.policy.parameters(), lr=TUNING_RATE)
        for update in range(1, TUNING + 1):
            optimiser.zero_grad()
            loss = -log_probabilities(self.policy, self.demonstrations).mean()
            loss.backward()
            optimiser.step()
            yield None
            if update in (1, 2, 4, TUNING):
                yield from self._measured("tuned", update)
        # [end]
        self.tuned: Decoder = trainable(self.policy).requires_grad_(False)

    def _judge(self) -> Generator[Step | None, None, None]:
        """Scores from pairs, read off the streams of the tuned model."""
        batches = yield from self._drawn(ASKED + FRESH)
        texts = [text for batch in batches for text in batch.texts(self.loaded.vocabulary)]
        points, means = rewards(self.rule, texts), []
        for batch in batches:
            means.append(mean_streams(self.tuned, batch))
            yield None
        found = np.concatenate(means)
        pairs = judged(points[:ASKED], self.params.pairs, self.params.noise, self.params.seed)
        for count in judge_sizes(self.params.pairs):
            self.judge = fitted_judge(found[:ASKED], pairs.chosen[:count], pairs.rejected[:count])
            scores = self.judge.scores(found)
            won = scores[pairs.chosen[:count]] - scores[pairs.rejected[:count]]
            self.state = replace(
                self.state, amount=count, asked=float((0.5 * (1 + np.sign(won))).mean()),
                fresh=ordered(scores[ASKED:], points[ASKED:]), judge_moved=0.0, policy_moved=0.0,
                right=agreement(points, pairs.chosen[:count], pairs.rejected[:count]),
                score=float(scores.mean()), divergence=0.0,
            )  # fmt: skip
            yield Step("judge", staged=self.state)

    def _policy(self) -> Generator[Step | None, None, None]:
        """What the frozen reward model prefers becomes more likely, near the tuned model."""
        frozen = self.judge.weights.copy()
        optimiser = torch.optim.Adam(self.policy.parameters(), lr=RATE)
        yield from self._measured("policy", 0, frozen)
        for update in range(1, self.params.updates + 1):
            # [policy]
            batch = sample(self.policy, self.prompt, BATCH, LENGTH, self.random)
            yield None
            with torch.no_grad():
                read = streams(self.tuned, batch)
                reference = distributions_of(self.tuned, read)
            scores = torch.from_numpy(self.judge.scores(read.mean(1).double().numpy())).float()
            advantage = (scores - scores.mean()) / (scores.std() + 1e-6)
            yield None
            optimiser.zero_grad()
            ours = log_distributions(self.policy, batch)
            gain = (advantage[:, None] * picked(ours, batch)).mean()
            away = divergence(ours, reference).mean()
            (self.params.beta * away - gain).backward()
            optimiser.step()
            # [end]
            yield None
            yield from self._measured("policy", update, frozen)

    def _measured(
        self, name: str, update: int, frozen: np.ndarray | None = None
    ) -> Generator[Step | None, None, None]:
        """The state after an update, on texts drawn anew with luck of its own."""
        random = torch.Generator().manual_seed(self.params.seed + 1)
        batch = sample(self.policy, self.prompt, BATCH, LENGTH, random)
        texts = batch.texts(self.loaded.vocabulary)
        points = rewards(self.rule, texts)
        yield None
        changes: dict[str, float] = {"held_out": held_out_loss(self.policy, self.loaded.vocabulary)}
        yield None
        with torch.no_grad():
            if frozen is None:
                changes["loss"] = float(-log_probabilities(self.policy, self.demonstrations).mean())
            else:
                read = streams(self.tuned, batch)
                ours = log_distributions(self.policy, batch)
                away = divergence(ours, distributions_of(self.tuned, read)).sum(1).mean()
                changes["divergence"] = float(away)
                changes["score"] = float(self.judge.scores(read.mean(1).double().numpy()).mean())
                changes["judge_moved"] = float(np.abs(self.judge.weights - frozen).max())
                changes["policy_moved"] = moved(self.policy, self.tuned)
        self.state = replace(
            self.state, amount=update, reward=float(points.mean()), texts=texts[:SHOWN],
            rewards=points[:SHOWN], **changes,
        )  # fmt: skip
        yield Step(name, staged=self.state)

    def _drawn(self, count: int) -> Generator[Step | None, None, list[Batch]]:
        batches = []
        for _ in range(count // BATCH):
            batches.append(sample(self.policy, self.prompt, BATCH, LENGTH, self.random))
            yield None
        return batches


@torch.no_grad()
def mean_streams(model: Decoder, batch: Batch) -> np.ndarray:
    """The mean over the places of a continuation, float64 (texts, width)."""
    return np.asarray(streams(model, batch).mean(1).double().numpy())


def fitted_judge(features: np.ndarray, chosen: np.ndarray, rejected: np.ndarray) -> Judge:
    """The head that explains the pairs best; features are brought to mean 0 and spread 1."""
    centre, size = features.mean(0), features.std(0) + 1e-9
    apart = differences((features - centre) / size, chosen, rejected)
    return Judge(centre, size, fit(apart, HEAD_PULL))


@torch.no_grad()
def moved(policy: Decoder, reference: Decoder) -> float:
    """The largest change of a weight."""
    pairs = zip(policy.parameters(), reference.parameters(), strict=True)
    return max(float((one - other).abs().max()) for one, other in pairs)
