"""What a run of the images lab knows beside its steps: the pictures it starts from, the judgement
of what comes out (torch)."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import torch

from explorer.compute.diffusion.images import (
    CLASSES,
    SIZES,
    Params,
    Step,
    Story,
    columns_of,
    guidance_of,
    labels_of,
)
from explorer.compute.diffusion.images_drawing import drawn, hidden_cells
from explorer.compute.diffusion.images_file import read_picture
from explorer.compute.diffusion.images_measures import radial_spectrum
from explorer.compute.diffusion.measures.neighbours import nearest
from explorer.compute.diffusion.networks.files import open_shipped
from explorer.compute.diffusion.networks.images_data import ImageSet, image_set
from explorer.core.words import Message, message

#: Training pictures of each class that the usual spread is measured on.
SPREAD_ON = 60


@dataclass(frozen=True)
class Judge:
    """Looks at guesses: a classifier, the training set, and the classes that were told."""

    classifier: Any
    train: np.ndarray
    usual: float
    labels: np.ndarray

    @classmethod
    def of(cls, name: str, pictures: ImageSet, labels: np.ndarray) -> Judge:
        """The judge of these pictures."""
        classifier = open_shipped(f"classifier-{name}").network
        return cls(classifier, pictures.train[:, 0].numpy(), usual_distance(name), labels)

    def of_guesses(self, guesses: np.ndarray, there: np.ndarray, rows: int) -> np.ndarray:
        """Share recognised as their class (NaN without classes) and how much is copied: of all
        pictures that are there, then of each row, (2, 1 + rows) float64."""
        marks = np.full((2, len(guesses)), np.nan)
        marks[1, there] = nearest(guesses[there], self.train)[0] / self.usual
        if self.labels[0] >= 0:
            said = classified(self.classifier, guesses[there])
            marks[0, there] = said == self.labels[there]
        each = marks.reshape(2, rows, -1)
        shown = ~np.isnan(each)
        sums = np.where(shown, each, 0.0).sum(axis=2)
        counts = shown.sum(axis=2)
        whole = np.concatenate([sums.sum(axis=1, keepdims=True), sums], axis=1)
        of = np.concatenate([counts.sum(axis=1, keepdims=True), counts], axis=1)
        return np.divide(whole, of, out=np.full(whole.shape, np.nan), where=of > 0)


def classified(classifier: Any, pictures: np.ndarray) -> np.ndarray:
    """The class that the classifier takes each picture for, int64."""
    with torch.no_grad():
        said: np.ndarray = classifier(torch.from_numpy(pictures)[:, None]).argmax(dim=1).numpy()
    return said


@lru_cache(maxsize=2)
def usual_distance(name: str) -> float:
    """The mean distance of held-out pictures to the nearest training picture."""
    pictures = image_set(name)
    return float(nearest(pictures.test[:, 0].numpy(), pictures.train[:, 0].numpy())[0].mean())


@lru_cache(maxsize=2)
def usual_spread(name: str) -> tuple[float, ...]:
    """For each class the mean distance of training pictures from one another."""
    pictures = image_set(name)
    flat, labels = pictures.train.flatten(1).double().numpy(), pictures.train_labels.numpy()
    return tuple(
        mean_distance(flat[labels == label][:SPREAD_ON]) for label in range(len(pictures.classes))
    )


def mean_distance(flat: np.ndarray) -> float:
    """Mean root-mean-square distance between different rows of (count, numbers), count ≥ 2."""
    squares = (flat**2).sum(axis=1)
    apart = np.maximum(squares[:, None] + squares - 2 * flat @ flat.T, 0.0) / flat.shape[1]
    upper = np.triu_indices(len(flat), 1)
    return float(np.sqrt(apart[upper]).mean())


def story_of(params: Params, pictures: ImageSet) -> tuple[Story, tuple[Message, ...]]:
    """What is known before the first step, and what to say about the reader's file."""
    starts, notices = starts_of(params, pictures)
    size = SIZES[params.pictures]
    classifier = open_shipped(f"classifier-{params.pictures}").network
    labels = labels_of(params)
    return (
        Story(
            size=size, classes=CLASSES[params.pictures], columns=columns_of(params),
            labels=labels, start=starts,
            start_label=classified(classifier, starts) if len(starts) else np.zeros(0, np.int64),
            hidden=hidden_cells(params.mask, size),
            data_spectrum=radial_spectrum(pictures.train[:, 0].numpy()),
            nearest=np.zeros((0, size, size), np.float16), distance=np.zeros(0),
            usual_distance=usual_distance(params.pictures),
            guidance=guidance_of(params), trained=len(pictures.train),
        ),
        notices,
    )  # fmt: skip


def starts_of(params: Params, pictures: ImageSet) -> tuple[np.ndarray, tuple[Message, ...]]:
    """The pictures the task starts from, (k, size, size) float32: none, one, or two for a row."""
    size = SIZES[params.pictures]
    if params.task in ("noise", "guide"):
        return np.zeros((0, size, size), np.float32), ()
    held_out = pictures.test[:, 0].numpy()
    notices: tuple[Message, ...] = ()

    def numbered(number: int) -> np.ndarray:
        found: np.ndarray = held_out[number % len(held_out)]
        return found

    own: np.ndarray | None = None
    if params.source == "drawn":
        own = drawn(params.drawing, size)
    elif params.source == "file":
        own, inside_out = read_picture(params.file, size)
        notices = (message("notice.inside_out"),) if inside_out else ()
    if params.task != "between":
        return (numbered(params.first) if own is None else own)[None], notices
    ends = []
    for row in range(params.rows):
        ends += [numbered(params.first + row) if own is None else own]
        ends += [numbered(params.second + row)]
    return np.stack(ends), notices


def finished_story(story: Story, last: Step, pictures: ImageSet) -> Story:
    """The same with the judgement of the finished pictures."""
    made = last.x0_hat.astype(np.float32)
    distance, index = nearest(made, pictures.train[:, 0].numpy())
    flat = made.reshape(len(made), -1).astype(np.float64)
    spreads, rows = usual_spread(pictures.name), len(story.guidance)
    shares = [
        mean_distance(flat[story.labels == label]) / spreads[label]
        for label in range(len(story.classes)) if (story.labels == label).sum() >= 2
    ]  # fmt: skip
    by_row = np.full(rows, np.nan)
    label = int(story.labels[0])
    if label >= 0 and (story.labels == label).all():
        by_row = np.array(
            [mean_distance(row) / spreads[label] for row in flat.reshape(rows, story.columns, -1)]
        )
    trip = math.nan
    if len(story.start) > 1:
        columns = story.columns
        ends = np.stack([made[0::columns], made[columns - 1 :: columns]], axis=1)
        apart = ends.reshape(story.start.shape).astype(np.float64) - story.start
        trip = float(np.sqrt((apart**2).mean()))
    closest = pictures.train[torch.from_numpy(index)][:, 0].numpy().astype(np.float16)
    return dataclasses.replace(
        story, nearest=closest, distance=distance,
        spread=float(np.mean(shares)) if shares else math.nan, row_spread=by_row, round_trip=trip,
    )  # fmt: skip
