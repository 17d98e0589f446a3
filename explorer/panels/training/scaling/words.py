"""The texts of training/scaling, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

SECTIONS = {
    "section.grow": QT_TRANSLATE_NOOP("training/scaling", "trainings"),
    "section.fit": QT_TRANSLATE_NOOP("training/scaling", "power law"),
    "section.floor": QT_TRANSLATE_NOOP("training/scaling", "floor"),
    "section.work": QT_TRANSLATE_NOOP("training/scaling", "work"),
    "section.law": QT_TRANSLATE_NOOP("training/scaling", "published law"),
    "section.emergence": QT_TRANSLATE_NOOP("training/scaling", "sudden skills"),
    "section.context": QT_TRANSLATE_NOOP("training/scaling", "examples in the prompt"),
    "section.curriculum": QT_TRANSLATE_NOOP("training/scaling", "order of lessons"),
    "heading.grow": QT_TRANSLATE_NOOP(
        "training/scaling", "Small networks of several sizes, one pass over their tokens"
    ),
    "heading.fit": QT_TRANSLATE_NOOP(
        "training/scaling", "A power law of size and data, and its forecast"
    ),
    "heading.floor": QT_TRANSLATE_NOOP("training/scaling", "The floor: found by a fit, and known"),
    "heading.work": QT_TRANSLATE_NOOP("training/scaling", "What training takes: 6 N D, counted"),
    "heading.law": QT_TRANSLATE_NOOP(
        "training/scaling", "The best split of a budget, as published laws have it"
    ),
    "heading.emergence": QT_TRANSLATE_NOOP(
        "training/scaling", "A smooth skill under a strict measure"
    ),
    "heading.context": QT_TRANSLATE_NOOP(
        "training/scaling", "Learning from the prompt, without a change of weights"
    ),
    "heading.curriculum": QT_TRANSLATE_NOOP("training/scaling", "Easy lessons first?"),
}

CAPTIONS = {
    "caption.grow": QT_TRANSLATE_NOOP(
        "training/scaling", "{size} weights after {tokens} tokens: {excess} bits above the floor"
    ),
    "caption.fit": QT_TRANSLATE_NOOP(
        "training/scaling",
        "From the {used} smallest: the largest should end {forecast} bits above the floor; it "
        "ends at {measured}",
    ),
    "caption.fit.all": QT_TRANSLATE_NOOP(
        "training/scaling",
        "From all {used} sizes: {forecast} bits above the floor for the largest, measured "
        "{measured}",
    ),
    "caption.floor": QT_TRANSLATE_NOOP(
        "training/scaling",
        "A fit that does not know the floor finds {found} ± {error} bits; the source has {floor}",
    ),
    "caption.work": QT_TRANSLATE_NOOP(
        "training/scaling",
        "{context} tokens of context: training takes {ratio} times 6 N operations per token",
    ),
    "caption.law": QT_TRANSLATE_NOOP(
        "training/scaling",
        "{budget} operations: best spent on {size} parameters and {tokens} tokens, {ratio} "
        "tokens a parameter",
    ),
    "caption.digits": QT_TRANSLATE_NOOP(
        "training/scaling", "Digits: from {least} right to {most} as the networks grow"
    ),
    "caption.whole": QT_TRANSLATE_NOOP(
        "training/scaling",
        "With {digits} of the digits right, {whole} of all sums of {length} digits are",
    ),
    "caption.context": QT_TRANSLATE_NOOP(
        "training/scaling",
        "After {count} examples: squared error {net} for the network, {ridge} for ridge regression",
    ),
    "caption.context.one": QT_TRANSLATE_NOOP(
        "training/scaling",
        "After one example: squared error {net} for the network, {ridge} for ridge regression",
    ),
    "caption.curriculum": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Wrong after {count} examples: {easy} (easy first), {shuffled} (shuffled), {hard} (hard "
        "first)",
    ),
}

STAGE = {
    "legend.size": QT_TRANSLATE_NOOP("training/scaling", "{size} weights"),
    "legend.fitted": QT_TRANSLATE_NOOP("training/scaling", "power law, fitted"),
    "legend.forecast": QT_TRANSLATE_NOOP("training/scaling", "its forecast"),
    "legend.alpha": QT_TRANSLATE_NOOP("training/scaling", "α, of the size"),
    "legend.beta": QT_TRANSLATE_NOOP("training/scaling", "β, of the tokens"),
    "legend.guess": QT_TRANSLATE_NOOP("training/scaling", "floor, fitted ± standard error"),
    "legend.floor": QT_TRANSLATE_NOOP("training/scaling", "entropy of the source, exact"),
    "legend.products": QT_TRANSLATE_NOOP("training/scaling", "products with weights"),
    "legend.attention": QT_TRANSLATE_NOOP(
        "training/scaling", "attention: queries · keys, shares · values"
    ),
    "legend.digits": QT_TRANSLATE_NOOP("training/scaling", "digits right"),
    "legend.whole": QT_TRANSLATE_NOOP("training/scaling", "sums of {length} right"),
    "legend.power": QT_TRANSLATE_NOOP("training/scaling", "digits right to the power L"),
    "plot.excess": QT_TRANSLATE_NOOP("training/scaling", "Bits above the floor"),
    "plot.exponents": QT_TRANSLATE_NOOP("training/scaling", "Exponents"),
    "plot.whole": QT_TRANSLATE_NOOP("training/scaling", "Bits per token"),
    "plot.ratio": QT_TRANSLATE_NOOP("training/scaling", "Operations per token over 6 N"),
    "plot.valleys": QT_TRANSLATE_NOOP("training/scaling", "Loss by split, nats"),
    "plot.ratios": QT_TRANSLATE_NOOP("training/scaling", "Best D/N"),
    "plot.right": QT_TRANSLATE_NOOP("training/scaling", "Share that is right"),
    "plot.prompt": QT_TRANSLATE_NOOP("training/scaling", "One prompt"),
    "plot.errors": QT_TRANSLATE_NOOP("training/scaling", "Squared error"),
    "plot.wrong": QT_TRANSLATE_NOOP("training/scaling", "New examples judged wrongly"),
    "axis.tokens": QT_TRANSLATE_NOOP("training/scaling", "tokens seen"),
    "axis.operations": QT_TRANSLATE_NOOP("training/scaling", "operations, 6 N D"),
    "axis.weights": QT_TRANSLATE_NOOP("training/scaling", "weights"),
    "axis.sizes": QT_TRANSLATE_NOOP("training/scaling", "sizes fitted"),
    "axis.context": QT_TRANSLATE_NOOP("training/scaling", "tokens in the context, n"),
    "axis.parameters": QT_TRANSLATE_NOOP("training/scaling", "parameters"),
    "axis.budget": QT_TRANSLATE_NOOP("training/scaling", "operations"),
    "axis.adders": QT_TRANSLATE_NOOP("training/scaling", "weights of the adder"),
    "axis.examples": QT_TRANSLATE_NOOP("training/scaling", "examples before it"),
    "axis.lessons": QT_TRANSLATE_NOOP("training/scaling", "examples learned from"),
    "work.token": QT_TRANSLATE_NOOP(
        "training/scaling", "{total} operations for a token at {context} tokens of context"
    ),
    "method.network": QT_TRANSLATE_NOOP("training/scaling", "network, weights fixed"),
    "method.ridge": QT_TRANSLATE_NOOP("training/scaling", "ridge regression"),
    "method.squares": QT_TRANSLATE_NOOP("training/scaling", "least squares"),
    "law.hoffmann": QT_TRANSLATE_NOOP("training/scaling", "Hoffmann 2022"),
    "law.besiroglu": QT_TRANSLATE_NOOP("training/scaling", "Besiroglu 2024"),
    "order.easy": QT_TRANSLATE_NOOP("training/scaling", "easy to hard"),
    "order.shuffled": QT_TRANSLATE_NOOP("training/scaling", "shuffled"),
    "order.hard": QT_TRANSLATE_NOOP("training/scaling", "hard to easy"),
    "read.tokens": QT_TRANSLATE_NOOP("training/scaling", "{tokens} tokens"),
    "read.loss": QT_TRANSLATE_NOOP("training/scaling", "{loss} bits, {excess} above the floor"),
    "read.fit": QT_TRANSLATE_NOOP("training/scaling", "The {used} smallest sizes"),
    "read.residual": QT_TRANSLATE_NOOP("training/scaling", "typically {share} % beside it"),
    "read.context": QT_TRANSLATE_NOOP("training/scaling", "{context} tokens of context"),
    "read.products": QT_TRANSLATE_NOOP(
        "training/scaling", "products with weights: {count} per token"
    ),
    "read.attention": QT_TRANSLATE_NOOP("training/scaling", "attention: {count} per token"),
    "read.split": QT_TRANSLATE_NOOP(
        "training/scaling", "{size} parameters, {tokens} tokens: {ratio} a parameter"
    ),
    "read.law": QT_TRANSLATE_NOOP(
        "training/scaling", "the law says {loss}; the best of this budget {best}"
    ),
    "read.best": QT_TRANSLATE_NOOP("training/scaling", "the best of this budget: {loss}"),
    "read.adder": QT_TRANSLATE_NOOP("training/scaling", "{units} hidden units, {weights} weights"),
    "read.digits": QT_TRANSLATE_NOOP("training/scaling", "digits right: {share}"),
    "read.whole": QT_TRANSLATE_NOOP(
        "training/scaling", "sums of {length}: {share}; to the power: {power}"
    ),
    "read.examples": QT_TRANSLATE_NOOP("training/scaling", "{count} examples before it"),
    "read.drag": QT_TRANSLATE_NOOP("training/scaling", "drag an example up or down"),
    "error.moved": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Moved examples are pairs: the number of an example from 0 to {last}, and its y from "
        "−{far} to {far}.",
    ),
    "read.lessons": QT_TRANSLATE_NOOP("training/scaling", "{count} examples"),
    "predict.question": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Networks that add numbers grow. When do whole sums of 16 digits become right?",
    ),
    "predict.same": QT_TRANSLATE_NOOP("training/scaling", "at the same size as single digits"),
    "predict.later": QT_TRANSLATE_NOOP("training/scaling", "later, and then suddenly"),
    "predict.earlier": QT_TRANSLATE_NOOP("training/scaling", "earlier"),
}

NOTES = {
    "note.source": QT_TRANSLATE_NOOP(
        "training/scaling",
        "A made-up source: 256 rules about two tokens, strength k^−γ, γ = {decay}; one training"
        " of each size drawn, seed {seed}",
    ),
    "note.exact": QT_TRANSLATE_NOOP(
        "training/scaling", "Losses over all contexts, exact: no sample"
    ),
    "note.dark": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Darker: more tokens; bars: standard errors; small dots: other trainings",
    ),
    "note.steep": QT_TRANSLATE_NOOP(
        "training/scaling",
        "One prompt: the steepest of {drawn} functions of one input; grey: the function itself",
    ),
    "note.counted": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Counted by torch on one layer without contents, times {layers} layers; d = {width}; no"
        " embeddings, no head",
    ),
    "note.published": QT_TRANSLATE_NOOP(
        "training/scaling", "Published constants, not measured here"
    ),
    "note.models": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Squares: published parameters and tokens, placed where the law puts them",
    ),
    "note.adders": QT_TRANSLATE_NOOP(
        "training/scaling",
        "{updates} updates of Adam on all 200 cases; {sums} sums of {digits} digits, seed {seed}",
    ),
    "note.prompts": QT_TRANSLATE_NOOP(
        "training/scaling", "{prompts} prompts with functions of {inputs} inputs, seed {seed}"
    ),
    "note.trained": QT_TRANSLATE_NOOP(
        "training/scaling", "The network ships: 20,000 updates on prompts of 1 to 4 inputs"
    ),
    "note.lessons": QT_TRANSLATE_NOOP(
        "training/scaling",
        "{draws} draws of {lessons} examples, one pass each, learning rate {rate}",
    ),
}

TEXTS = {
    "text.grow": QT_TRANSLATE_NOOP(
        "training/scaling",
        "A network of {size} weights has seen {tokens} tokens, none twice. Its loss is {loss} "
        "bits per token; the source itself has {floor}, so {excess} bits are left to learn. "
        "Guessing by how often tokens occur takes {letters}.",
    ),
    "notice.grow": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Where a curve flattens, its network has learned what it has room for, or the falling "
        "learning rate holds it.",
    ),
    "notice.grow.one": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Of the networks so far, that of {first} weights is lowest with {low} operations and "
        "with {high}.",
    ),
    "notice.grow.best": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Of the networks so far, with {low} operations the one of {first} weights is lowest, "
        "with {high} that of {last}.",
    ),
    "text.fit.held": QT_TRANSLATE_NOOP(
        "training/scaling",
        "A power law through the {used} smallest sizes: α = {alpha}, β = {beta}. It says that "
        "the largest, {size} weights, should end {forecast} bits above the floor. It ends at "
        "{measured}, {off} % beside the forecast. The fitted points lie typically {residual} % "
        "beside the law.",
    ),
    "text.fit.all": QT_TRANSLATE_NOOP(
        "training/scaling",
        "All {used} sizes fitted: α = {alpha}, β = {beta}. For the largest, {size} weights, the"
        " law says {forecast} bits above the floor, measured are {measured}, {off} % beside it."
        " The points lie typically {residual} % beside the law.",
    ),
    "notice.fit.spread": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Over {count} trainings that start elsewhere and see other tokens the largest ends "
        "{low} to {high} % beside its forecast; α lies between {alpha_low} and {alpha_high}, β "
        "between {beta_low} and {beta_high} (small dots).",
    ),
    "notice.floor.spread": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Over {count} trainings the fit finds floors from {low} to {high} bits (thin lines).",
    ),
    "notice.fit.form": QT_TRANSLATE_NOOP(
        "training/scaling",
        "The errors hold only if the form does. Where points leave the lines, a sum of two "
        "powers is not the whole truth, and a forecast can miss by more than its error.",
    ),
    "notice.fit.why": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Why a power? The source has rules of every strength, falling as k^−γ: whatever the "
        "size, something smaller is left to learn. Another γ, another exponent.",
    ),
    "text.floor": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Of a real text nobody knows the floor; it is fitted with all the rest. Here that gives"
        " {found} ± {error} bits, {away} standard errors from the entropy {floor}, and α = "
        "{alpha} where the known floor gives {known}.",
    ),
    "notice.floor": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Floor and exponents are found together and pull at one another: a lower floor makes "
        "flatter powers. Curves that agree where it was measured part far away.",
    ),
    "text.work": QT_TRANSLATE_NOOP(
        "training/scaling",
        "N = {weights} weights of width {width}, without embeddings and head. Each is used once"
        " forward and twice backward, two operations each: 6 N per token. Attention over "
        "{context} tokens is not in it: counted, everything together is {ratio} times 6 N.",
    ),
    "notice.work": QT_TRANSLATE_NOOP(
        "training/scaling",
        "The rule is good while the context is short beside 6 d. At n = 6 d, attention takes as"
        " much as all weights. Whole squares of scores are counted; skipping the masked half "
        "halves that part.",
    ),
    "text.law": QT_TRANSLATE_NOOP(
        "training/scaling",
        "A budget of {budget} operations buys few parameters on many tokens, or many on few. "
        "The law is lowest at {size} parameters and {tokens} tokens: {loss} nats. The best size"
        " grows as the budget to the power {power}; tokens per parameter go from {first} to "
        "{last} over these budgets.",
    ),
    "notice.law.published": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Both sets of constants were fitted to runs of the same study, one by its authors, one "
        "by others who read the points off its figure. “Twenty tokens a parameter” follows from"
        " the second; the first gives more, and more the larger the budget.",
    ),
    "notice.law.use": QT_TRANSLATE_NOOP(
        "training/scaling",
        "The best for training is not the best for use: a model that answers often is worth "
        "making smaller and training longer, right of what the valley says in tokens, left of "
        "it in size.",
    ),
    "text.digits": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Networks add as on paper, digit by digit, handing on the carry. The larger, the more "
        "digits are right; the one with {units} hidden units, {weights} weights, has {digits}.",
    ),
    "text.whole": QT_TRANSLATE_NOOP(
        "training/scaling",
        "The adder with {units} hidden units, {weights} weights, has {digits} of the digits "
        "right. Of {sums} sums, {whole} are right in all of {length} digits; {digits} to the "
        "power {length} is {power}.",
    ),
    "notice.emergence": QT_TRANSLATE_NOOP(
        "training/scaling",
        "The networks are the same; the measure is another. Demanding that all L digits are "
        "right shifts the rise to larger networks and makes it steeper, the more the longer the"
        " sum.",
    ),
    "notice.emergence.not": QT_TRANSLATE_NOOP(
        "training/scaling",
        "That is one reason why a skill can seem sudden. It does not show that every leap of a "
        "large model has this reason.",
    ),
    "text.context": QT_TRANSLATE_NOOP(
        "training/scaling",
        "New functions of {inputs} inputs, {count} examples of each in the prompt. The "
        "network’s squared error is {net}; ridge regression with the right penalty, on average "
        "the best there can be here, has {ridge}; least squares {squares}. No weight has "
        "changed.",
    ),
    "text.context.away": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Inputs {stretch} times as large as in its training, functions of {inputs} inputs, "
        "{count} examples in the prompt: squared error {net} for the network, {ridge} for ridge"
        " regression, {squares} for least squares.",
    ),
    "notice.context": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Least squares errs most after {count} examples, with {inputs} inputs: {squares}, where"
        " the network has {net}. With as many examples as inputs it passes through every point,"
        " the noise included.",
    ),
    "notice.context.limit": QT_TRANSLATE_NOOP(
        "training/scaling",
        "What it does in the prompt it learned in training, on functions of this kind. Set "
        "“Inputs times” to another value and compare.",
    ),
    "text.curriculum": QT_TRANSLATE_NOOP(
        "training/scaling",
        "After {count} examples, new ones judged wrongly (mean ± spread of {draws} draws): easy"
        " to hard {easy_now} ± {easy_spread}, shuffled {shuffled_now} ± {shuffled_spread}, hard"
        " to easy {hard_now} ± {hard_spread}. After {half}: {easy_half}, {shuffled_half}, "
        "{hard_half}. At the end: {easy_last}, {shuffled_last}, {hard_last}.",
    ),
    "notice.curriculum.none": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Here no order ends clearly best: the two lowest differ by less than two standard errors.",
    ),
    "notice.curriculum.easy": QT_TRANSLATE_NOOP("training/scaling", "Here easy to hard ends best."),
    "notice.curriculum.shuffled": QT_TRANSLATE_NOOP(
        "training/scaling", "Here the shuffled order ends best."
    ),
    "notice.curriculum.hard": QT_TRANSLATE_NOOP(
        "training/scaling",
        "Here hard to easy ends best: what comes last weighs most, and the last lessons were "
        "the easy ones, whose labels are mostly right.",
    ),
    "notice.curriculum": QT_TRANSLATE_NOOP(
        "training/scaling",
        "A curriculum is a matter of the task and of the learning rate: change it and look "
        "again. No order is the best everywhere.",
    ),
}

WORDS = {**SECTIONS, **CAPTIONS, **STAGE, **NOTES, **TEXTS}
