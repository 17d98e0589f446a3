"""The layer of experts against a dense mixture written another way, transformers and gloo."""

from __future__ import annotations

import copy

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.models import library
from explorer.compute.parallelism import verify
from explorer.compute.parallelism.experts import mixture as parts
from explorer.compute.parallelism.experts.lab import MOST_TOKENS, Params
from explorer.compute.parallelism.experts.layer import forward, routed
from explorer.compute.parallelism.experts.run import messages, shares_of
from explorer.compute.parallelism.verify import Case, RunError, shown
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

DENSE = QT_TRANSLATE_NOOP(
    "parallelism/experts", "every expert on every token, masked and summed by torch.einsum, FP64"
)
GLOO = {
    "loss": QT_TRANSLATE_NOOP(
        "parallelism/experts", "{ranks} gloo processes against one: the mean square of the outputs"
    ),
    "gradients": QT_TRANSLATE_NOOP(
        "parallelism/experts", "{ranks} gloo processes against one: the gradients"
    ),
    "sent": QT_TRANSLATE_NOOP(
        "parallelism/experts", "{ranks} gloo processes: bytes sent, against the matrix"
    ),
}
MIXTRAL = QT_TRANSLATE_NOOP("parallelism/experts", "transformers, the layer of Mixtral")
#: Sums of 64 to 320 products in float32: a few 1e-6 for outputs of size 1 to 10.
TOLERANCE = 2e-5


def checks(params: Params, trace: Trace) -> list[Check]:
    """The distributed answer against two that know no GPUs; then these tokens on real processes,
    one for each group of experts, forwards and backwards."""
    model = library.load(parts.MODEL, "cpu")
    mixture = parts.load(params.router)
    ids = model.encode(params.text)[: MOST_TOKENS + 1]
    with torch.no_grad():
        layer = model.capture(ids, only_layers=frozenset({parts.LAYER})).layers[parts.LAYER]
        reads = layer.feed_forward_normed[1:]
        bias = torch.zeros(parts.EXPERTS)
        bias[params.hot] = params.push
        tokens = [reads[share] for share in shares_of(len(reads), params.mesh.world)]
        decided = [
            routed(mixture, own, params.top_k, params.capacity, params.policy, bias)
            for own in tokens
        ]
        ours = torch.cat(
            forward(mixture, tokens, decided, params.mesh.ep, params.mesh.expert_tp)
        ).double()
        found = [
            compared(DENSE, _apart(ours, everywhere(mixture, reads, trace, bias)), TOLERANCE,
                     "float32")
        ]  # fmt: skip
        if not params.push and not trace.shared.dropped:
            found.append(_mixtral(params, mixture, reads, ours))
    if params.mesh.ep > 1:
        found += _processes(params, mixture, reads, bias)
    return found


def _processes(
    params: Params, mixture: parts.Mixture, reads: torch.Tensor, bias: torch.Tensor
) -> list[Check]:
    """The same tokens over uneven all-to-alls of gloo; experts whole, also where the lab cuts
    them."""
    ep = params.mesh.ep
    decided = [
        routed(mixture, reads[share], params.top_k, params.capacity, params.policy, bias)
        for share in shares_of(len(reads), ep)
    ]
    sent = np.stack([one.counts(parts.EXPERTS) for one in decided])
    setting = {
        "tokens": reads.numpy(), "dispatch": messages(sent, ep, 1),
        "gate": mixture.gate.numpy(), "up": mixture.up.numpy(), "down": mixture.down.numpy(),
        **{
            name: np.concatenate([getattr(one, name) for one in decided])
            for name in ("chosen", "weights", "kept")
        },
    }  # fmt: skip
    try:
        outcome: verify.Verified | RunError = verify.run(Case("routed", ep, setting), timeout=30)
    except RunError as error:
        outcome = error
    return shown(outcome, GLOO)


def _apart(left: torch.Tensor, right: torch.Tensor) -> float:
    return float((left - right).abs().max())


def everywhere(
    mixture: parts.Mixture, reads: torch.Tensor, trace: Trace, bias: torch.Tensor
) -> torch.Tensor:
    """All experts on all tokens in float64, weighted by a matrix (tokens, experts) that is zero
    where a token did not choose or found no room."""
    wide = copy.deepcopy(mixture).double()
    tokens = reads.double()
    scores = tokens @ wide.router.T + bias.double()
    kept = torch.from_numpy(trace.shared.kept.copy())
    chosen = torch.from_numpy(trace.shared.chosen.copy())
    there = torch.zeros_like(scores, dtype=torch.bool).scatter(1, chosen, True)
    weights = scores.masked_fill(~there, float("-inf")).softmax(dim=1)
    weights = weights * torch.zeros_like(scores).scatter(1, chosen, kept.double())
    gate = torch.einsum("td,efd->tef", tokens, wide.gate)
    up = torch.einsum("td,efd->tef", tokens, wide.up)
    answers = torch.einsum("tef,edf->ted", functional.silu(gate) * up, wide.down)
    return torch.einsum("te,ted->td", weights, answers)


def _mixtral(
    params: Params, mixture: parts.Mixture, reads: torch.Tensor, ours: torch.Tensor
) -> Check:
    """The same weights in the layer that Mixtral has in transformers."""
    try:
        from transformers import MixtralConfig
        from transformers.models.mixtral.modeling_mixtral import MixtralSparseMoeBlock
    except ImportError:
        return missing(MIXTRAL)
    config = MixtralConfig(
        hidden_size=parts.WIDTH, intermediate_size=parts.INNER, num_local_experts=parts.EXPERTS,
        num_experts_per_tok=params.top_k, router_jitter_noise=0.0,
    )  # fmt: skip
    block = MixtralSparseMoeBlock(config).eval()
    state: dict[str, torch.Tensor] = {"gate.weight": mixture.router}
    names = set(block.state_dict())
    if "experts.gate_up_proj" in names:  # all experts in one tensor
        state["experts.gate_up_proj"] = torch.cat([mixture.gate, mixture.up], dim=1)
        state["experts.down_proj"] = mixture.down
    else:
        for expert in range(parts.EXPERTS):
            state[f"experts.{expert}.w1.weight"] = mixture.gate[expert]
            state[f"experts.{expert}.w3.weight"] = mixture.up[expert]
            state[f"experts.{expert}.w2.weight"] = mixture.down[expert]
    try:
        block.load_state_dict(state)
    except RuntimeError:  # another layout of the weights
        return missing(MIXTRAL)
    theirs = block(reads[None])
    theirs = theirs[0] if isinstance(theirs, tuple) else theirs
    return compared(MIXTRAL, _apart(ours, theirs[0].double()), TOLERANCE, "float32")
