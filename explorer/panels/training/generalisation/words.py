"""The texts of training/generalisation, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.training.generalisation.texts import HEADINGS, NOTICES, PARAGRAPHS

SECTIONS = {
    "section.fit": QT_TRANSLATE_NOOP("training/generalisation", "the degree"),
    "section.gap": QT_TRANSLATE_NOOP("training/generalisation", "more examples"),
    "section.folds": QT_TRANSLATE_NOOP("training/generalisation", "folds in turn"),
    "section.penalty": QT_TRANSLATE_NOOP("training/generalisation", "L1 and L2"),
    "section.outliers": QT_TRANSLATE_NOOP("training/generalisation", "outliers"),
    "section.dropout": QT_TRANSLATE_NOOP("training/generalisation", "dropout"),
    "section.scaling": QT_TRANSLATE_NOOP("training/generalisation", "feature scaling"),
    "section.train": QT_TRANSLATE_NOOP("training/generalisation", "training and stopping"),
    "progress.train": QT_TRANSLATE_NOOP("training/generalisation", "Training the networks"),
    "notice.degree": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Degree {wanted} has more weights than the folds leave examples: {degree} is used.",
    ),
    "notice.folds": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "There are too few examples for {wanted} folds: {folds} are used.",
    ),
}
CAPTIONS = {
    "caption.fit": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Degree {degree}: mean square {seen} on the examples, {use} in use",
    ),
    "caption.gap": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "{count} examples: in use, above the noise, {clean} for clean data, {copies} with "
        "copies, {labels} with shuffled labels, {shift} after a shift, {leak} with a leak",
    ),
    "caption.folds": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Fold {fold} of {folds}: {out} of {all} points are held out, mean square {error} on them",
    ),
    "caption.folds.all": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "All folds: {mean}. On other data sets, median: {train} on the examples, {single} by "
        "one fold, {whole} by all; in use {use}",
    ),
    "caption.penalty": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "λ = {strength}: exactly 0 are {first} of {all} weights with L1, {second} with L2",
    ),
    "caption.outliers": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "{many} of {all} answers spoilt: {squared} from the true line by squares, {penalised} "
        "with an L1 penalty, {absolute} by absolute errors",
    ),
    "caption.dropout": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Masks so far: {masks}. The mean is {none} unscaled, {multiplied} times 1 − p, "
        "{divided} divided by 1 − p; in the test 1",
    ),
    "caption.scaling": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Updates: {updates}. Of the excess loss {raw} is left with features as they are, "
        "{scaled} on one scale",
    ),
    "caption.train": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Updates: {updates}. Without help {seen} on the examples, {use} in use; lowest in use: "
        "{way}, {best}",
    ),
}
PICTURE = {
    "error.seen": QT_TRANSLATE_NOOP("training/generalisation", "on the examples"),
    "error.held": QT_TRANSLATE_NOOP("training/generalisation", "on held-out data"),
    "error.use": QT_TRANSLATE_NOOP("training/generalisation", "in use"),
    "legend.fit": QT_TRANSLATE_NOOP("training/generalisation", "fit"),
    "legend.truth": QT_TRANSLATE_NOOP("training/generalisation", "where the points come from"),
    "legend.point": QT_TRANSLATE_NOOP("training/generalisation", "examples"),
    "legend.checked": QT_TRANSLATE_NOOP("training/generalisation", "held out"),
    "legend.others": QT_TRANSLATE_NOOP("training/generalisation", "fit to the others"),
    "legend.seen": QT_TRANSLATE_NOOP("training/generalisation", "fitted"),
    "legend.fold": QT_TRANSLATE_NOOP("training/generalisation", "held out"),
    "legend.train": QT_TRANSLATE_NOOP("training/generalisation", "on the examples"),
    "legend.true_line": QT_TRANSLATE_NOOP("training/generalisation", "true line"),
    "legend.spoilt": QT_TRANSLATE_NOOP("training/generalisation", "spoilt answers"),
    "legend.test": QT_TRANSLATE_NOOP("training/generalisation", "in the test"),
    "legend.raw": QT_TRANSLATE_NOOP("training/generalisation", "as they are"),
    "legend.scaled": QT_TRANSLATE_NOOP("training/generalisation", "on one scale"),
    "legend.stop": QT_TRANSLATE_NOOP("training/generalisation", "where to stop"),
    "plot.points": QT_TRANSLATE_NOOP("training/generalisation", "Examples and fit"),
    "plot.errors": QT_TRANSLATE_NOOP("training/generalisation", "Mean square error"),
    "axis.degree": QT_TRANSLATE_NOOP("training/generalisation", "degree of the polynomial"),
    "level.noise": QT_TRANSLATE_NOOP("training/generalisation", "noise σ²"),
    "level.best": QT_TRANSLATE_NOOP("training/generalisation", "held out: degree {degree}"),
    "level.bic": QT_TRANSLATE_NOOP("training/generalisation", "BIC: degree {degree}"),
    "level.mean": QT_TRANSLATE_NOOP("training/generalisation", "mean {mean}"),
    "level.hundredth": QT_TRANSLATE_NOOP("training/generalisation", "1% left"),
    "plot.folds": QT_TRANSLATE_NOOP(
        "training/generalisation", "Degree {degree}, fitted to the others"
    ),
    "plot.fold_errors": QT_TRANSLATE_NOOP("training/generalisation", "Mean square on each fold"),
    "axis.fold": QT_TRANSLATE_NOOP("training/generalisation", "fold"),
    "plot.spread": QT_TRANSLATE_NOOP("training/generalisation", "{sets} other data sets"),
    "axis.mean_square": QT_TRANSLATE_NOOP("training/generalisation", "mean square, and its median"),
    "estimate.0": QT_TRANSLATE_NOOP("training/generalisation", "on the examples"),
    "estimate.1": QT_TRANSLATE_NOOP("training/generalisation", "by one fold"),
    "estimate.2": QT_TRANSLATE_NOOP("training/generalisation", "by all folds"),
    "estimate.3": QT_TRANSLATE_NOOP("training/generalisation", "in use"),
    "world.clean": QT_TRANSLATE_NOOP("training/generalisation", "clean"),
    "world.labels": QT_TRANSLATE_NOOP("training/generalisation", "shuffled labels"),
    "world.shift": QT_TRANSLATE_NOOP("training/generalisation", "shift in use"),
    "world.leak": QT_TRANSLATE_NOOP("training/generalisation", "a leaked answer"),
    "world.copies": QT_TRANSLATE_NOOP("training/generalisation", "copied rows"),
    "table.gap": QT_TRANSLATE_NOOP("training/generalisation", "Above the noise"),
    "plot.l1": QT_TRANSLATE_NOOP("training/generalisation", "L1: {zeros} at 0"),
    "plot.l2": QT_TRANSLATE_NOOP("training/generalisation", "L2: {zeros} at 0"),
    "plane.l1": QT_TRANSLATE_NOOP("training/generalisation", "L1: weights {first}, {second}"),
    "plane.l2": QT_TRANSLATE_NOOP("training/generalisation", "L2: weights {first}, {second}"),
    "penalty.l1": QT_TRANSLATE_NOOP("training/generalisation", "L1, in use"),
    "penalty.l2": QT_TRANSLATE_NOOP("training/generalisation", "L2, in use"),
    "axis.strength": QT_TRANSLATE_NOOP("training/generalisation", "strength λ"),
    "plot.use": QT_TRANSLATE_NOOP("training/generalisation", "Mean square error"),
    "loss.squared": QT_TRANSLATE_NOOP("training/generalisation", "squared error"),
    "loss.penalised": QT_TRANSLATE_NOOP("training/generalisation", "squared + L1 penalty"),
    "loss.absolute": QT_TRANSLATE_NOOP("training/generalisation", "absolute error"),
    "plot.line": QT_TRANSLATE_NOOP("training/generalisation", "The three lines"),
    "plot.line_error": QT_TRANSLATE_NOOP("training/generalisation", "Distance from the true line"),
    "axis.spoilt": QT_TRANSLATE_NOOP("training/generalisation", "spoilt answers"),
    "convention.none": QT_TRANSLATE_NOOP("training/generalisation", "as it is"),
    "convention.multiplied": QT_TRANSLATE_NOOP("training/generalisation", "times 1 − p"),
    "convention.divided": QT_TRANSLATE_NOOP("training/generalisation", "divided by 1 − p"),
    "plot.masks": QT_TRANSLATE_NOOP("training/generalisation", "Numbers that go through"),
    "plot.means": QT_TRANSLATE_NOOP("training/generalisation", "Mean, over that of the test"),
    "axis.masks": QT_TRANSLATE_NOOP("training/generalisation", "masks"),
    "row.test": QT_TRANSLATE_NOOP("training/generalisation", "test"),
    "row.mask": QT_TRANSLATE_NOOP("training/generalisation", "mask {mask}"),
    "plot.raw": QT_TRANSLATE_NOOP("training/generalisation", "As they are: κ = {condition}"),
    "plot.scaled": QT_TRANSLATE_NOOP("training/generalisation", "On one scale: κ = {condition}"),
    "plot.excess": QT_TRANSLATE_NOOP("training/generalisation", "Excess loss left"),
    "axis.updates_one": QT_TRANSLATE_NOOP("training/generalisation", "updates + 1"),
    "way.plain": QT_TRANSLATE_NOOP("training/generalisation", "no help"),
    "way.decay": QT_TRANSLATE_NOOP("training/generalisation", "L2 penalty"),
    "way.dropout": QT_TRANSLATE_NOOP("training/generalisation", "dropout"),
    "way.jitter": QT_TRANSLATE_NOOP("training/generalisation", "jitter"),
    "way.mirror": QT_TRANSLATE_NOOP("training/generalisation", "mirrored"),
    "plot.train_seen": QT_TRANSLATE_NOOP("training/generalisation", "On the examples"),
    "plot.train_use": QT_TRANSLATE_NOOP("training/generalisation", "In use"),
}
READ = {
    "read.point": QT_TRANSLATE_NOOP("training/generalisation", "Example at x = {x}"),
    "read.answer": QT_TRANSLATE_NOOP("training/generalisation", "answer {y}"),
    "read.fit": QT_TRANSLATE_NOOP("training/generalisation", "fit near it {y}"),
    "read.truth": QT_TRANSLATE_NOOP("training/generalisation", "without noise {y}"),
    "read.drag": QT_TRANSLATE_NOOP(
        "training/generalisation", "drag: another answer; double click: back"
    ),
    "error.moved": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Moved examples are pairs: a whole number from 0 to {last}, an answer from −{far} to "
        "{far}.",
    ),
    "read.degree": QT_TRANSLATE_NOOP("training/generalisation", "Degree {degree}"),
    "read.bic": QT_TRANSLATE_NOOP("training/generalisation", "BIC {value}"),
    "read.member": QT_TRANSLATE_NOOP("training/generalisation", "Example of fold {fold}"),
    "read.guess": QT_TRANSLATE_NOOP(
        "training/generalisation", "{y} by the fit that has not seen it"
    ),
    "read.fold": QT_TRANSLATE_NOOP("training/generalisation", "Fold {fold}"),
    "read.mean_square": QT_TRANSLATE_NOOP("training/generalisation", "mean square {value}"),
    "read.median": QT_TRANSLATE_NOOP("training/generalisation", "median {value}"),
    "read.quarters": QT_TRANSLATE_NOOP(
        "training/generalisation", "middle half from {low} to {high}"
    ),
    "read.size": QT_TRANSLATE_NOOP("training/generalisation", "{world}, {count} examples"),
    "read.floor": QT_TRANSLATE_NOOP("training/generalisation", "in use with endless data: {value}"),
    "read.gap": QT_TRANSLATE_NOOP("training/generalisation", "in use {value} above the noise"),
    "read.strength": QT_TRANSLATE_NOOP("training/generalisation", "λ = {strength}"),
    "read.true": QT_TRANSLATE_NOOP("training/generalisation", "true weights: {weights}"),
    "read.spot": QT_TRANSLATE_NOOP("training/generalisation", "found: {first}, {second}"),
    "read.centre": QT_TRANSLATE_NOOP(
        "training/generalisation", "without penalty on these two: {first}, {second}"
    ),
    "read.penalty": QT_TRANSLATE_NOOP(
        "training/generalisation", "{name}: {use}; on the examples {train}"
    ),
    "read.line": QT_TRANSLATE_NOOP(
        "training/generalisation", "{name}: intercept {intercept}, slope {slope}"
    ),
    "read.spoilt": QT_TRANSLATE_NOOP("training/generalisation", "{many} of {all} answers spoilt"),
    "read.chosen": QT_TRANSLATE_NOOP(
        "training/generalisation", "λ by cross-validation: {strength}"
    ),
    "read.masks": QT_TRANSLATE_NOOP("training/generalisation", "Masks: {masks}"),
    "read.convention": QT_TRANSLATE_NOOP(
        "training/generalisation", "{name}: {mean}, expected {meant}"
    ),
    "read.unit": QT_TRANSLATE_NOOP("training/generalisation", "Number {unit}: {value}"),
    "read.kept": QT_TRANSLATE_NOOP("training/generalisation", "kept"),
    "read.dropped": QT_TRANSLATE_NOOP("training/generalisation", "set to 0"),
    "read.weights": QT_TRANSLATE_NOOP("training/generalisation", "weights {first}, {second}"),
    "read.needed": QT_TRANSLATE_NOOP(
        "training/generalisation", "updates until 1% of the excess is left: {updates}"
    ),
    "read.rate": QT_TRANSLATE_NOOP("training/generalisation", "learning rate {rate}"),
    "read.updates": QT_TRANSLATE_NOOP("training/generalisation", "Updates: {updates}"),
}
NOTES = {
    "note.points": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Points drawn from cos 4x with noise, seed {seed}; “in use” is integrated over all x",
    ),
    "note.draws": QT_TRANSLATE_NOOP(
        "training/generalisation", "thin: {draws} other sets of points"
    ),
    "note.worlds": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Linear model of {features} weights, noise {noise}, {sets} data sets of each size; "
        "dashed: theory; copies: every row {copies} times",
    ),
    "note.penalty": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "True weights {weights}; neighbouring features go together; seed {seed}; full dots are "
        "not 0",
    ),
    "note.outliers": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "L1 penalty λ = {strength}, chosen by cross-validation on these data; seed {seed}",
    ),
    "note.train": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "One hidden layer of {width} tanh units, Adam; thick: mean of {seeds} starts, thin: each",
    ),
    "note.drawn": QT_TRANSLATE_NOOP("training/generalisation", "Drawn with seed {seed}"),
}
PREDICT = {
    "predict.question": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "A tenth of the answers is spoilt. Which fit stays closest to the true line?",
    ),
}
WORDS: dict[str, Word] = {
    **SECTIONS, **CAPTIONS, **PICTURE, **READ, **NOTES, **PREDICT, **HEADINGS, **PARAGRAPHS,
    **NOTICES,
}  # fmt: skip
