"""Which experts a token is sent to, and the loss that spreads tokens over them."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional


def route(scores: Tensor, top_k: int) -> tuple[Tensor, Tensor]:
    """The experts each token is sent to, best first, and their weights: both (tokens, top_k).

    Mixtral's rule (Jiang et al. 2024, section 2.1): a softmax over the k largest scores alone.
    """
    # [router]
    best, chosen = scores.topk(top_k, dim=-1)
    return chosen, best.softmax(dim=-1)


def balance(scores: Tensor, chosen: Tensor) -> Tensor:
    """The loss that spreads tokens: E · Σ_e f_e · P_e, 1 where all experts are used alike.

    f_e is the share of the choices that fell on expert e, P_e the mean probability of it (Fedus,
    Zoph and Shazeer 2021, equations 4 to 6). Only P_e passes a gradient on.
    """
    # [balance]
    experts = scores.shape[-1]
    shares = functional.one_hot(chosen.flatten(), experts).float().mean(0)
    return experts * (shares * scores.softmax(dim=-1).mean(0)).sum()
