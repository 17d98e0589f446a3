"""Selective copying: name the tokens among the noise, in order (NumPy)."""

from __future__ import annotations

import numpy as np

from explorer.compute.blocks.linear_time import NOISE, Copying, Gates
from explorer.compute.blocks.linear_time.gates import (
    fixed_gates,
    rwkv_gates,
    selective_gates,
)

MODELS = ("selective", "fixed", "rwkv")
LETTERS = "ABCDEF"
SEQUENCES = 240  # to fit on, and as many to judge
NOTHING = "·"


def sequences(
    random: np.random.Generator, count: int, copied: int, noise: int
) -> tuple[np.ndarray, np.ndarray]:
    """(count, copied) letters, and (count, copied) places among the noise, in rising order."""
    letters = random.integers(0, len(LETTERS), (count, copied))
    places = np.argsort(random.random((count, copied + noise)), axis=1)[:, :copied]
    return letters, np.sort(places, axis=1)


def gates_of(model: str, opened: np.ndarray, rows: int, step: float) -> Gates:
    """The gates of a model where `opened` (tokens,) says which tokens are no noise."""
    make = {"fixed": fixed_gates, "selective": selective_gates, "rwkv": rwkv_gates}[model]
    return make(opened, rows, step)


def last_states(
    model: str, letters: np.ndarray, places: np.ndarray, length: int, rows: int, step: float
) -> np.ndarray:
    """(sequences, rows, letters) the state after the whole sequence. Noise has no value."""
    # [copy]
    count, copied = letters.shape
    opened = np.zeros((count, length), dtype=bool)
    np.put_along_axis(opened, places, True, axis=1)
    gates = gates_of(model, opened.reshape(-1), rows, step)
    fading = np.log(gates.decay).reshape(count, length, rows)
    # what is left of a token at the end: its b times all later a
    later = fading.sum(1, keepdims=True) - fading.cumsum(1)
    weight = gates.write.reshape(count, length, rows) * np.exp(later)
    found = np.zeros((count, rows, len(LETTERS)))
    for place in range(copied):
        here = np.arange(count)
        found[here, :, letters[:, place]] += weight[here, places[:, place]]
    return found


def fitted(states: np.ndarray, letters: np.ndarray) -> np.ndarray:
    """(copied, rows) read-outs by least squares: from a state to which letter stood at each place.

    One for all letters: they differ in nothing.
    """
    # [copy]
    rows = states.shape[1]
    given = states.transpose(0, 2, 1).reshape(-1, rows)
    wanted = np.eye(len(LETTERS))[letters].transpose(0, 2, 1).reshape(len(given), -1)
    scale = np.linalg.norm(given, axis=0)
    scale[scale == 0] = 1.0
    solution = np.linalg.lstsq(given / scale, wanted, rcond=1e-12)[0]
    readout: np.ndarray = (solution / scale[:, None]).T
    return readout


def named(readout: np.ndarray, states: np.ndarray) -> np.ndarray:
    """(sequences, copied) the letters that a read-out finds likeliest."""
    # [copy]
    found: np.ndarray = np.einsum("cn,snv->scv", readout, states).argmax(-1)
    return found


def copying(copied: int, rows: int, step: float, seed: int) -> Copying:
    """How well the models copy, with more and more noise in between."""
    random = np.random.default_rng([seed, copied])
    accuracy = np.zeros((len(MODELS), len(NOISE)))
    last: list[str] = []
    example = wanted = ""
    for at, noise in enumerate(NOISE):
        letters, places = sequences(random, 2 * SEQUENCES, copied, noise)
        length = copied + noise
        fit, judge = slice(0, SEQUENCES), slice(SEQUENCES, None)
        answers = []
        for model_at, model in enumerate(MODELS):
            states = last_states(model, letters, places, length, rows, step)
            found = named(fitted(states[fit], letters[fit]), states[judge])
            accuracy[model_at, at] = (found == letters[judge]).mean()
            answers.append("".join(LETTERS[one] for one in found[0]))
        tokens = [NOTHING] * length
        for letter, place in zip(letters[judge][0], places[judge][0], strict=True):
            tokens[place] = LETTERS[letter]
        example, last = "".join(tokens), answers
        wanted = "".join(LETTERS[one] for one in letters[judge][0])
    return Copying(MODELS, NOISE, accuracy, len(LETTERS), SEQUENCES, example, wanted, tuple(last))
