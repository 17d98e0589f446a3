"""Compares with torch: its initialisations, autograd, its clipping, its Adam, its recurrent net."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from explorer.compute.training.signal import exploding, warmup
from explorer.compute.training.signal.clipping import by_norm, by_value, most_for
from explorer.compute.training.signal.layers import draws_of, input_of, plain, residual, size
from explorer.compute.training.signal.params import (
    ROWS,
    UNITS,
    Params,
    Signal,
    deviation_of,
    rate_at,
)
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: float64, sums of some thousand numbers through some dozen layers, relative.
EXACT = 1e-9


def apart(ours: np.ndarray, theirs: np.ndarray) -> float:
    """The largest difference, as a part of the largest number."""
    return float(np.abs(ours - theirs).max() / max(float(np.abs(theirs).max()), 1e-300))


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    shared: Signal = trace.shared
    return [
        *against_init(params), *against_autograd(params), against_clipping(params, shared),
        against_value(params, shared), against_adam(params), against_schedule(params),
        against_recurrent(params),
    ]  # fmt: skip


def against_init(params: Params) -> list[Check]:
    """The deviations of a million weights that torch draws. The deviation of N normal numbers is
    known to 1/√(2N) of itself; five times that is allowed."""
    inputs, outputs = 1000, 1000 if params.inputs == params.outputs else 250
    found = []
    for kind, draw in (("xavier", nn.init.xavier_normal_),
                       ("he", nn.init.kaiming_normal_)):  # fmt: skip
        weight = torch.empty(outputs, inputs, dtype=torch.float64)
        random = torch.Generator().manual_seed(params.seed)
        if kind == "he":
            nn.init.kaiming_normal_(weight, nonlinearity="relu", generator=random)
        else:
            nn.init.xavier_normal_(weight, generator=random)
        ours = deviation_of(kind, inputs, outputs)
        difference = abs(float(weight.std()) / ours - 1)
        found.append(compared("torch {name}: deviation, relative", difference,
                              5 / math.sqrt(2 * weight.numel()), "float64",
                              name=draw.__name__))  # fmt: skip
    return found


def against_autograd(params: Params) -> list[Check]:
    """Sizes of activations and gradients, layer by layer, as torch finds them."""
    x, pull = input_of(params)
    first, second = (np.stack(same) for same in zip(
        *(draws_of(params, layer) for layer in range(params.layers)), strict=True
    ))  # fmt: skip
    kinds = {"linear": lambda s: s, "relu": torch.relu, "tanh": torch.tanh}
    act = kinds[params.activation]
    found = []
    he = deviation_of("he", params.width, params.width)
    for kind in ("plain", "residual"):
        state = torch.tensor(x, requires_grad=True)
        states = [state]
        for one, two in zip(first, second, strict=True):
            sums = functional.linear(state, torch.tensor(he * one))
            if kind == "plain":
                state = act(sums)
            else:
                state = state + functional.linear(
                    act(sums), torch.tensor(two / math.sqrt(params.width))
                )
            states.append(state)
        gradients = torch.autograd.grad(state, states, torch.tensor(pull))
        if kind == "plain":
            ours = plain(first, he, params.activation, x, pull)
        else:
            ours = residual(first, second, 1.0, params.activation, x, pull)
        theirs = (np.array([size(one.detach().numpy()) for one in states]),
                  np.array([size(one.numpy()) for one in gradients]))  # fmt: skip
        # as parts of themselves: they range over many powers of ten
        difference = max(
            float((np.abs(a - b) / np.where(b > 0, b, 1.0)).max())
            for a, b in zip(ours, theirs, strict=True)
        )
        found.append(compared("torch autograd: sizes through the layers, {kind}", difference, EXACT,
                              "float64", kind=kind))  # fmt: skip
    return found


def against_clipping(params: Params, shared: Signal) -> Check:
    """clip_grad_norm_, which adds 10⁻⁶ to the norm it divides by."""
    gradient = shared.exploding.longest
    weight = nn.Parameter(torch.zeros(len(gradient), dtype=torch.float64))
    weight.grad = torch.tensor(gradient)
    nn.utils.clip_grad_norm_([weight], params.limit)
    ours = by_norm(gradient, params.limit)
    difference = float(np.abs(ours - weight.grad.numpy()).max())
    return compared("torch.nn.utils.clip_grad_norm_", difference, 1e-5 * max(params.limit, 1.0),
                    "float64")  # fmt: skip


def against_value(params: Params, shared: Signal) -> Check:
    """clip_grad_value_, with our bound."""
    gradient = shared.exploding.longest
    most = most_for(gradient, params.limit)
    weight = nn.Parameter(torch.zeros(len(gradient), dtype=torch.float64))
    weight.grad = torch.tensor(gradient)
    nn.utils.clip_grad_value_([weight], most)
    difference = float(np.abs(by_value(gradient, most) - weight.grad.numpy()).max())
    return compared("torch.nn.utils.clip_grad_value_", difference, 0.0, "float64")


def against_adam(params: Params) -> Check:
    """Three updates with warmup, and torch.optim.Adam with its rate set before each."""
    seeds = (params.seed,)
    ours, theirs = (warmup.weights_of(params.depth, seeds) for _ in range(2))
    adam = warmup.Adam(ours)
    other = torch.optim.Adam(theirs, betas=(warmup.MEMORY, warmup.SQUARES), eps=warmup.TINY)
    generator = torch.Generator().manual_seed(params.seed)
    for update in range(1, 4):
        characters, following = warmup.batch(generator)
        rate = rate_at(params, update, True)
        loss = warmup.loss_of(ours, characters, following)
        adam.update(torch.autograd.grad(loss.sum(), ours),
                    torch.tensor([rate], dtype=torch.float64))  # fmt: skip
        other.param_groups[0]["lr"] = rate
        other.zero_grad()
        warmup.loss_of(theirs, characters, following).sum().backward()
        other.step()
    difference = max(float((a - b).detach().abs().max()) for a, b in zip(ours, theirs, strict=True))
    return compared("torch.optim.Adam: weights after 3 updates of {rows} texts", difference, 1e-9,
                    "float64", rows=ROWS)  # fmt: skip


def against_schedule(params: Params) -> Check:
    """The rise by LinearLR, and a cosine by CosineAnnealingLR behind it."""
    weight = nn.Parameter(torch.zeros(1))
    optimiser = torch.optim.SGD([weight], lr=params.rate)
    rise = torch.optim.lr_scheduler.LinearLR(
        optimiser, 1 / params.warmup, 1.0, max(params.warmup - 1, 1)
    )
    apart_by = 0.0
    for update in range(1, min(params.warmup, params.updates) + 1):
        given = optimiser.param_groups[0]["lr"]
        wanted = params.rate * update / params.warmup
        apart_by = max(apart_by, abs(given - wanted), abs(rate_at(params, update, True) - wanted))
        optimiser.step()
        rise.step()
    return compared("torch LinearLR: the rise", apart_by, 1e-12, "float64")


def against_recurrent(params: Params) -> Check:
    """torch.nn.RNN with the same weights."""
    weights = exploding.weights_of(params, (params.seed,))
    random = np.random.Generator(np.random.PCG64(params.seed))
    given, _ = exploding.sequences(params, [random])
    module = nn.RNN(1, UNITS, dtype=torch.float64)
    with torch.no_grad():
        recurrent, entry, bias, readout, last = (one[0] for one in weights)
        module.load_state_dict({
            "weight_hh_l0": recurrent.T, "weight_ih_l0": entry.T, "bias_ih_l0": bias[0],
            "bias_hh_l0": torch.zeros(UNITS, dtype=torch.float64),
        })  # fmt: skip
        state = module(given[0])[0][-1]
        theirs = (state @ readout + last)[:, 0].numpy()
        ours = exploding.said_by(weights, given)[0].numpy()
    return compared("torch.nn.RNN: what a net says", apart(ours, theirs), EXACT, "float64")
