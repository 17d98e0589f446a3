"""Weight decay in the gradient and beside it; steps as long as a layer allows (LAMB)."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.optimizers.params import (
    DECAYS,
    LAYER_UPDATES,
    LAYERS,
    PULLS,
    WARM,
    Decay,
    Layers,
    Params,
)
from explorer.compute.training.optimizers.rules import (
    RULES,
    Memory,
    Settings,
    direction,
    settings_of,
)


def decay_of(params: Params) -> Decay:
    """Two weights of 1 with gradients ±10 and ±0.1 in turn: only the decay leads anywhere."""
    # [decay]
    found = []
    for method in ("adaml2", "adamw"):
        settings = settings_of(params, method, decay=params.decay)
        w, memory = np.ones(2), Memory(np.zeros(2), np.zeros(2))
        path = [w]
        for at in range(WARM):
            direction((-1.0) ** at * np.array(PULLS), memory, settings)
        for at in range(DECAYS):
            pull = (-1.0) ** at * np.array(PULLS)
            w = RULES[method](w, lambda _, pull=pull: pull, memory, settings)  # type: ignore[misc]  # mypy cannot infer the type of a default
            path.append(w)
        found.append(np.stack(path))
    return Decay(*found)


def trusted(w: np.ndarray, g: np.ndarray, memory: Memory, s: Settings) -> tuple[np.ndarray, float]:
    """LAMB (You et al. 2020) for the weights of one layer: the step of AdamW, made as long as
    rate × ‖w‖. Returns the new weights and the factor ‖w‖ ÷ ‖u‖."""
    # [layers]
    step = direction(g, memory, s) + s.decay * w
    length, wanted = float(np.linalg.norm(step)), float(np.linalg.norm(w))
    trust = wanted / length if wanted > 0 and length > 0 else 1.0
    return w - s.rate * trust * step, trust


def outputs(weights: list[np.ndarray], x: np.ndarray) -> list[np.ndarray]:
    """x (n, 8) and what leaves each layer; tanh after all but the last."""
    seen = [x]
    for at, weight in enumerate(weights):
        x = x @ weight
        if at < len(weights) - 1:
            x = np.tanh(x)
        seen.append(x)
    return seen


def loss_and_gradients(
    weights: list[np.ndarray], x: np.ndarray, wanted: np.ndarray
) -> tuple[float, list[np.ndarray]]:
    """Half the mean square of what is off, and its gradient for each layer, by hand."""
    seen = outputs(weights, x)
    off = seen[-1] - wanted
    gradients, pull = [], off / len(x)
    for at in range(len(weights) - 1, -1, -1):
        if at < len(weights) - 1:
            pull = pull * (1 - seen[at + 1] ** 2)
        gradients.append(seen[at].T @ pull)
        pull = pull @ weights[at].T
    return float((off**2).mean() / 2), gradients[::-1]


def first_net(params: Params) -> tuple[list[np.ndarray], np.ndarray, np.ndarray]:
    """Weights of three layers of unlike size, inputs (64, 8), and what is wanted (64, 1)."""
    random = np.random.Generator(np.random.PCG64(params.seed))
    weights = [random.standard_normal((a, b)) * size / a**0.5 for a, b, size in LAYERS]
    x = random.standard_normal((64, LAYERS[0][0]))
    return weights, x, np.sin(x[:, :1]) + 0.5 * x[:, 1:2] * x[:, 2:3]


def layers_of(params: Params) -> Layers:
    """The same net with Adam and with LAMB (no decay)."""
    settings = settings_of(params, "lamb")
    count = len(LAYERS)
    norms, steps = (np.empty((2, LAYER_UPDATES, count)) for _ in range(2))
    trust, losses = np.empty((LAYER_UPDATES, count)), np.empty((2, LAYER_UPDATES + 1))
    for which in (0, 1):
        weights, x, wanted = first_net(params)
        memories = [Memory(np.zeros_like(w), np.zeros_like(w)) for w in weights]
        for at in range(LAYER_UPDATES):
            losses[which, at], gradients = loss_and_gradients(weights, x, wanted)
            for layer, (w, g) in enumerate(zip(list(weights), gradients, strict=True)):
                if which:
                    weights[layer], trust[at, layer] = trusted(w, g, memories[layer], settings)
                else:
                    weights[layer] = w - settings.rate * direction(g, memories[layer], settings)
                norms[which, at, layer] = np.linalg.norm(w)
                steps[which, at, layer] = np.linalg.norm(weights[layer] - w)
        losses[which, -1] = loss_and_gradients(weights, x, wanted)[0]
    return Layers(norms, steps, trust, losses)
