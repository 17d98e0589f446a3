"""The sentences beside the stage of training/generalisation, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

HEADINGS = {
    "heading.fit": QT_TRANSLATE_NOOP(
        "training/generalisation", "A degree too low, a degree too high"
    ),
    "heading.gap": QT_TRANSLATE_NOOP("training/generalisation", "Are enough examples a cure?"),
    "heading.folds": QT_TRANSLATE_NOOP("training/generalisation", "Every example is tested once"),
    "heading.penalty": QT_TRANSLATE_NOOP(
        "training/generalisation", "Two ways to pull weights to zero"
    ),
    "heading.outliers": QT_TRANSLATE_NOOP("training/generalisation", "A penalty is not a loss"),
    "heading.dropout": QT_TRANSLATE_NOOP(
        "training/generalisation", "Three conventions, one of them right"
    ),
    "heading.scaling": QT_TRANSLATE_NOOP("training/generalisation", "A ravine or a bowl"),
    "heading.train": QT_TRANSLATE_NOOP("training/generalisation", "When to stop, and what helps"),
}
PARAGRAPHS = {
    "text.fit": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Least squares with degree {degree} on {count} examples. The error on them, the "
        "empirical risk, can only fall with the degree: each polynomial contains those of lower"
        " degree. The error in use cannot fall below the noise, {noise}, and rises again once "
        "the fit follows the noise of its examples.",
    ),
    "text.gap": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Five kinds of data for one linear model of {features} weights. With clean data the "
        "examples look too good by about as much as new ones look too bad: the gap is {gap} at "
        "{count} examples, {theory} in theory, and shrinks as weights over examples. Shuffled "
        "labels, a shift and a leak stay however many there are; copies count as one.",
    ),
    "text.folds": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "The {degree}-degree polynomial is fitted to all folds but number {fold} and asked "
        "about that one. Each fold is out once, so every example serves both, and none is "
        "tested by a fit that has seen it.",
    ),
    "text.folds.all": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "The mean over all folds is the estimate. The whole is repeated with {sets} other data "
        "sets of the same size, degree {degree}: the middle half of the estimates by a single "
        "fold spans {single}, of those by all folds {whole}. On the examples themselves the "
        "median is {train}, in use {use}.",
    ),
    "text.penalty": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "L1 pulls each weight with the same force λ, whatever its size, and holds it at 0 once "
        "the loss pulls less. L2 pulls in proportion to the weight and lets go near 0. In the "
        "plane, the bowl of the loss meets a diamond at a corner, a circle anywhere. Exactly 0 "
        "here: {first} weights with L1, {second} with L2.",
    ),
    "text.outliers": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Answers from one side are replaced by a sensor’s failure value; the true line is "
        "{intercept} + {slope}·x. Squares let one large error outweigh many small ones. The L1 "
        "penalty, λ = {strength}, acts on the slope and does not look at errors at all. "
        "Absolute errors pull with the same force however large they are.",
    ),
    "text.dropout": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Each number survives with probability 1 − p. Left as it is, the mean in training is 1 "
        "− p = {none} of that in the test; multiplied by 1 − p it is {multiplied}: shrunk "
        "twice. Divided by 1 − p it is that of the test, where nothing is dropped and nothing "
        "need be scaled.",
    ),
    "text.scaling": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "The second feature is {stretch} times as large as the first. One rate must suit the "
        "steep direction, so the flat one crawls: {raw} updates until 1% of the excess loss is "
        "left, {scaled} once both features have mean 0 and deviation 1. The rate is the best "
        "constant one in both.",
    ),
    "text.train": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "The same network, the same starts, five ways after {updates} updates: no help; L2 "
        "penalty {decay}; dropout p = {p}; inputs jittered by {jitter} anew at each update; "
        "every example also mirrored, which is true of this curve. The dots are where the error"
        " on held-out points was lowest so far.",
    ),
}
NOTICES = {
    "notice.degrees": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Held-out points choose degree {held}; BIC, from the examples alone and with at most "
        "half as many weights as examples, degree {simple}; lowest in use is degree {best}.",
    ),
    "notice.over": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Against degree {best} the examples look {fewer} times better, and use is {more} times "
        "worse.",
    ),
    "notice.under": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Too simple a curve: {seen} even where it was fitted, {use} in use; degree {best} has "
        "{low} in use.",
    ),
    "notice.leak": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "A column that holds the answer: {held} on held-out data, {use} in use, where that "
        "column is empty. Held-out data cannot show a leak that they share.",
    ),
    "notice.shift": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "The world has moved since: {held} on held-out data, {use} in use.",
    ),
    "notice.copies": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Copies among the held-out rows hide a gap of {gap}; with as many different rows it "
        "would be {clean}.",
    ),
    "notice.no_cure": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Cross-validation measures. The fits are what they are; only choosing another degree, "
        "or another penalty, by it changes anything.",
    ),
    "notice.best": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Lowest in use: L1 at λ = {first} with {one}, L2 at λ = {second} with {two}.",
    ),
    "notice.selected": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "L1 has dropped {dropped} of the {all} features that play no part, and {lost} of the "
        "{real} that do.",
    ),
    "notice.robust": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "The penalised fit is {penalised} away, the absolute one {absolute}: it is the loss "
        "that makes a fit robust, not the penalty.",
    ),
    "notice.broken": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "At {share} spoilt answers absolute errors give way as well: the spoilt ones are most "
        "of those on their side.",
    ),
    "notice.weights": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "No weight is removed: in the test all take part. What is dropped are numbers that pass"
        " through.",
    ),
    "notice.spread": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "The price is spread: the variance of a number after inverted dropout is {ratio} times "
        "its square.",
    ),
    "notice.same": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Both fits predict the same to {apart}: scaling changes the way down, not what is "
        "learnt, and so not how far it overfits.",
    ),
    "notice.stop": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Stopped at {updates} updates, where held-out points were best, the network without "
        "help would be at {early} in use instead of {now}.",
    ),
    "notice.helped": QT_TRANSLATE_NOOP(
        "training/generalisation",
        "Below the network without help now: {helped} of the {all} ways; the lowest is {way} "
        "with {use}.",
    ),
}
