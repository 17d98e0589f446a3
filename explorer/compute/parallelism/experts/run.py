"""The reader's text through the layer of experts: route, send, compute, send back (torch)."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.models import library
from explorer.compute.models.capture import LayerCapture
from explorer.compute.parallelism.experts import mixture as parts
from explorer.compute.parallelism.experts.lab import (
    MOST_TOKENS,
    Loss,
    Params,
    Run,
    Step,
    refuse_empty,
)
from explorer.compute.parallelism.experts.layer import dense, forward, routed
from explorer.core.trace import Limit, Producer, Progress, Section, Trace, quietly
from explorer.core.words import message


def run(params: Params) -> Producer:
    """One phase of the layer after the other. ParamError for a text of fewer than two tokens."""
    yield Progress(0.0, message("progress.model"))
    model = yield from quietly(library.opening(parts.MODEL, "cpu", step_by_step_only=True))
    assert isinstance(model, library.LoadedModel)
    ids = model.encode(params.text)
    notices = []
    if len(ids) - 1 > MOST_TOKENS:
        notices.append(message("notice.most", total=len(ids) - 1, kept=MOST_TOKENS))
        ids = ids[: MOST_TOKENS + 1]
    if len(ids) < 3:
        raise refuse_empty(params.text)
    yield Progress(0.3, message("progress.run"))
    seen = model.capture(ids, only_layers=frozenset({parts.LAYER}))
    yield None
    mixture = parts.load(params.router)
    layer = seen.layers[parts.LAYER]
    with torch.no_grad():
        found = yield from _through(params, model, mixture, ids, layer)
    if len(found.owner) % found.ranks:
        counts = np.bincount(found.owner, minlength=found.ranks)
        notices.append(message("notice.uneven", most=int(counts.max()), least=int(counts.min())))
    phases = steps_of(found)
    sections = tuple(
        Section(step.name, place, message(f"section.{step.name}"))
        for place, step in enumerate(phases)
    )
    scales = {"tokens": (0.0, float(max(found.dispatch.max(), 1)))}
    return Trace(params, phases, found, sections, scales, {"hot": Limit(0, parts.EXPERTS - 1)},
                 tuple(notices))  # fmt: skip


def _through(
    params: Params, model: library.LoadedModel, mixture: parts.Mixture, ids: list[int],
    layer: LayerCapture,
) -> Generator[None, None, Run]:  # fmt: skip
    """The layer on all GPUs, and what the model then says. The token that only starts a text (BOS)
    is none of the reader's: it keeps what the model's own layer says."""
    reads, says = layer.feed_forward_normed[1:], layer.feed_forward_output[1:]
    mesh = params.mesh
    ranks = mesh.world
    shares = shares_of(len(reads), ranks)
    bias = torch.zeros(parts.EXPERTS)
    bias[params.hot] = params.push
    tokens = [reads[share] for share in shares]
    decided = [
        routed(mixture, own, params.top_k, params.capacity, params.policy, bias) for own in tokens
    ]
    answer = torch.cat(forward(mixture, tokens, decided, mesh.ep, mesh.expert_tp))
    alone = dense(mixture, reads, decided)
    everyone = [replace(one, kept=np.ones_like(one.kept)) for one in decided]
    whole = dense(mixture, reads, everyone)
    yield None
    between, starts = layer.residual_between, layer.feed_forward_output[:1]
    losses = {}
    for name, said in (
        ("own", says), ("whole", whole), ("here", answer), ("nothing", torch.zeros_like(says)),
    ):  # fmt: skip
        logits = parts.continued(model, between, torch.cat([starts, said]))
        losses[name] = functional.cross_entropy(
            logits[:-1], torch.tensor(ids[1:]), reduction="none"
        )
        yield None
    wanted = np.stack([one.counts(parts.EXPERTS) for one in everyone])
    sent = np.stack([one.counts(parts.EXPERTS) for one in decided])
    away = (answer - whole).norm(dim=1) / whole.norm(dim=1)
    return Run(
        pieces=tuple(model.vocabulary.pieces(ids[1:])), width=parts.WIDTH, inner=parts.INNER,
        owner=np.repeat(np.arange(ranks), [len(share) for share in shares]),
        scores=np.concatenate([one.scores for one in decided]),
        chosen=np.concatenate([one.chosen for one in decided]),
        weights=np.concatenate([one.weights for one in decided]),
        kept=np.concatenate([one.kept for one in decided]),
        limit=np.array([one.limit for one in decided]), wanted=wanted, sent=sent,
        dispatch=messages(sent, mesh.ep, mesh.expert_tp), load=sent.sum(axis=0), ep=mesh.ep,
        etp=mesh.expert_tp, difference=float((answer - alone).abs().max()), rows=away.numpy(),
        loss=Loss(**{name: float(each.mean()) for name, each in losses.items()}),
        token_loss=torch.stack([losses["whole"], losses["here"]]).numpy(),
    )  # fmt: skip


def shares_of(tokens: int, ranks: int) -> list[np.ndarray]:
    """The tokens of each rank, in the order of the text; the first have one more."""
    return np.array_split(np.arange(tokens), ranks)


def messages(sent: np.ndarray, ep: int, etp: int) -> np.ndarray:
    """Tokens from each rank to each (R, R), from those it has for each expert (R, E): a rank sends
    to that rank of another column which has the same piece of the experts as itself."""
    ranks = ep * etp
    columns = sent.reshape(ranks, ep, -1).sum(axis=2)
    out = np.zeros((ranks, ranks), dtype=np.int64)
    for rank in range(ranks):
        out[rank, rank % etp :: etp] = columns[rank]
    return out


def steps_of(found: Run) -> tuple[Step, ...]:
    """The phases, and who sends how many tokens to whom in each."""
    nothing = np.zeros_like(found.dispatch)
    steps = [Step("tokens", nothing), Step("router", nothing)]
    if found.ep > 1:
        steps.append(Step("counts", nothing))
    steps.append(Step("dispatch", found.dispatch))
    if found.etp > 1:
        steps.append(Step("gather", _sharing(found, back=False)))
    steps.append(Step("experts", nothing))
    if found.etp > 1:
        steps.append(Step("reduce", _sharing(found, back=True)))
    steps += [Step("combine", found.dispatch.T.copy()), Step("sum", nothing)]
    return tuple(steps)


def _sharing(found: Run, *, back: bool) -> np.ndarray:
    """What the GPUs of a column send one another: first each what it received to all others, and
    `back` each its part of the sums of the others' tokens."""
    received = found.dispatch.sum(axis=0)
    out = np.zeros_like(found.dispatch)
    for one in range(found.ranks):
        for other in range(found.ranks):
            if one != other and found.column(one) == found.column(other):
                out[one, other] = received[other if back else one]
    return out
