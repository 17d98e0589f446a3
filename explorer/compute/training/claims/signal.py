"""Sentences about first weights: what Xavier's and He's rules are, and what they are for."""

from __future__ import annotations

from explorer.core.claims import Judgement, Verdict, claim, state
from explorer.core.formatting import fixed, number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "training.xavier": QT_TRANSLATE_NOOP(
        "claims",
        "For {inputs} inputs and {outputs} outputs, torch’s xavier_normal_ draws weights of "
        "deviation {drawn}; √(2/(n_in + n_out)) is {xavier}, and 1/√n_in is {lecun}: LeCun’s rule. "
        "They agree where there are as many outputs as inputs.",
    ),
    "training.gaussian": QT_TRANSLATE_NOOP(
        "claims",
        "{layers} linear layers of deviation 2/√n: their outputs are as Gaussian as can be "
        "(excess kurtosis {kurtosis}), and ×{explodes} as large as the input. One layer of ReLU "
        "with He’s weights: {zeros} of the outputs are exactly 0, and the mean square is kept "
        "(×{kept}). What is to be kept is the size, forwards and backwards.",
    ),
    "training.mean": QT_TRANSLATE_NOOP(
        "claims",
        "ReLU does raise the mean, from {before} to {after}; with He’s weights it is larger still, "
        "{he}. What He’s factor 2 restores is the mean square: {square} before, {half} after ReLU, "
        "{restored} with it.",
    ),
}


@claim("W169")
def xavier_is_not_lecun() -> Verdict:
    """Is Xavier's deviation 1/√n? Both formulas beside what torch draws."""
    import torch

    from explorer.compute.training.signal.params import Params, deviation_of

    params = state("W169", Params)
    inputs, outputs = params.inputs, params.outputs
    weight = torch.empty(outputs, inputs, dtype=torch.float64)
    torch.nn.init.xavier_normal_(weight, generator=torch.Generator().manual_seed(0))
    drawn = float(weight.std())
    xavier, lecun = (deviation_of(kind, inputs, outputs) for kind in ("xavier", "in"))
    sentence = message(
        "training.xavier", inputs=inputs, outputs=outputs, drawn=fixed(drawn, 4),
        xavier=fixed(xavier, 4), lecun=fixed(lecun, 4),
    )  # fmt: skip
    numbers = {"drawn": drawn, "xavier": xavier, "lecun": lecun}
    # 262,144 draws: their deviation is known to 1/700 of itself
    is_xavier, is_lecun = (abs(drawn / one - 1) < 0.01 for one in (xavier, lecun))
    verdict: Judgement = "true" if is_lecun else "false" if is_xavier else "depends"
    return Verdict(verdict, numbers, sentence)


@claim("W170")
def gaussian_is_not_the_aim() -> Verdict:
    """Do Gaussian outputs make a good start, and does a good start need them? A linear net that
    explodes, and a layer of ReLU that keeps its size."""
    import numpy as np

    from explorer.compute.training.signal.layers import draws_of, input_of, size
    from explorer.compute.training.signal.params import Params, deviation_of
    from explorer.compute.training.signal.single import single_of

    params = state("W170", Params)
    layers = params.layers
    deviation = deviation_of("own", params.width, params.width, params.gain)
    x, _ = input_of(params)
    start = size(x)
    for layer in range(layers):
        x = x @ (deviation * draws_of(params, layer)[0]).T
    # each input by itself: one matrix product stretches them unequally
    rows = x / np.sqrt(np.mean(x**2, axis=1, keepdims=True))
    kurtosis = float(np.mean(rows**4) / np.mean(rows**2) ** 2 - 3)
    explodes = size(x) / start
    single = single_of(params)
    kept, zeros = float(single.squares[2] / single.squares[0]), float(single.zeros[2])
    numbers = {"kurtosis": kurtosis, "explodes": explodes, "kept": kept, "zeros": zeros}
    sentence = message(
        "training.gaussian", layers=layers, kurtosis=fixed(kurtosis, 2),
        explodes=number(explodes), zeros=percent(zeros), kept=fixed(kept, 2),
    )  # fmt: skip
    neither = abs(kurtosis) < 0.3 and explodes > 10 and abs(kept - 1) < 0.1 and zeros > 0.4
    return Verdict("false" if neither else "depends", numbers, sentence)


@claim("W171")
def he_restores_the_square() -> Verdict:
    """Is it the mean that He's rule repairs? Mean and mean square before and after ReLU."""
    from explorer.compute.training.signal.params import Params
    from explorer.compute.training.signal.single import single_of

    single = single_of(state("W171", Params))
    means, squares = single.means.tolist(), single.squares.tolist()
    sentence = message(
        "training.mean", before=number(means[0], 1), after=fixed(means[1], 2),
        he=fixed(means[2], 2), square=fixed(squares[0], 2), half=fixed(squares[1], 2),
        restored=fixed(squares[2], 2),
    )  # fmt: skip
    numbers = {"means": means, "squares": squares}
    mean_repaired = abs(means[2] - means[0]) < abs(means[1] - means[0])
    square_repaired = abs(squares[2] - squares[0]) < 0.1 * abs(squares[1] - squares[0])
    verdict: Judgement = "true" if mean_repaired else "false" if square_repaired else "depends"
    return Verdict(verdict, numbers, sentence)
