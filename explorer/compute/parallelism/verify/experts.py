"""Expert parallelism: a router sends every token to the ranks that hold its experts, and back.

A rank has its share of the tokens and of the experts. How many tokens go where depends on the
router: uneven all-to-alls, whose sizes an all-to-all of counts announces. Backwards the gradients
take the same two ways. Nothing is dropped, so the result is the dense mixture's. The router's
gradients are summed over the ranks; an expert's are whole where it lives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.distributed._functional_collectives import all_to_all_single_autograd

from explorer.compute.parallelism.verify.case import Found, ring, worst
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import F32, apart, held, loss_of, mean_over_ranks

I64 = 8  # bytes


@dataclass(frozen=True)
class Setting:
    """hot: added to the first expert's score, so that it gets more tokens than its share."""

    tokens: int = 64
    width: int = 32
    inner: int = 64
    experts: int = 8
    top: int = 2
    hot: float = 0.0
    seed: int = 0


class Mixture(nn.Module):
    """The router (experts, width) and both matrices of experts first … first + count − 1."""

    def __init__(self, setting: Setting, first: int, count: int) -> None:
        super().__init__()
        torch.manual_seed(setting.seed)
        width, inner, every = setting.width, setting.inner, setting.experts
        self.router = nn.Parameter(torch.randn(every, width) / width**0.5)
        ups, downs = torch.randn(every, inner, width), torch.randn(every, width, inner)
        self.up = nn.Parameter(ups[first : first + count] / width**0.5)
        self.down = nn.Parameter(downs[first : first + count] / inner**0.5)
        self.hot, self.top = setting.hot, setting.top

    def route(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Tokens (n, width) to weights and numbers of the chosen experts, both (n, top)."""
        scores = x @ self.router.T
        chosen = (scores + self.hot * (torch.arange(scores.shape[1]) == 0)).topk(self.top).indices
        return scores.gather(1, chosen).softmax(-1), chosen

    def expert(self, number: int, x: Tensor) -> Tensor:
        """What the expert in place `number` of those here makes of tokens (n, width)."""
        return nn.functional.gelu(x @ self.up[number].T) @ self.down[number].T


def dense(model: Mixture, x: Tensor) -> Tensor:
    """All experts in one place: (n, width) to the same."""
    weights, chosen = model.route(x)
    out = torch.zeros_like(x)
    for number in range(len(model.up)):
        token, place = (chosen == number).nonzero(as_tuple=True)
        out = out.index_add(0, token, weights[token, place, None] * model.expert(number, x[token]))
    return out


def spread(model: Mixture, x: Tensor, ranks: int) -> tuple[Tensor, list[int], list[int]]:
    """The same with experts on `ranks` ranks; also how many tokens went to and came from each."""
    weights, chosen = model.route(x)
    here = len(model.up)
    order = chosen.flatten().argsort(stable=True)  # choices, in the order of their experts
    sent = torch.bincount(chosen.flatten(), minlength=here * ranks)
    received = torch.empty_like(sent)
    dist.all_to_all_single(received, sent)  # (ranks, experts here): how many from whom, for whom
    there = sent.view(ranks, here).sum(1).tolist()
    back = received.view(ranks, here).sum(1).tolist()
    group = cast(dist.ProcessGroup, dist.group.WORLD)
    tokens = x[order // chosen.shape[1]]
    arrived = all_to_all_single_autograd(tokens, back, there, group)
    owner = torch.arange(here).repeat(ranks).repeat_interleave(received)
    made = torch.zeros_like(arrived)
    for number in range(here):
        rows = (owner == number).nonzero().flatten()
        made = made.index_add(0, rows, model.expert(number, arrived[rows]))
    returned = all_to_all_single_autograd(made, there, back, group)
    share = weights.flatten()[order, None]
    return torch.zeros_like(x).index_add(0, order // chosen.shape[1], share * returned), there, back


def job(here: Here, setting: Setting) -> Found:
    """One forward and backward pass with a share of the tokens and of the experts."""
    n, mine = here.ranks, setting.experts // here.ranks
    if setting.experts % n or setting.tokens % n:
        raise ValueError(f"{setting.experts} experts, {setting.tokens} tokens on {n} ranks")
    generator = torch.Generator().manual_seed(setting.seed + 1)
    x = torch.randn(setting.tokens, setting.width, generator=generator)
    target = torch.randn(setting.tokens, setting.width, generator=generator)
    whole = Mixture(setting, 0, setting.experts)
    every = x.clone().requires_grad_()
    reference = loss_of(dense(whole, every), target)
    reference.backward()
    first = here.rank * mine
    model = Mixture(setting, first, mine)
    tokens = x.chunk(n)[here.rank].clone().requires_grad_()  # of the layer before
    with here.meter() as meter:
        out, there, back = spread(model, tokens, n)
        loss = loss_of(out, target.chunk(n)[here.rank]) / n
        loss.backward()
        assert model.router.grad is not None
        dist.all_reduce(model.router.grad)
    row = F32 * setting.width
    router, counts = F32 * setting.experts * setting.width, I64 * setting.experts
    expected = F32 * 2 * mine * setting.inner * setting.width + router
    chosen = setting.tokens // n * setting.top
    ours = (model.router, model.up, model.down)
    part = slice(first, first + mine)
    pairs = [
        (tokens.grad, None if every.grad is None else every.grad.chunk(n)[here.rank]),
        (model.router.grad, whole.router.grad),
        (model.up.grad, None if whole.up.grad is None else whole.up.grad[part]),
        (model.down.grad, None if whole.down.grad is None else whole.down.grad[part]),
    ]
    gradients = [(own, theirs) for own, theirs in pairs if theirs is not None]
    away, home = sum(there) - there[here.rank], sum(back) - back[here.rank]
    return Found(
        loss=n * mean_over_ranks(loss, n), reference=reference.item(),
        difference=worst(apart(a, b) for a, b in gradients),
        scale=max(float(b.abs().max()) for _, b in gradients),
        local={"weights": held(ours), "gradients": held(p.grad for p in ours)},
        expected_local={"weights": expected, "gradients": expected},
        calls=tuple(meter.calls),
        expected_calls={"all-to-all": (5, counts + 2 * row * (chosen + sum(back))),
                        "all-reduce": (1, router)},
        # forwards its tokens go out and the results of others' go back; backwards the other way
        expected_sent=ring("all-to-all", n, counts) + 2 * row * (away + home)
        + ring("all-reduce", n, router),
        more={"sent": there, "received": back},
    )  # fmt: skip
