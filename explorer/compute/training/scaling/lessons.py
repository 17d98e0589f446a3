"""The same examples from easy to hard, shuffled, and from hard to easy (numpy)."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.scaling.params import (
    BETWEEN,
    DRAWS,
    FEATURES,
    LESSONS,
    ORDERS,
    Lessons,
    Params,
)

TESTS = 1000


def lessons_of(params: Params) -> Lessons:
    """One pass of logistic regression, one example at a time, for every draw of the examples.

    x is normal, the label the sign of w · x; the nearer x lies to the boundary, the harder, and the
    likelier is its label wrong (½ e^(−4 |w · x|)). New examples have right labels.
    """
    # [curriculum]
    random = np.random.Generator(np.random.PCG64(params.seed))
    true = random.standard_normal((DRAWS, FEATURES))
    true /= np.linalg.norm(true, axis=1, keepdims=True)
    xs = random.standard_normal((DRAWS, LESSONS, FEATURES))
    along = (xs @ true[:, :, None])[..., 0]
    wrong = random.random((DRAWS, LESSONS)) < 0.5 * np.exp(-4 * np.abs(along))
    labels = np.where(wrong, -1.0, 1.0) * np.sign(along)
    tests = random.standard_normal((TESTS, FEATURES))
    answers = np.sign(tests @ true.T)
    easy = np.argsort(-np.abs(along), axis=1)
    shuffled = np.argsort(random.random((DRAWS, LESSONS)), axis=1)
    orders = np.stack([easy, shuffled, easy[:, ::-1]])
    draw = np.arange(DRAWS)
    weights = np.zeros((len(ORDERS), DRAWS, FEATURES))
    errors = []
    for lesson in range(LESSONS):
        x, y = xs[draw, orders[:, :, lesson]], labels[draw, orders[:, :, lesson]]
        pull = y / (1.0 + np.exp(y * (weights * x).sum(axis=2)))
        weights = weights + params.rate * pull[..., None] * x
        if (lesson + 1) % BETWEEN == 0:
            said = np.sign(weights @ tests.T)
            errors.append((said != answers.T).mean(axis=2))
    return Lessons(np.stack(errors))
