"""The texts of diffusion/unet, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

STAGE = {
    "error.part": QT_TRANSLATE_NOOP(
        "diffusion/unet", "The network has no part “{part}”; it has {parts}."
    ),
    "progress.sample": QT_TRANSLATE_NOOP("diffusion/unet", "sampling"),
    "section.sample": QT_TRANSLATE_NOOP("diffusion/unet", "from noise to a sample"),
    "section.parts": QT_TRANSLATE_NOOP("diffusion/unet", "each part alone"),
    "stage.whole": QT_TRANSLATE_NOOP("diffusion/unet", "x̂₀, whole U-Net"),
    "stage.cut": QT_TRANSLATE_NOOP("diffusion/unet", "x̂₀, as it is cut"),
    "stage.same": QT_TRANSLATE_NOOP("diffusion/unet", "x̂₀: nothing is cut"),
    "stage.right": QT_TRANSLATE_NOOP("diffusion/unet", "{share} right in the end"),
    "stage.x": QT_TRANSLATE_NOOP("diffusion/unet", "xₜ"),
    "stage.guess": QT_TRANSLATE_NOOP("diffusion/unet", "x̂₀"),
    "stage.told": QT_TRANSLATE_NOOP("diffusion/unet", "t = {told}, class {label}"),
    "stage.frozen": QT_TRANSLATE_NOOP("diffusion/unet", "told t = {told} (is {timestep})"),
    "stage.try": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "✕ takes a part away, a click on a block looks into it; colour: how active, each block on "
        "its own scale",
    ),
    "part.skip": QT_TRANSLATE_NOOP("diffusion/unet", "skip {level}"),
    "part.down": QT_TRANSLATE_NOOP("diffusion/unet", "down {level}"),
    "part.up": QT_TRANSLATE_NOOP("diffusion/unet", "up {level}"),
    "part.middle": QT_TRANSLATE_NOOP("diffusion/unet", "middle"),
    "part.attention": QT_TRANSLATE_NOOP("diffusion/unet", "attention"),
    "part.time": QT_TRANSLATE_NOOP("diffusion/unet", "told pure noise"),
    "part.level": QT_TRANSLATE_NOOP("diffusion/unet", "the true noise level"),
    "part.whole": QT_TRANSLATE_NOOP("diffusion/unet", "nothing"),
    "detail.channels": QT_TRANSLATE_NOOP(
        "diffusion/unet", "{part}: {channels} channels of {height} × {width}"
    ),
    "detail.attention": QT_TRANSLATE_NOOP("diffusion/unet", "attention: who looks where"),
    "detail.head": QT_TRANSLATE_NOOP("diffusion/unet", "head {head}"),
    "detail.token": QT_TRANSLATE_NOOP("diffusion/unet", "t, class"),
    "detail.place": QT_TRANSLATE_NOOP("diffusion/unet", "place"),
    "detail.none": QT_TRANSLATE_NOOP("diffusion/unet", "Attention is left out."),
    "gallery.without": QT_TRANSLATE_NOOP("diffusion/unet", "without"),
    "gallery.right": QT_TRANSLATE_NOOP("diffusion/unet", "right"),
    "gallery.apart": QT_TRANSLATE_NOOP("diffusion/unet", "moved"),
}

CAPTIONS = {
    "caption.noise": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "Pure noise goes in: down to few places, up again, and out comes a first guess",
    ),
    "caption.whole": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "Down the left it asks what there is, up the right where: the skips bring the place",
    ),
    "caption.cut": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "Without {parts}: the guesses differ by {apart} from those of the whole network",
    ),
    "caption.end": QT_TRANSLATE_NOOP(
        "diffusion/unet", "Samples of the whole network: {share} show what was asked for"
    ),
    "caption.end.cut": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "Without {parts}, {cut} of the samples show what was asked for; of the whole network "
        "{whole}",
    ),
    "caption.parts": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "Missed most: {most}. Missed least: {least}. Each row lacks one part alone",
    ),
}

READ = {
    "read.block": QT_TRANSLATE_NOOP("diffusion/unet", "{part}: {channels} × {height} × {width}"),
    "read.weights": QT_TRANSLATE_NOOP("diffusion/unet", "{count} weights"),
    "read.place": QT_TRANSLATE_NOOP(
        "diffusion/unet", "row {row}, column {column}: √(mean of squares) = {value}"
    ),
    "read.scale": QT_TRANSLATE_NOOP(
        "diffusion/unet", "the block's scale: 0 to {high}, for all steps"
    ),
    "read.look": QT_TRANSLATE_NOOP("diffusion/unet", "Click to look into it."),
    "read.off": QT_TRANSLATE_NOOP("diffusion/unet", "{part}: taken away. Click to put it back."),
    "read.on": QT_TRANSLATE_NOOP("diffusion/unet", "{part}: click to take it away."),
    "read.skip": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "{part} carries {channels} × {height} × {width} numbers past everything below",
    ),
    "read.time": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "One vector of {width} numbers says how much noise there is and which class; each block "
        "scales and shifts its channels by it.",
    ),
    "read.freeze": QT_TRANSLATE_NOOP("diffusion/unet", "Click to tell it another noise level."),
    "read.sample": QT_TRANSLATE_NOOP("diffusion/unet", "Sample {index}, asked for: {label}"),
    "read.pixel": QT_TRANSLATE_NOOP(
        "diffusion/unet", "row {row}, column {column}: x̂₀ = {value}, xₜ = {x}"
    ),
    "read.pick": QT_TRANSLATE_NOOP("diffusion/unet", "Click to see it in the network."),
    "read.channel": QT_TRANSLATE_NOOP(
        "diffusion/unet", "Channel {channel}, row {row}, column {column}: {value}"
    ),
    "read.weight": QT_TRANSLATE_NOOP(
        "diffusion/unet", "Head {head}: place {query} looks at place {key} with {share}"
    ),
    "read.token": QT_TRANSLATE_NOOP(
        "diffusion/unet", "Head {head}: place {query} looks at noise level and class with {share}"
    ),
    "read.query": QT_TRANSLATE_NOOP("diffusion/unet", "Place {place}: click to see where it looks"),
    "read.gallery": QT_TRANSLATE_NOOP("diffusion/unet", "Without {part}"),
    "read.gallery.right": QT_TRANSLATE_NOOP(
        "diffusion/unet", "taken for what was asked for: {share}"
    ),
    "read.gallery.apart": QT_TRANSLATE_NOOP(
        "diffusion/unet", "root-mean-square difference to the whole network's: {apart}"
    ),
}

TEXTS = {
    "heading.sample": QT_TRANSLATE_NOOP("diffusion/unet", "Step {step}: t = {timestep}"),
    "heading.parts": QT_TRANSLATE_NOOP("diffusion/unet", "What each part is for"),
    "text.sample": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "The picture of 16 × 16 is halved twice while its channels grow from {first} to {last}; "
        "at 4 × 4 every place can see all others. On the way up each level gets, beside what "
        "comes from below, what the left side had at that size. The network says v, from which "
        "noise and guess follow.",
    ),
    "text.cut": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "Taken away: {parts}. The network was never trained without. From the same noise as "
        "above, its samples drift away from step to step: {apart} from the whole network's in the "
        "end (root mean square; pixels run from −1 to 1).",
    ),
    "text.parts": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "In each row one part alone is taken away, with the same noise and {steps} steps. Right: "
        "the share of all {count} that a classifier takes for what was asked for. Moved: how far "
        "the samples are from those of the whole network.",
    ),
    "notice.skip": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "Without the upper skip the right side knows only what passed through few places: the "
        "fine noise of xₜ itself is missing, and that is what has to be told apart from the "
        "picture.",
    ),
    "notice.time": QT_TRANSLATE_NOOP(
        "diffusion/unet", "Told the wrong noise level, it takes too much or too little for noise."
    ),
    "notice.middle": QT_TRANSLATE_NOOP(
        "diffusion/unet",
        "A part that is missed little was not idle: the others were trained to rely on it, and "
        "some of them can make up for it.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "diffusion/unet", "Which single cut harms the samples most?"
    ),
    "predict.upper": QT_TRANSLATE_NOOP("diffusion/unet", "The upper skip, 16 × 16"),
    "predict.lower": QT_TRANSLATE_NOOP("diffusion/unet", "The lower skip, 4 × 4"),
    "predict.attention": QT_TRANSLATE_NOOP("diffusion/unet", "The attention"),
    "predict.time": QT_TRANSLATE_NOOP("diffusion/unet", "The noise level that is told"),
    "predict.other": QT_TRANSLATE_NOOP("diffusion/unet", "Something else"),
    "comma": QT_TRANSLATE_NOOP("diffusion/unet", "{first}, {last}"),
    "name.part": QT_TRANSLATE_NOOP("diffusion/unet", "{part}: take away or put back"),
    "name.time": QT_TRANSLATE_NOOP("diffusion/unet", "Noise level: tell another"),
    "name.samples": QT_TRANSLATE_NOOP("diffusion/unet", "Samples"),
    "name.place": QT_TRANSLATE_NOOP("diffusion/unet", "Place {place}"),
}

WORDS = {**STAGE, **CAPTIONS, **READ, **TEXTS}
VALUE_NAMES = {
    "stage": "sample, or parts (the comparison)",
    "timestep": "where the noise level lies on the schedule",
    "told": "the timestep that the blocks are told",
    "alpha_bar": "share of the variance that is signal",
    "x": "xₜ (2, samples, 16, 16): of the whole network, and as it is cut",
    "x0_hat": "the guess at the sample, in the same order",
    "apart": "root-mean-square difference of the two guesses",
    "activity": "root mean square of each block's output, of the followed sample",
    "attention": "attention weights (heads, 16, 17); the last column is noise level and class",
}
RESULT_NAMES = {
    "right_whole": "share of the whole network's samples taken for what was asked for",
    "right_cut": "the same as it is cut",
    "apart": "root-mean-square difference of the two populations in the end",
    "parts": "names of the gallery: whole, each part taken away, time",
    "parts_right": "share right without each",
    "parts_apart": "root-mean-square difference without each",
    "weights": "how many numbers the network has learned",
    "attention_sums": "largest deviation of a row of attention weights from 1",
}
