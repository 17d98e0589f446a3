"""The texts of diffusion/metrics, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

MEASURE = {
    "measure.inception": QT_TRANSLATE_NOOP("diffusion/metrics", "Classifier score"),
    "measure.frechet": QT_TRANSLATE_NOOP("diffusion/metrics", "Fréchet distance"),
    "measure.clip": QT_TRANSLATE_NOOP("diffusion/metrics", "CLIP-like score"),
    "measure.variety": QT_TRANSLATE_NOOP("diffusion/metrics", "LPIPS-like variety"),
    "measure.nearest": QT_TRANSLATE_NOOP("diffusion/metrics", "Nearest training picture"),
    "about.inception": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "after the Inception Score; 1 to 16, more is better"
    ),
    "about.frechet": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "of the classifier's features to those of real glyphs; less is better"
    ),
    "about.clip": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "mean cosine of picture and caption; more is better"
    ),
    "about.variety": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "mean distance of two pictures of one character; more is more variety"
    ),
    "about.nearest": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "mean difference in pixels; near 0 is copied, far is something else"
    ),
    "opinion.blind": QT_TRANSLATE_NOOP("diffusion/metrics", "blind"),
    "opinion.real": QT_TRANSLATE_NOOP("diffusion/metrics", "like real"),
    "opinion.noticed": QT_TRANSLATE_NOOP("diffusion/metrics", "notices"),
    "opinion.fooled": QT_TRANSLATE_NOOP("diffusion/metrics", "fooled"),
    "fault.blur": QT_TRANSLATE_NOOP("diffusion/metrics", "blurred"),
    "fault.noise": QT_TRANSLATE_NOOP("diffusion/metrics", "noisy"),
    "fault.shift": QT_TRANSLATE_NOOP("diffusion/metrics", "moved"),
    "fault.drop": QT_TRANSLATE_NOOP("diffusion/metrics", "half of the characters"),
    "fault.narrow": QT_TRANSLATE_NOOP("diffusion/metrics", "one typeface"),
    "fault.duplicate": QT_TRANSLATE_NOOP("diffusion/metrics", "16 pictures, repeated"),
    "fault.copy": QT_TRANSLATE_NOOP("diffusion/metrics", "copied from training"),
    "fault.swap": QT_TRANSLATE_NOOP("diffusion/metrics", "wrong captions"),
    "fault.guided": QT_TRANSLATE_NOOP("diffusion/metrics", "CLIP score chased"),
}

STAGE = {
    "section.dose": QT_TRANSLATE_NOOP("diffusion/metrics", "spoil"),
    "section.inception": QT_TRANSLATE_NOOP("diffusion/metrics", "score"),
    "section.frechet": QT_TRANSLATE_NOOP("diffusion/metrics", "Fréchet"),
    "section.count": QT_TRANSLATE_NOOP("diffusion/metrics", "how many"),
    "section.clip": QT_TRANSLATE_NOOP("diffusion/metrics", "words"),
    "section.lpips": QT_TRANSLATE_NOOP("diffusion/metrics", "layers"),
    "section.table": QT_TRANSLATE_NOOP("diffusion/metrics", "who notices"),
    "progress.sample": QT_TRANSLATE_NOOP("diffusion/metrics", "sampling"),
    "progress.fresh": QT_TRANSLATE_NOOP("diffusion/metrics", "judging fresh sets of real glyphs"),
    "progress.judge": QT_TRANSLATE_NOOP("diffusion/metrics", "judging the spoiled sets"),
    "stage.before": QT_TRANSLATE_NOOP("diffusion/metrics", "as they were"),
    "stage.after": QT_TRANSLATE_NOOP("diffusion/metrics", "now: {fault}"),
    "stage.after.none": QT_TRANSLATE_NOOP("diffusion/metrics", "now: nothing wrong"),
    "stage.noise": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "grey band: what {sets} fresh sets of real glyphs give, ± {times} σ"
    ),
    "stage.dose": QT_TRANSLATE_NOOP("diffusion/metrics", "how much is wrong"),
    "stage.judged": QT_TRANSLATE_NOOP("diffusion/metrics", "{shown} of {count} pictures"),
    "stage.sure": QT_TRANSLATE_NOOP("diffusion/metrics", "each p(y|x)"),
    "stage.marginal": QT_TRANSLATE_NOOP("diffusion/metrics", "mean p(y)"),
    "stage.parts": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "variety {variety} − doubt {doubt} nats → score {score}"
    ),
    "stage.plane": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "the two widest of {features} directions; real features have variance 1 in all",
    ),
    "stage.real": QT_TRANSLATE_NOOP("diffusion/metrics", "real glyphs"),
    "stage.set": QT_TRANSLATE_NOOP("diffusion/metrics", "the pictures judged"),
    "stage.ellipse": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "ellipses: 2 σ of the Gaussians, dashed: before"
    ),
    "stage.means": QT_TRANSLATE_NOOP("diffusion/metrics", "means"),
    "stage.spreads": QT_TRANSLATE_NOOP("diffusion/metrics", "spreads"),
    "stage.distance": QT_TRANSLATE_NOOP("diffusion/metrics", "distance {distance}"),
    "stage.counts": QT_TRANSLATE_NOOP("diffusion/metrics", "pictures on each side"),
    "stage.of.real": QT_TRANSLATE_NOOP("diffusion/metrics", "real against real"),
    "stage.of.expected": QT_TRANSLATE_NOOP("diffusion/metrics", "expected of Gaussians"),
    "stage.of.set": QT_TRANSLATE_NOOP("diffusion/metrics", "{fault} against real"),
    "stage.limit": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "at infinitely many: real {real}, {fault} {spoiled}"
    ),
    "stage.cosines": QT_TRANSLATE_NOOP("diffusion/metrics", "cosine"),
    "stage.own": QT_TRANSLATE_NOOP("diffusion/metrics", "own caption {own}, others' {other}"),
    "stage.error": QT_TRANSLATE_NOOP("diffusion/metrics", "squared error"),
    "stage.layers": QT_TRANSLATE_NOOP("diffusion/metrics", "distance of the layers"),
    "stage.reference": QT_TRANSLATE_NOOP("diffusion/metrics", "reference"),
    "change.moved": QT_TRANSLATE_NOOP("diffusion/metrics", "moved"),
    "change.blurred": QT_TRANSLATE_NOOP("diffusion/metrics", "blurred"),
    "change.noisy": QT_TRANSLATE_NOOP("diffusion/metrics", "noisy"),
    "change.faded": QT_TRANSLATE_NOOP("diffusion/metrics", "faded"),
    "change.struck": QT_TRANSLATE_NOOP("diffusion/metrics", "struck out"),
    "amount.moved": QT_TRANSLATE_NOOP("diffusion/metrics", "{amount} pixel to the right"),
    "amount.blurred": QT_TRANSLATE_NOOP("diffusion/metrics", "Gaussian of σ = {amount} pixels"),
    "amount.noisy": QT_TRANSLATE_NOOP("diffusion/metrics", "noise of σ = {amount}"),
    "amount.faded": QT_TRANSLATE_NOOP("diffusion/metrics", "{amount} of the way to its mean"),
    "amount.struck": QT_TRANSLATE_NOOP("diffusion/metrics", "{amount} pixels of ink"),
    "table.away": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "how far beyond the noise of real glyphs, in its σ"
    ),
}

CAPTIONS = {
    "caption.start": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "Nothing is wrong yet: this is what the five measures give"
    ),
    "caption.start.off": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "Nothing is spoiled yet, and already {names} tell them from real glyphs",
    ),
    "caption.start.off.one": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "Nothing is spoiled yet, and already {names} tells them from real glyphs",
    ),
    "caption.nobody": QT_TRANSLATE_NOOP("diffusion/metrics", "No measure notices: {fault}"),
    "caption.noticed": QT_TRANSLATE_NOOP("diffusion/metrics", "Noticed by {names}: {fault}"),
    "caption.noticed.fooled": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "Taken for better by {fooled}, noticed by {names}: {fault}"
    ),
    "caption.fooled": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "Taken for better by {fooled}, noticed by nobody: {fault}"
    ),
    "caption.inception": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "Sure of each picture, and all characters equally often: {before} before, {after} now",
    ),
    "caption.frechet": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "Two clouds of features, each seen as one Gaussian: {before} apart before, {after} now",
    ),
    "caption.count": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "Real against real should be 0: with {few} pictures it is {distance}"
    ),
    "caption.clip": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "Does the picture fit its words? {before} before, {after} now"
    ),
    "caption.lpips": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "The same squared error, but to the layers “{most}” is {times} times as far as “{least}”",
    ),
    "caption.table": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "Every measure is blind to something: the best of them notices {seen} of {faults} faults",
    ),
}

READ = {
    "read.value": QT_TRANSLATE_NOOP("diffusion/metrics", "{name}: {value}"),
    "read.floor": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "real glyphs: {mean} ± {deviation} ({sets} sets)"
    ),
    "read.away": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "({value} − {mean}) / {deviation} = {away} σ"
    ),
    "read.picture": QT_TRANSLATE_NOOP("diffusion/metrics", "Picture {index}: “{caption}”"),
    "read.pixel": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "row {row}, column {column}: {value} (before: {before})"
    ),
    "read.class": QT_TRANSLATE_NOOP("diffusion/metrics", "p({character}|picture {index}) = {p}"),
    "read.marginal": QT_TRANSLATE_NOOP("diffusion/metrics", "mean p({character}) = {p}"),
    "read.even": QT_TRANSLATE_NOOP("diffusion/metrics", "all alike would be {p}"),
    "read.doubt": QT_TRANSLATE_NOOP("diffusion/metrics", "its entropy: {entropy} nats"),
    "read.part.means": QT_TRANSLATE_NOOP("diffusion/metrics", "‖μ₁ − μ₂‖² = {value}"),
    "read.part.spreads": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "tr(Σ₁ + Σ₂ − 2 (Σ₁Σ₂)^½) = {value}"
    ),
    "read.count": QT_TRANSLATE_NOOP("diffusion/metrics", "{count} pictures on each side"),
    "read.count.real": QT_TRANSLATE_NOOP(
        "diffusion/metrics", "real against real: {value} ± {spread}"
    ),
    "read.count.expected": QT_TRANSLATE_NOOP("diffusion/metrics", "expected of Gaussians: {value}"),
    "read.count.set": QT_TRANSLATE_NOOP("diffusion/metrics", "{fault} against real: {value}"),
    "read.cosine": QT_TRANSLATE_NOOP("diffusion/metrics", "picture of “{picture}” and “{caption}”"),
    "read.change": QT_TRANSLATE_NOOP("diffusion/metrics", "Reference {index}, {change}"),
    "read.error": QT_TRANSLATE_NOOP("diffusion/metrics", "mean (x − x′)² = {error}"),
    "read.layers": QT_TRANSLATE_NOOP("diffusion/metrics", "Σ layers = {parts} = {distance}"),
    "read.cloud": QT_TRANSLATE_NOOP("diffusion/metrics", "Distance to real glyphs: {distance}"),
}

TEXTS = {
    "heading.dose": QT_TRANSLATE_NOOP("diffusion/metrics", "Five judges, one set of pictures"),
    "heading.inception": QT_TRANSLATE_NOOP("diffusion/metrics", "The classifier's score"),
    "heading.frechet": QT_TRANSLATE_NOOP("diffusion/metrics", "The Fréchet distance"),
    "heading.count": QT_TRANSLATE_NOOP("diffusion/metrics", "It depends on how many"),
    "heading.clip": QT_TRANSLATE_NOOP("diffusion/metrics", "Pictures and words"),
    "heading.lpips": QT_TRANSLATE_NOOP("diffusion/metrics", "What layers call different"),
    "heading.table": QT_TRANSLATE_NOOP("diffusion/metrics", "Who notices what"),
    "text.dose": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "{count} pictures, and {dose} of the fault. A measure has noticed when it lies further "
        "from the fresh sets of real glyphs than {times} of their standard deviations: here "
        "{names}.",
    ),
    "text.dose.none": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "{count} pictures, and {dose} of the fault. A measure has noticed when it lies further "
        "from the fresh sets of real glyphs than {times} of their standard deviations: here none "
        "has.",
    ),
    "text.inception": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "The Inception Score asks two things of a classifier: is it sure of each picture (little "
        "doubt), and do all classes come equally often (much variety)? Here our own small "
        "classifier of {classes} characters is asked, so the most it can give is {classes}. The "
        "score never looks at a real picture: one good picture of each character, repeated, gets "
        "full marks.",
    ),
    "text.frechet": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "FID compares 2,048 features of Inception-v3; here it is {features} features of our "
        "classifier, so it is a Fréchet distance, but not an FID. Each cloud is replaced by its "
        "mean and covariance. The means contribute {means}, the spreads {spreads}. What a "
        "Gaussian does not hold, such as whether pictures are copies of the training set, it "
        "cannot see.",
    ),
    "text.count": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "Mean and covariance of a few pictures are wrong by chance, and every error adds to the "
        "distance: real glyphs are at {distance} from other real glyphs with {few} of each, at "
        "{less} with {many}. The error falls with 1/n and grows with the square of the number of "
        "features; a line through 1/n gives the value at infinitely many. Distances of different "
        "n cannot be compared.",
    ),
    "text.clip": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "One encoder sees the picture, another reads the caption; both were trained together so "
        "that their vectors point the same way when the caption is true. Own captions: {own}; "
        "those of other pictures: {other}. It is the only one of the five that reads the words. "
        "Chased by gradient ascent, it praises pictures that the others find wrong.",
    ),
    "text.lpips": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "In each row all pictures differ from the first by the same squared error, {error} on "
        "average; a blur or a fading can just reach it. LPIPS compares what the layers of a "
        "network make of them instead: the distance of “{most}” is {times} times that of "
        "“{least}”. The real LPIPS weighs channels by people's judgements of photographs; for "
        "glyphs there are none, so here all channels count alike.",
    ),
    "text.table": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "All {faults} faults at their full dose. Each cell says how far the measure moved, in "
        "standard deviations of what real glyphs give. Plum: for the worse, so it was noticed. "
        "Teal: for the better, so the measure was fooled. A ring: within the noise.",
    ),
    "notice.fd": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "The pictures are the same 16×16 glyphs, but numbers of another classifier, or of another "
        "count, cannot be compared with these.",
    ),
    "notice.copy": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "Copies of the training set are perfect to every measure that compares with real "
        "pictures. Only the distance to the nearest training picture gives them away.",
    ),
    "notice.guided": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "What a measure rewards can be had without what it was meant to measure.",
    ),
    "notice.duplicate": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "One picture of each character is all that the classifier's score asks for.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "diffusion/metrics",
        "Every character is there, but each is one and the same picture again and again. What "
        "happens to the classifier's score?",
    ),
    "predict.falls": QT_TRANSLATE_NOOP("diffusion/metrics", "It falls clearly"),
    "predict.stays": QT_TRANSLATE_NOOP("diffusion/metrics", "It stays within its noise"),
    "predict.rises": QT_TRANSLATE_NOOP("diffusion/metrics", "It rises clearly"),
}

NAMES = {
    "and": QT_TRANSLATE_NOOP("diffusion/metrics", "{first} and {last}"),
    "comma": QT_TRANSLATE_NOOP("diffusion/metrics", "{first}, {last}"),
    "name.row": QT_TRANSLATE_NOOP("diffusion/metrics", "Look into: {fault}"),
    "name.pictures": QT_TRANSLATE_NOOP("diffusion/metrics", "Pictures"),
}

WORDS = {**MEASURE, **STAGE, **CAPTIONS, **READ, **TEXTS, **NAMES}
VALUE_NAMES = {
    "stage": "what the step shows",
    "dose": "how much of the fault, 0 to 1",
    "inception": "exp of the information about the class, 1 to 16",
    "doubt": "mean entropy of p(y|x), nats",
    "marginal_entropy": "entropy of the mean p(y), nats",
    "frechet": "squared Fréchet distance to the reference set",
    "clip": "mean cosine of pictures and their captions",
    "variety": "mean distance of the layers between pictures of one character",
    "nearest": "mean root-mean-square difference to the nearest training picture",
    "away": "the same five, in standard deviations from fresh sets of real glyphs",
}
RESULT_NAMES = {
    "fresh_mean": "the five measures, mean over fresh sets of real glyphs",
    "fresh_deviation": "their standard deviation",
    "by_dose": "the five measures at each dose",
    "by_fault": "the five measures for each fault at the full dose",
    "away": "by_fault in standard deviations from the fresh sets",
    "counts": "pictures on each side",
    "real_against_real": "the Fréchet distance by counts",
    "expected_bias": "what Gaussians of that covariance lead to expect",
    "limit_real": "real against real at infinitely many pictures",
    "limit_spoiled": "the spoiled set at infinitely many pictures",
    "equal_errors": "mean squared error of each change",
    "layer_distances": "distance of the layers of each change, mean over references",
}
