"""Compares with torch.distributions, cross_entropy, and autograd."""

from __future__ import annotations

import numpy as np
import torch

from explorer.compute.training.losses import bumps
from explorer.compute.training.losses.measures import cross_terms, divergence, entropy_terms
from explorer.compute.training.losses.params import Losses, Params
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: float64; sums of a few hundred terms at most, of numbers up to some hundred bits.
EXACT = 1e-10
LN2 = float(np.log(2.0))


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    shared: Losses = trace.shared
    p, q = shared.bars.p, shared.walk.q[0]
    one, other = (torch.distributions.Categorical(torch.tensor(v.copy())) for v in (p, q))
    ours = divergence(p, q)
    theirs = float(torch.distributions.kl_divergence(one, other)) / LN2
    found = [compared("torch.distributions.kl_divergence", abs(ours - theirs), 1e-9, "float64")]
    entropy = float(one.entropy()) / LN2
    # torch keeps every share above 2.2e-16, so that its logarithm is finite
    apart = abs(float(entropy_terms(p).sum()) - entropy)
    found.append(compared("torch.distributions: entropy", apart, 1e-9, "float64"))
    z = torch.tensor(np.log(q), requires_grad=True)
    loss = torch.nn.functional.cross_entropy(z, torch.tensor(p.copy()))
    (gradient,) = torch.autograd.grad(loss, z)
    found.append(compared(
        "torch cross_entropy", abs(float(loss.detach()) / LN2 - float(cross_terms(p, q).sum())),
        EXACT, "float64",
    ))  # fmt: skip
    found.append(compared("torch autograd: the gradient is q − p",
                          float(np.abs(gradient.numpy() - (q - p)).max()), 1e-12,
                          "float64"))  # fmt: skip
    found.append(against_autograd(shared))
    return found


def against_autograd(shared: Losses) -> Check:
    """Gradients of both fits, by mean and log-width, at the start."""
    fits = shared.fits
    apart = 0.0
    for which in (0, 1):
        start = fits.places[which, 0]
        ours = bumps.slopes(fits.x, fits.log_p, start[:1], start[1:], which == 0)[0]
        w = torch.tensor(start.copy(), requires_grad=True)
        x, log_p = torch.tensor(fits.x.copy()), torch.tensor(fits.log_p.copy())
        log_q = torch.log_softmax(-(((x - w[0]) / w[1].exp()) ** 2) / 2, 0)
        loss = (
            (log_p.exp() * (log_p - log_q)).sum()
            if which == 0
            else (log_q.exp() * (log_q - log_p)).sum()
        )
        (theirs,) = torch.autograd.grad(loss, w)
        size = 1 + float(theirs.abs().max())
        apart = max(apart, float(np.abs(theirs.numpy() - ours).max()) / size)
    return compared("torch autograd: gradients of both fits", apart, EXACT, "float64")
