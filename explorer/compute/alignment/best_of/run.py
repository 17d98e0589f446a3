"""Draw, choose, train, and again (torch inside)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from explorer.compute.alignment.best_of.choice import choice_of, winners
from explorer.compute.alignment.best_of.params import Params, Round, Step, Story
from explorer.compute.alignment.policy.fields import LENGTH
from explorer.compute.alignment.policy.measures import distinct
from explorer.compute.alignment.policy.rules import RULES, meant, rewards
from explorer.compute.models.reading import opening_steps, tokens_of
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

if TYPE_CHECKING:
    from explorer.compute.alignment.policy.model import Batch
    from explorer.compute.models.decoder import Decoder
    from explorer.compute.models.vocabulary import Vocabulary


def run(params: Params) -> Producer:
    """The first texts and all choices among them, then rounds of training, one step each.

    Raises ParamError: a prompt with characters that the model has no token for.
    """
    import torch

    from explorer.compute.alignment.best_of.tuning import tuned
    from explorer.compute.alignment.policy.model import sample, trainable

    model = yield from opening_steps(params.model)
    prompt, notices = tokens_of(model, params.prompt, model.decoder.config.context, field="prompt")
    random = torch.Generator().manual_seed(params.seed)
    count = params.k * params.groups
    # in float64: a draw is a jump, and the last bits of float32 differ from processor to processor
    policy = trainable(model.decoder).double()
    reference = trainable(model.decoder).double().requires_grad_(False)
    optimiser = torch.optim.Adam(policy.parameters(), params.rate)
    batch = sample(policy, prompt, count, LENGTH, random)
    yield None
    last = measured(params, model.vocabulary, policy, reference, batch)
    choice = choice_of(last.rewards, params.k)
    done, kept = [last], batch[torch.tensor(winners(last.rewards, params.k))]
    asked = yield Append(trace_of(params, Story(params.k, choice, tuple(done)), notices))
    for number in range(params.rounds):
        if asked == FINISH:
            break
        losses = list[float]()
        for loss in tuned(policy, optimiser, kept, params.updates):
            losses.append(loss)
            share = (number + len(losses) / params.updates) / params.rounds
            yield Progress(share, message("progress.round", round=number + 1))
        chosen = winners((last if params.fresh else done[0]).rewards, params.k)
        done[-1] = replace(last, winners=chosen, losses=np.array(losses))
        batch = sample(policy, prompt, count, LENGTH, random)
        yield None
        last = measured(params, model.vocabulary, policy, reference, batch)
        done.append(last)
        if params.fresh:
            kept = batch[torch.tensor(winners(last.rewards, params.k))]
        story = Story(params.k, choice, tuple(done))
        asked = yield Append(trace_of(params, story, notices))
    return trace_of(params, Story(params.k, choice, tuple(done)), notices, complete=True)


def measured(
    params: Params, vocabulary: Vocabulary, policy: Decoder, reference: Decoder, batch: Batch
) -> Round:
    """What there is to say about a policy from texts that it wrote; nothing is trained yet."""
    import torch

    from explorer.compute.alignment.policy.model import (
        divergence,
        entropy,
        held_out_loss,
        log_distributions,
    )

    rule = RULES[params.rule]
    texts = batch.texts(vocabulary)
    with torch.no_grad():
        ours = log_distributions(policy, batch)
        theirs = log_distributions(reference, batch)
        apart = divergence(ours, theirs).double().sum(1)
        spread = float(entropy(ours).double().mean())
    return Round(
        texts, rewards(rule, texts), meant(rule, texts), np.empty(0, dtype=np.int64), np.empty(0),
        float(apart.mean()), float(apart.std() / len(apart) ** 0.5), spread, distinct(texts, 2),
        held_out_loss(policy, vocabulary),
    )  # fmt: skip


def trace_of(params: Params, story: Story, notices: list[Message], complete: bool = False) -> Trace:
    """The steps of everything that is there."""
    drawn = int(np.flatnonzero(story.choice.ks == story.k)[0]) + 1
    counts = {"draw": drawn, "gain": len(story.choice.ks), "rounds": len(story.rounds)}
    steps, sections = list[Step](), list[Section]()
    for part, count in counts.items():
        sections.append(Section(part, len(steps), message(f"section.{part}")))
        steps += [Step(part, place) for place in range(count)]
    return Trace(params, tuple(steps), story, tuple(sections), notices=tuple(notices),
                 complete=complete)  # fmt: skip
