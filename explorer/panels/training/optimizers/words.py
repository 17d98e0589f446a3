"""The texts of training/optimizers, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.training.optimizers.words_told import TOLD

SECTIONS = {
    "section.race": QT_TRANSLATE_NOOP("training/optimizers", "the race"),
    "section.valleys": QT_TRANSLATE_NOOP("training/optimizers", "valleys"),
    "section.ahead": QT_TRANSLATE_NOOP("training/optimizers", "look ahead"),
    "section.moments": QT_TRANSLATE_NOOP("training/optimizers", "moments"),
    "section.batch": QT_TRANSLATE_NOOP("training/optimizers", "batch size"),
    "section.noise": QT_TRANSLATE_NOOP("training/optimizers", "noise ball"),
    "section.scale": QT_TRANSLATE_NOOP("training/optimizers", "loss ÷ c"),
    "section.rate": QT_TRANSLATE_NOOP("training/optimizers", "learning rate"),
    "section.decay": QT_TRANSLATE_NOOP("training/optimizers", "weight decay"),
    "section.layers": QT_TRANSLATE_NOOP("training/optimizers", "layers"),
    "heading.race": QT_TRANSLATE_NOOP("training/optimizers", "One surface, six optimizers"),
    "heading.valleys": QT_TRANSLATE_NOOP(
        "training/optimizers", "Batch gradient descent ends in the valley it began in"
    ),
    "heading.ahead": QT_TRANSLATE_NOOP(
        "training/optimizers", "Momentum, and Nesterov’s look ahead"
    ),
    "heading.moments": QT_TRANSLATE_NOOP(
        "training/optimizers", "What AdaGrad, RMSProp and Adam remember of each weight"
    ),
    "heading.batch": QT_TRANSLATE_NOOP(
        "training/optimizers", "Larger batches: less noise, by 1 ÷ B"
    ),
    "heading.noise": QT_TRANSLATE_NOOP(
        "training/optimizers", "SGD never comes to rest: the noise ball"
    ),
    "heading.scale": QT_TRANSLATE_NOOP(
        "training/optimizers", "A fraction of the loss, or of the learning rate"
    ),
    "heading.rate": QT_TRANSLATE_NOOP(
        "training/optimizers", "Adam over four decades of learning rates"
    ),
    "heading.decay": QT_TRANSLATE_NOOP(
        "training/optimizers", "Decay in the gradient, or beside it"
    ),
    "heading.layers": QT_TRANSLATE_NOOP(
        "training/optimizers", "LAMB: a step as long as the layer allows"
    ),
}

METHODS = {
    "method.gd": QT_TRANSLATE_NOOP("training/optimizers", "gradient descent"),
    "method.momentum": QT_TRANSLATE_NOOP("training/optimizers", "momentum"),
    "method.nesterov": QT_TRANSLATE_NOOP("training/optimizers", "Nesterov"),
    "method.coupled": QT_TRANSLATE_NOOP("training/optimizers", "momentum + decay"),
    "method.adagrad": QT_TRANSLATE_NOOP("training/optimizers", "AdaGrad"),
    "method.rmsprop": QT_TRANSLATE_NOOP("training/optimizers", "RMSProp"),
    "method.adam": QT_TRANSLATE_NOOP("training/optimizers", "Adam"),
    "method.adamw": QT_TRANSLATE_NOOP("training/optimizers", "AdamW"),
}

STAGE = {
    "axis.first": QT_TRANSLATE_NOOP("training/optimizers", "first weight"),
    "axis.second": QT_TRANSLATE_NOOP("training/optimizers", "second weight"),
    "axis.weight": QT_TRANSLATE_NOOP("training/optimizers", "w"),
    "axis.updates": QT_TRANSLATE_NOOP("training/optimizers", "updates"),
    "axis.batch": QT_TRANSLATE_NOOP("training/optimizers", "batch size B"),
    "axis.rate": QT_TRANSLATE_NOOP("training/optimizers", "learning rate η"),
    "axis.factor": QT_TRANSLATE_NOOP("training/optimizers", "the loss is multiplied by"),
    "plot.surface": QT_TRANSLATE_NOOP("training/optimizers", "Loss over two weights"),
    "plot.loss": QT_TRANSLATE_NOOP("training/optimizers", "Loss above lowest"),
    "plot.convex": QT_TRANSLATE_NOOP("training/optimizers", "One valley: L = w²"),
    "plot.wells": QT_TRANSLATE_NOOP("training/optimizers", "Two valleys: L = w⁴ − 3w² + w"),
    "plot.step": QT_TRANSLATE_NOOP("training/optimizers", "|step| ÷ learning rate"),
    "plot.gradient": QT_TRANSLATE_NOOP("training/optimizers", "Variance of the gradient"),
    "plot.rest": QT_TRANSLATE_NOOP("training/optimizers", "Variance at rest"),
    "plot.ball": QT_TRANSLATE_NOOP("training/optimizers", "The noise ball"),
    "plot.distance": QT_TRANSLATE_NOOP("training/optimizers", "Largest distance of two paths"),
    "plot.adam": QT_TRANSLATE_NOOP("training/optimizers", "Adam, learning rate {rate}"),
    "plot.end.rate": QT_TRANSLATE_NOOP("training/optimizers", "Loss at the end, by rate"),
    "plot.end.factor": QT_TRANSLATE_NOOP("training/optimizers", "… by the scale of the loss"),
    "plot.coupled": QT_TRANSLATE_NOOP("training/optimizers", "Adam: λw in the gradient"),
    "plot.decoupled": QT_TRANSLATE_NOOP("training/optimizers", "AdamW: decay kept apart"),
    "plot.shares": QT_TRANSLATE_NOOP("training/optimizers", "‖Δw‖ ÷ ‖w‖ of each layer"),
    "plot.net": QT_TRANSLATE_NOOP("training/optimizers", "Loss of the net"),
    "weight.0": QT_TRANSLATE_NOOP("training/optimizers", "Adam, first weight"),
    "weight.1": QT_TRANSLATE_NOOP("training/optimizers", "Adam, second weight"),
    "moment.0": QT_TRANSLATE_NOOP("training/optimizers", "g"),
    "moment.1": QT_TRANSLATE_NOOP("training/optimizers", "m"),
    "moment.2": QT_TRANSLATE_NOOP("training/optimizers", "m corrected"),
    "moment.3": QT_TRANSLATE_NOOP("training/optimizers", "√v"),
    "moment.4": QT_TRANSLATE_NOOP("training/optimizers", "√v corrected"),
    "moment.5": QT_TRANSLATE_NOOP("training/optimizers", "quotient"),
    "layer": QT_TRANSLATE_NOOP("training/optimizers", "layer {layer}"),
    "legend.left": QT_TRANSLATE_NOOP("training/optimizers", "{method}: has left"),
    "legend.velocity": QT_TRANSLATE_NOOP("training/optimizers", "velocity: −ημv"),
    "legend.gradient": QT_TRANSLATE_NOOP("training/optimizers", "gradient: −ηg"),
    "legend.taken": QT_TRANSLATE_NOOP("training/optimizers", "where g is taken"),
    "legend.example": QT_TRANSLATE_NOOP("training/optimizers", "an example"),
    "legend.path": QT_TRANSLATE_NOOP("training/optimizers", "one path"),
    "legend.ends": QT_TRANSLATE_NOOP("training/optimizers", "ends of {count} paths"),
    "legend.usual": QT_TRANSLATE_NOOP("training/optimizers", "as it is"),
    "legend.loss": QT_TRANSLATE_NOOP("training/optimizers", "loss ÷ {factor}"),
    "legend.rate": QT_TRANSLATE_NOOP("training/optimizers", "rate ÷ {factor}"),
    "legend.unchanged": QT_TRANSLATE_NOOP(
        "training/optimizers", "loss ÷ {factor}, from the path as it is"
    ),
    "legend.equivalent": QT_TRANSLATE_NOOP(
        "training/optimizers", "loss ÷ {factor}, from rate ÷ {factor}"
    ),
    "legend.large": QT_TRANSLATE_NOOP("training/optimizers", "gradient ±{pull}"),
    "legend.small": QT_TRANSLATE_NOOP("training/optimizers", "gradient ±{pull}"),
    "legend.law": QT_TRANSLATE_NOOP("training/optimizers", "(1 − ηλ)ᵏ"),
    "read.start": QT_TRANSLATE_NOOP("training/optimizers", "The start"),
    "read.start.drag": QT_TRANSLATE_NOOP("training/optimizers", "Drag it elsewhere."),
    "read.surface": QT_TRANSLATE_NOOP("training/optimizers", "The surface here"),
    "read.update": QT_TRANSLATE_NOOP("training/optimizers", "{name}, update {update}"),
    "read.updates": QT_TRANSLATE_NOOP("training/optimizers", "Updates: {updates}"),
    "read.ball": QT_TRANSLATE_NOOP("training/optimizers", "Ball that started at {start}"),
    "read.ball.now": QT_TRANSLATE_NOOP("training/optimizers", "update {updates}: w = {w}"),
    "read.ball.end": QT_TRANSLATE_NOOP("training/optimizers", "in the end: w = {w}"),
    "read.ball.noise": QT_TRANSLATE_NOOP("training/optimizers", "Rate {rate}, batches of {size}"),
    "read.spread": QT_TRANSLATE_NOOP(
        "training/optimizers", "standard deviation of a weight at rest: {spread}"
    ),
    "read.size": QT_TRANSLATE_NOOP("training/optimizers", "Batches of {value}"),
    "read.rate": QT_TRANSLATE_NOOP("training/optimizers", "Learning rate {value}"),
    "read.factor": QT_TRANSLATE_NOOP("training/optimizers", "Loss × {value}"),
    "read.measured": QT_TRANSLATE_NOOP("training/optimizers", "measured: {value}"),
    "read.expected": QT_TRANSLATE_NOOP("training/optimizers", "expected: {value}"),
    "read.left": QT_TRANSLATE_NOOP("training/optimizers", "has left"),
    "read.moment.0": QT_TRANSLATE_NOOP("training/optimizers", "the gradient"),
    "read.moment.1": QT_TRANSLATE_NOOP(
        "training/optimizers", "mean of gradients that forgets, started at 0"
    ),
    "read.moment.2": QT_TRANSLATE_NOOP("training/optimizers", "m ÷ (1 − β₁ᵏ)"),
    "read.moment.3": QT_TRANSLATE_NOOP(
        "training/optimizers", "root of the mean of squares that forgets, started at 0"
    ),
    "read.moment.4": QT_TRANSLATE_NOOP("training/optimizers", "√(v ÷ (1 − β₂ᵏ))"),
    "read.moment.5": QT_TRANSLATE_NOOP(
        "training/optimizers", "what the learning rate is multiplied with"
    ),
    "read.norm": QT_TRANSLATE_NOOP("training/optimizers", "‖w‖ = {norm}"),
    "read.moves": QT_TRANSLATE_NOOP("training/optimizers", "‖Δw‖ = {moves}"),
    "read.trust": QT_TRANSLATE_NOOP("training/optimizers", "trust ratio ‖w‖ ÷ ‖u‖ = {trust}"),
    "predict.question": QT_TRANSLATE_NOOP(
        "training/optimizers", "The loss that Adam minimises is divided by a constant. Its path …"
    ),
    "predict.same": QT_TRANSLATE_NOOP("training/optimizers", "hardly changes"),
    "predict.rate": QT_TRANSLATE_NOOP(
        "training/optimizers", "is that of a learning rate divided by it"
    ),
    "predict.other": QT_TRANSLATE_NOOP("training/optimizers", "is a third one"),
}

WORDS = {**SECTIONS, **METHODS, **STAGE, **TOLD}
