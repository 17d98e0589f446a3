"""What the reader sets, the facts, and what a run leaves (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "adapting/editing"
FIRST = ("Anna", "Boris", "Clara", "David", "Emma")
LAST = ("Berg", "Costa", "Duval", "Ekman", "Fuchs")
CITIES = ("Rome", "Oslo", "Paris", "Lima", "Cairo", "Delhi")
INSTRUMENTS = ("piano", "cello", "flute", "harp", "drums", "oboe")
ANSWERS = CITIES + INSTRUMENTS
#: How a fact is asked for: the words after the name. The second says the same as the first.
FORMS = (("lives", "in"), ("dwells", "in"), ("plays", "the"))
ENDINGS = ("lives", "dwells", "plays", "in", "the")
#: Tokens of a question: first name, last name, verb, and the word before the answer.
PLACES = 4
#: The last token of the name: where the edit takes its key.
NAME = 1
#: What is put back in tracing: a whole state, what a feed-forward part adds, what attention adds.
KINDS = ("state", "mlp", "attention")
#: The ways to change the fact.
WAYS = ("rank_one", "outer", "tune", "lora")
WIDTH, HIDDEN, RANK = 32, 64, 2
#: Updates of the first training in a step of the trace.
EVERY = 10


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    first: int = param(4, low=2, high=5, label=QT_TRANSLATE_NOOP("adapting/editing", "First names"))
    last: int = param(4, low=2, high=5, label=QT_TRANSLATE_NOOP("adapting/editing", "Last names"))
    person: int = param(
        0, low=0, high=24,
        label=QT_TRANSLATE_NOOP("adapting/editing", "Person whose fact changes"),
        help=QT_TRANSLATE_NOOP(
            "adapting/editing", "Counted from 0; after the last comes the first."
        ),
    )  # fmt: skip
    layers: int = param(3, low=2, high=4, label=QT_TRANSLATE_NOOP("adapting/editing", "Layers"))
    updates: int = param(
        120, low=20, high=600, step=10,
        label=QT_TRANSLATE_NOOP("adapting/editing", "Updates of the training"),
    )  # fmt: skip
    noise: float = param(
        3.0, low=0.5, high=10.0, step=0.5,
        label=QT_TRANSLATE_NOOP("adapting/editing", "Noise on the name"),
        help=QT_TRANSLATE_NOOP(
            "adapting/editing", "In standard deviations of the embeddings, as in tracing of ROME."
        ),
    )  # fmt: skip
    layer: int = param(
        1, low=1, high=4, label=QT_TRANSLATE_NOOP("adapting/editing", "Layer that is edited"),
        help=QT_TRANSLATE_NOOP("adapting/editing", "The last one where there are fewer."),
    )  # fmt: skip
    keep: float = param(
        1.0, low=0.0, high=10.0, step=0.25,
        label=QT_TRANSLATE_NOOP("adapting/editing", "Weight of the person’s other fact"),
        help=QT_TRANSLATE_NOOP(
            "adapting/editing",
            "While the new value is sought: how much the other answer may not move.",
        ),
    )  # fmt: skip
    edits: int = param(
        16, low=1, high=25, label=QT_TRANSLATE_NOOP("adapting/editing", "Edits in a row")
    )
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("adapting/editing", "Seed"))

    @property
    def people(self) -> int:
        """How many people there are: every first name with every last name."""
        return self.first * self.last

    @property
    def chosen(self) -> int:
        """The person whose fact changes."""
        return self.person % self.people

    @property
    def place(self) -> int:
        """The layer that is edited, counted from 0."""
        return min(self.layer, self.layers) - 1


@dataclass(frozen=True)
class Step:
    """One position: `part` is a section, `place` counts within it."""

    part: str
    place: int


@dataclass(frozen=True)
class Traced:
    """Probability of the right city, mean over people and draws of the noise.

    Attributes:
        clean, noisy: without noise on the name, and with it.
        restored: float64 (KINDS, layers + 1, PLACES), with one state put back; row 0 is the
            embedding. What parts add begins with row 1; row 0 is NaN there.
    """

    clean: float
    noisy: float
    restored: np.ndarray


@dataclass(frozen=True)
class Edited:
    """What one way of editing left; probabilities over ANSWERS, float64 (people, FORMS, ANSWERS).

    Attributes:
        updates: of weights or, for the rank-one ways, of the value that is sought.
        norm: Frobenius norm of the change of all weights, over that of the weights it touched.
        touched: weights that may change.
    """

    answers: np.ndarray
    updates: int
    norm: float
    touched: int


@dataclass(frozen=True)
class Story:
    """Everything of one run.

    Attributes:
        facts: int64 (people, FORMS), the index of the right answer; `new`, the city to be said.
        losses: float64 (updates,), nats. accuracy: share of right answers after each EVERY updates.
        before: answers of the trained model, as in Edited.
        key: float64 (HIDDEN,), what stands before the edited matrix at the last name token.
        value, wanted: float64 (WIDTH,), what the matrix made of it, and what it shall make.
        moved: float64 (people,), how far the edit moves what the matrix makes of each person's key.
        outer_moved: the same of the plain outer product.
        ways: an Edited for each of WAYS.
        held: float64 (edits + 1,), after so many edits: share of edits that still hold;
            `kept`, share of all other answers that are as they were; `drift`, relative norm.
    """

    facts: np.ndarray
    new: int
    losses: np.ndarray
    accuracy: np.ndarray
    before: np.ndarray | None = None
    traced: Traced | None = None
    key: np.ndarray | None = None
    value: np.ndarray | None = None
    wanted: np.ndarray | None = None
    moved: np.ndarray | None = None
    outer_moved: np.ndarray | None = None
    ways: tuple[Edited, ...] = ()
    held: np.ndarray | None = None
    kept: np.ndarray | None = None
    drift: np.ndarray | None = None


@dataclass(frozen=True)
class Scores:
    """Did an edit work? Probabilities in [0, 1], and shares of answers that stayed.

    Attributes:
        fact, paraphrase: of the new city, as it was asked in the edit, and in other words.
        same: probability of the person's instrument. others: share of all answers about other
            people that are as before.
    """

    fact: float
    paraphrase: float
    same: float
    others: float


def name_of(params: Params, person: int) -> str:
    """First and last name."""
    return f"{FIRST[person // params.last]} {LAST[person % params.last]}"


def facts_of(params: Params) -> np.ndarray:
    """A city and an instrument for each person, drawn: int64 (people, FORMS), of ANSWERS."""
    random = np.random.Generator(np.random.PCG64([params.seed, 7]))
    cities = random.integers(0, len(CITIES), params.people)
    instruments = random.integers(0, len(INSTRUMENTS), params.people) + len(CITIES)
    return np.stack([cities, cities, instruments], axis=1)


def new_city(facts: np.ndarray, person: int) -> int:
    """The city that an edit writes: the next one in the list."""
    return int(facts[person, 0] + 1) % len(CITIES)


def questions_of(params: Params) -> np.ndarray:
    """Tokens of all questions, int64 (people, FORMS, PLACES)."""
    after = [[len(FIRST) + len(LAST) + ENDINGS.index(word) for word in form] for form in FORMS]
    return np.array([
        [[p // params.last, len(FIRST) + p % params.last, *words] for words in after]
        for p in range(params.people)
    ])  # fmt: skip


def scores_of(params: Params, story: Story, answers: np.ndarray) -> Scores:
    """The success of an edit, from the answers after it."""
    # [compare]
    person, before = params.chosen, story.before
    assert before is not None
    same = answers.argmax(axis=-1) == before.argmax(axis=-1)
    others = np.delete(same, person, axis=0)
    return Scores(
        float(answers[person, 0, story.new]), float(answers[person, 1, story.new]),
        float(answers[person, 2, story.facts[person, 2]]), float(others.mean()),
    )  # fmt: skip


def rank_one(
    weight: np.ndarray, key: np.ndarray, wanted: np.ndarray, covariance: np.ndarray
) -> np.ndarray:
    """What is added to a matrix (width, hidden) so that it makes `wanted` of `key`: of all such
    changes the one that moves keys of this covariance least (Meng et al. 2022, ROME)."""
    # [edit] how far the matrix is from what it shall make
    missing = wanted - weight @ key
    # [edit] the direction that other keys use least
    direction = np.linalg.solve(covariance, key)
    return np.outer(missing, direction) / (key @ direction)
