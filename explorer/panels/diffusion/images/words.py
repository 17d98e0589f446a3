"""The sentences of the lab, in English, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    "progress.train": QT_TRANSLATE_NOOP("diffusion/images", "training the U-Net"),
    "progress.invert": QT_TRANSLATE_NOOP("diffusion/images", "looking for the noise"),
    "progress.sample": QT_TRANSLATE_NOOP("diffusion/images", "taking noise away"),
    "section.training": QT_TRANSLATE_NOOP("diffusion/images", "training"),
    "section.noising": QT_TRANSLATE_NOOP("diffusion/images", "into noise"),
    "section.invert": QT_TRANSLATE_NOOP("diffusion/images", "back to noise"),
    "section.sample": QT_TRANSLATE_NOOP("diffusion/images", "noise to pictures"),
    "section.done": QT_TRANSLATE_NOOP("diffusion/images", "pictures"),
    "notice.inside_out": QT_TRANSLATE_NOOP(
        "diffusion/images", "Your picture has a light rim: that was taken for paper, and the "
        "shades were turned around."
    ),
    # errors
    "error.class": QT_TRANSLATE_NOOP(
        "diffusion/images", "These pictures have no class {label}; there are {classes}."
    ),
    "error.drawing": QT_TRANSLATE_NOOP(
        "diffusion/images", "The drawing is no picture: it takes 16 rows of 16 digits, 0 for "
        "paper and 9 for ink."
    ),
    "error.mask": QT_TRANSLATE_NOOP(
        "diffusion/images", "The mask holds something that is no cell; cells are numbered from 0 "
        "to 255."
    ),
    "error.file.none": QT_TRANSLATE_NOOP(
        "diffusion/images", "Choose a file with a picture, or draw one."
    ),
    "error.file.large": QT_TRANSLATE_NOOP(
        "diffusion/images", "The picture has {width}×{height} pixels; it takes 40 million at most."
    ),
    "error.file.picture": QT_TRANSLATE_NOOP(
        "diffusion/images", "The file is no picture that can be read here; it takes PNG, JPEG, "
        "GIF, BMP or WebP."
    ),
    "error.file.read": QT_TRANSLATE_NOOP("diffusion/images", "The file cannot be read: {why}."),
    # on the stage
    "stage.sample": QT_TRANSLATE_NOOP(
        "diffusion/images", "{share} of the guesses already pass for their class"
    ),
    "stage.free": QT_TRANSLATE_NOOP(
        "diffusion/images", "No class is told: the guesses are of whatever the noise suggests"
    ),
    "stage.noise": QT_TRANSLATE_NOOP(
        "diffusion/images", "Pure noise; the first guesses are averages of what there may be"
    ),
    "stage.done": QT_TRANSLATE_NOOP(
        "diffusion/images", "{share} pass for their class; {copied} times as far from the training "
        "set as held-out pictures"
    ),
    "stage.done.free": QT_TRANSLATE_NOOP(
        "diffusion/images", "Pictures, {copied} times as far from the training set as held-out ones"
    ),
    "stage.done.inpaint": QT_TRANSLATE_NOOP(
        "diffusion/images", "The hidden part is filled in; what was known stands as it was"
    ),
    "stage.done.between": QT_TRANSLATE_NOOP(
        "diffusion/images", "There and back, both ends are off by {trip} (root mean square)"
    ),
    "stage.noising": QT_TRANSLATE_NOOP(
        "diffusion/images", "Of the picture, {signal} is left beside {noise} of noise"
    ),
    "stage.invert": QT_TRANSLATE_NOOP(
        "diffusion/images", "Both ends of each row, step by step to the noise they come from"
    ),
    "stage.between": QT_TRANSLATE_NOOP(
        "diffusion/images", "Noises between two noises, all on their way to pictures"
    ),
    "stage.training": QT_TRANSLATE_NOOP(
        "diffusion/images", "After {updates} updates the same noise becomes this"
    ),
    "stage.level": QT_TRANSLATE_NOOP("diffusion/images", "level ᾱ"),
    "stage.calls": QT_TRANSLATE_NOOP("diffusion/images", "denoiser asked"),
    "stage.pending": QT_TRANSLATE_NOOP("diffusion/images", "computing: guesses so far"),
    "sheet.x": QT_TRANSLATE_NOOP("diffusion/images", "xₜ|, what the sampler holds"),
    "sheet.guess": QT_TRANSLATE_NOOP(
        "diffusion/images", "x̂₀|, what the denoiser expects it to become"
    ),
    "sheet.start": QT_TRANSLATE_NOOP("diffusion/images", "the noise|, always the same"),
    "sheet.made": QT_TRANSLATE_NOOP("diffusion/images", "pictures|, sampled from it in 10 steps"),
    "sheet.range": QT_TRANSLATE_NOOP("diffusion/images", "paper to ink"),
    "strip.title": QT_TRANSLATE_NOOP("diffusion/images", "Picture {number} on its way"),
    "strip.class": QT_TRANSLATE_NOOP(
        "diffusion/images", "Picture {number} (class {label}) on its way"
    ),
    "spectrum.title": QT_TRANSLATE_NOOP("diffusion/images", "Power by frequency"),
    "spectrum.across": QT_TRANSLATE_NOOP("diffusion/images", "periods per picture"),
    "legend.data": QT_TRANSLATE_NOOP("diffusion/images", "data"),
    "curve.title": QT_TRANSLATE_NOOP("diffusion/images", "Guesses along the way"),
    "curve.recognised": QT_TRANSLATE_NOOP("diffusion/images", "pass for their class"),
    "curve.copied": QT_TRANSLATE_NOOP("diffusion/images", "distance to training set"),
    "curve.across": QT_TRANSLATE_NOOP("diffusion/images", "step"),
    "curve.copies": QT_TRANSLATE_NOOP("diffusion/images", "held-out"),
    "guide.title": QT_TRANSLATE_NOOP("diffusion/images", "By guidance"),
    "guide.across": QT_TRANSLATE_NOOP("diffusion/images", "w"),
    "curve.spread": QT_TRANSLATE_NOOP("diffusion/images", "apart from one another"),
    "read.spread": QT_TRANSLATE_NOOP(
        "diffusion/images", "finished, they lie {ratio} times as far apart as training pictures"
    ),
    "stage.guide": QT_TRANSLATE_NOOP(
        "diffusion/images", "The same noise in every row, but more and more weight on the class"
    ),
    "stage.done.guide": QT_TRANSLATE_NOOP(
        "diffusion/images", "Pass for their class: {first} of the first row, {second} of the "
        "second, {last} of the last"
    ),
    "notice.rows": QT_TRANSLATE_NOOP(
        "diffusion/images", "w = 0 forgets the class, w = 1 is the network as it was trained; "
        "beyond, strokes get bolder and cleaner, then hard and alike."
    ),
    "loss.title": QT_TRANSLATE_NOOP("diffusion/images", "Loss"),
    "loss.across": QT_TRANSLATE_NOOP("diffusion/images", "update"),
    "pair.title": QT_TRANSLATE_NOOP("diffusion/images", "Copied?"),
    "pair.made": QT_TRANSLATE_NOOP("diffusion/images", "made"),
    "pair.train": QT_TRANSLATE_NOOP("diffusion/images", "nearest"),
    "pair.ratio": QT_TRANSLATE_NOOP("diffusion/images", "{ratio}× usual"),
    "editor.mask": QT_TRANSLATE_NOOP("diffusion/images", "Paint a mask"),
    "editor.draw": QT_TRANSLATE_NOOP("diffusion/images", "Draw"),
    "editor.first": QT_TRANSLATE_NOOP("diffusion/images", "First end"),
    "editor.all": QT_TRANSLATE_NOOP("diffusion/images", "all"),
    "editor.none": QT_TRANSLATE_NOOP("diffusion/images", "none"),
    "editor.half": QT_TRANSLATE_NOOP("diffusion/images", "half"),
    "editor.clear": QT_TRANSLATE_NOOP("diffusion/images", "empty"),
    "editor.heart": QT_TRANSLATE_NOOP("diffusion/images", "heart"),
    "editor.invert": QT_TRANSLATE_NOOP("diffusion/images", "invert"),
    "editor.taken": QT_TRANSLATE_NOOP("diffusion/images", "looks like {label}"),
    # read-outs
    "read.picture": QT_TRANSLATE_NOOP("diffusion/images", "Picture {number}"),
    "read.class": QT_TRANSLATE_NOOP("diffusion/images", "told: {label}"),
    "read.free": QT_TRANSLATE_NOOP("diffusion/images", "no class is told"),
    "read.pixel": QT_TRANSLATE_NOOP("diffusion/images", "pixel in row {row}, column {column}:"),
    "read.nearest": QT_TRANSLATE_NOOP(
        "diffusion/images", "finished, it is {distance} away from the nearest training picture "
        "(held-out ones: {usual})"
    ),
    "read.pick": QT_TRANSLATE_NOOP("diffusion/images", "Click to follow it."),
    "read.empty": QT_TRANSLATE_NOOP("diffusion/images", "comes later, between the two ends"),
    "read.step": QT_TRANSLATE_NOOP("diffusion/images", "Step {number}: ᾱ = {level}"),
    "read.go": QT_TRANSLATE_NOOP("diffusion/images", "Click to go there."),
    "read.frequency": QT_TRANSLATE_NOOP("diffusion/images", "{periods} periods per picture"),
    "read.power": QT_TRANSLATE_NOOP(
        "diffusion/images", "of xₜ {x}, of x̂₀ {guess}, of the data {data}"
    ),
    "read.power.how": QT_TRANSLATE_NOOP(
        "diffusion/images", "mean of |F|² / {pixels} over waves of this length; noise has 1−ᾱ = "
        "{noise} everywhere"
    ),
    "read.recognised": QT_TRANSLATE_NOOP("diffusion/images", "pass for their class: {share}"),
    "read.copied": QT_TRANSLATE_NOOP(
        "diffusion/images", "distance to the nearest training picture: {ratio} of that of held-out "
        "pictures"
    ),
    "read.copied.how": QT_TRANSLATE_NOOP(
        "diffusion/images", "1 is as new as held-out pictures, 0 is a copy."
    ),
    "read.loss": QT_TRANSLATE_NOOP("diffusion/images", "Update {number}: loss {loss}"),
    "read.mask": QT_TRANSLATE_NOOP(
        "diffusion/images", "Drag to hide or to show; with Shift to draw or to erase."
    ),
    "read.draw": QT_TRANSLATE_NOOP("diffusion/images", "Drag to draw or to erase."),
    "read.hidden": QT_TRANSLATE_NOOP("diffusion/images", "hidden"),
    "read.known": QT_TRANSLATE_NOOP("diffusion/images", "known: {value}"),
    "read.shade": QT_TRANSLATE_NOOP("diffusion/images", "shade {value}"),
    "read.chip": QT_TRANSLATE_NOOP("diffusion/images", "Click: {what}"),
    # beside a step
    "heading.sample": QT_TRANSLATE_NOOP("diffusion/images", "Step {number} of {steps}"),
    "heading.done": QT_TRANSLATE_NOOP("diffusion/images", "The pictures"),
    "heading.noising": QT_TRANSLATE_NOOP("diffusion/images", "Into noise: ᾱ = {level}"),
    "heading.invert": QT_TRANSLATE_NOOP("diffusion/images", "Back to noise: ᾱ = {level}"),
    "heading.training": QT_TRANSLATE_NOOP("diffusion/images", "After {updates} updates"),
    "say.sample": QT_TRANSLATE_NOOP(
        "diffusion/images", "For all {count} pictures at once the denoiser names the noise it "
        "expects; what is left is x̂₀. The sampler keeps that guess and goes back to a little less "
        "noise around it. The formula has the numbers of the middle pixel of picture 1."
    ),
    "say.inpaint": QT_TRANSLATE_NOOP(
        "diffusion/images", "Where the picture is known, nothing is guessed: there x̂₀ is the "
        "picture, and xₜ is the picture with as much noise as this level has. The denoiser sees "
        "both parts together and makes what is hidden fit."
    ),
    "say.between": QT_TRANSLATE_NOOP(
        "diffusion/images", "The pictures between the ends come from noises on the great circle "
        "between two noises. All are as long as noise should be, so all of them become pictures."
    ),
    "say.noising": QT_TRANSLATE_NOOP(
        "diffusion/images", "The picture is scaled down and noise is added, in one go for any "
        "level. x̂₀ shows what the denoiser would still make of it: little noise leaves it as it "
        "is, much noise leaves nothing of it but what is common among the training pictures."
    ),
    "say.invert": QT_TRANSLATE_NOOP(
        "diffusion/images", "DDIM without fresh noise is a path that can be walked both ways. "
        "Upwards each step assumes that the noise expected here is also that of the next level; "
        "the error of that shows when the way back does not end where it began."
    ),
    "say.training": QT_TRANSLATE_NOOP(
        "diffusion/images", "Every update takes training pictures, noises them to random levels "
        "and moves the weights towards the right answer. Shown is what the network makes of "
        "always the same noise."
    ),
    "say.done": QT_TRANSLATE_NOOP(
        "diffusion/images", "A classifier that never saw them takes {share} of the pictures for "
        "the class that was asked for. Their distance to the nearest training picture is {copied} "
        "of what held-out pictures have (1: as new as they are; 0: copies), and pictures of one "
        "class lie {spread} as far from one another as those of the training set."
    ),
    "say.done.free": QT_TRANSLATE_NOOP(
        "diffusion/images", "Their distance to the nearest training picture is {copied} of what "
        "held-out pictures have (1: as new as they are; 0: copies)."
    ),
    "notice.coarse": QT_TRANSLATE_NOOP(
        "diffusion/images", "Coarse waves come first: in x̂₀ the slowest has {low} of the power it "
        "has in the data, the fastest {high}."
    ),
    "notice.mean": QT_TRANSLATE_NOOP(
        "diffusion/images", "x̂₀ is a mean over all that xₜ may become: blurred as long as much is "
        "open."
    ),
    "notice.guided": QT_TRANSLATE_NOOP(
        "diffusion/images", "With w = {w} the noise is ε(∅) + {w} (ε(c) − ε(∅)): the difference "
        "that the class makes, {w} times. Each level costs two calls of the network."
    ),
    "notice.row": QT_TRANSLATE_NOOP(
        "diffusion/images", "All pictures of a row began with the same noise: weight and slant "
        "run in the row, the character comes from the class."
    ),
    "notice.memory": QT_TRANSLATE_NOOP(
        "diffusion/images", "This denoiser fits the {count} training pictures as well as anything "
        "can, and so it can only give them back: a model that makes something new does so because "
        "it is not perfect."
    ),
    "notice.guidance": QT_TRANSLATE_NOOP(
        "diffusion/images", "More guidance makes the class plainer and the pictures of one class "
        "more alike: watch both numbers while turning w."
    ),
    "notice.trip": QT_TRANSLATE_NOOP(
        "diffusion/images", "There and back with {steps} steps each leaves a difference of {trip}; "
        "more steps bring it down."
    ),
    "notice.strength": QT_TRANSLATE_NOOP(
        "diffusion/images", "Noised to ᾱ = {level}. Go less far and the picture stays; go further "
        "and only a picture of the training kind can come back."
    ),
    "notice.kept": QT_TRANSLATE_NOOP(
        "diffusion/images", "On the {known} pixels that were known the result differs from the "
        "picture by {difference} at most."
    ),
    "notice.again": QT_TRANSLATE_NOOP(
        "diffusion/images", "Each step was taken {again} times, with noise put back between: the "
        "hidden part gets time to agree with the known one."
    ),
    "notice.paint": QT_TRANSLATE_NOOP(
        "diffusion/images", "Paint on the large picture to change what is hidden; with Shift you "
        "draw on the picture itself."
    ),
    "notice.draw": QT_TRANSLATE_NOOP(
        "diffusion/images", "Draw on the large picture: it becomes yours with the first stroke."
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "diffusion/images", "After half of the steps, how many of the guesses pass for their class?"
    ),
    "predict.few": QT_TRANSLATE_NOOP("diffusion/images", "Fewer than a third"),
    "predict.some": QT_TRANSLATE_NOOP("diffusion/images", "A third to two thirds"),
    "predict.most": QT_TRANSLATE_NOOP("diffusion/images", "More than two thirds"),
}  # fmt: skip

VALUE_NAMES = {
    "stage": "training, invert, noising or sample",
    "alpha_bar": "noise level: the share of the variance that is data",
    "x": "x_t of the whole population (n, size, size)",
    "x0_hat": "what the denoiser expects each to become (n, size, size)",
    "calls": "how often the denoiser has been asked for a picture",
    "recognised": "share of the guesses that a classifier takes for their class",
    "copied": "distance of the guesses to the nearest training picture, over that of held-out ones",
    "recognised_by_row": "the share recognised of each row",
    "copied_by_row": "the same distance for each row",
    "spectrum_x": "power of x_t by frequency, 0 to size/2 periods per picture",
    "spectrum_x0_hat": "power of the guesses by frequency",
    "spectrum_data": "power of the training pictures by frequency",
    "updates": "updates of a training so far",
    "loss": "mean loss of the last 50 updates",
}
RESULT_NAMES = {
    "pictures": "the finished pictures (n, size, size), -1 paper, 1 ink",
    "labels": "the class told for each, -1 for none",
    "recognised": VALUE_NAMES["recognised"],
    "copied": VALUE_NAMES["copied"],
    "spread": "distance of pictures of one class from one another, over that of training pictures",
    "spread_by_row": "the same within each row, where all of it is told one class",
    "guidance_by_row": "w of each row",
    "nearest_distance": "root mean square difference to the nearest training picture, for each",
    "usual_distance": "the mean of the same for held-out pictures",
    "round_trip": "root mean square difference of both ends after inversion and sampling",
    "kept": "largest difference from the known picture where it is not hidden",
    "calls": "how often the denoiser was asked for each picture",
    "parameters": "weights of the network, 0 for the memory of the training set",
}
