"""The texts of attention/initialisation, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

STAGE = {
    "section.reads": QT_TRANSLATE_NOOP("attention/initialisation", "who reads"),
    "section.symmetry": QT_TRANSLATE_NOOP("attention/initialisation", "symmetry"),
    "section.gradients": QT_TRANSLATE_NOOP("attention/initialisation", "gradients"),
    "section.training": QT_TRANSLATE_NOOP("attention/initialisation", "SGD"),
    "row.reading": QT_TRANSLATE_NOOP("attention/initialisation", "who reads"),
    "row.read": QT_TRANSLATE_NOOP("attention/initialisation", "what is read"),
    "row.scores": QT_TRANSLATE_NOOP("attention/initialisation", "scores s"),
    "row.weights": QT_TRANSLATE_NOOP("attention/initialisation", "weights a"),
    "bars.title": QT_TRANSLATE_NOOP("attention/initialisation", "gradient ‖∂L/∂W‖"),
    "bars.scale": QT_TRANSLATE_NOOP("attention/initialisation", "logarithmic, {low} to {high}"),
    "bars.scale.short": QT_TRANSLATE_NOOP("attention/initialisation", "logarithmic"),
    "bars.zero": QT_TRANSLATE_NOOP("attention/initialisation", "exactly 0"),
    "bars.rounding": QT_TRANSLATE_NOOP("attention/initialisation", "0 but for rounding ({norm})"),
    "bars.needs.Q": QT_TRANSLATE_NOOP(
        "attention/initialisation", "It is a product with K, V and W_O: zero where one of them is."
    ),
    "bars.needs.K": QT_TRANSLATE_NOOP(
        "attention/initialisation", "It is a product with Q, V and W_O: zero where one of them is."
    ),
    "bars.needs.V": QT_TRANSLATE_NOOP(
        "attention/initialisation", "It is a product with the weights and W_O: zero where W_O is."
    ),
    "bars.needs.O": QT_TRANSLATE_NOOP(
        "attention/initialisation", "It is a product with the mixed values: zero where V is."
    ),
    "bars.moved": QT_TRANSLATE_NOOP(
        "attention/initialisation", "moved by {moved} in {updates} updates"
    ),
    "loss.title": QT_TRANSLATE_NOOP("attention/initialisation", "loss L"),
    "loss.updates": QT_TRANSLATE_NOOP("attention/initialisation", "updates"),
    "loss.read": QT_TRANSLATE_NOOP("attention/initialisation", "after {update} updates"),
    "symmetry.S": QT_TRANSLATE_NOOP("attention/initialisation", "scores: max |S − Sᵀ| = {apart}"),
    "symmetry.A": QT_TRANSLATE_NOOP("attention/initialisation", "weights: max |A − Aᵀ| = {apart}"),
    "symmetry.S.across": QT_TRANSLATE_NOOP("attention/initialisation", "→ s[i, j]   ↑ s[j, i]"),
    "symmetry.A.across": QT_TRANSLATE_NOOP("attention/initialisation", "→ a[i, j]   ↑ a[j, i]"),
    "symmetry.self": QT_TRANSLATE_NOOP("attention/initialisation", "a token and itself"),
    "symmetry.pair": QT_TRANSLATE_NOOP("attention/initialisation", "two tokens"),
    "symmetry.equal": QT_TRANSLATE_NOOP("attention/initialisation", "equal"),
    "symmetry.rate": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Tokens that read themselves most: {here} here, {drawn} in 50 fresh draws",
    ),
    "map.show": QT_TRANSLATE_NOOP("attention/initialisation", "as matrices"),
    "map.hide": QT_TRANSLATE_NOOP("attention/initialisation", "hide them"),
    "map.about": QT_TRANSLATE_NOOP("attention/initialisation", "Queries down, keys across"),
    "map.scores": QT_TRANSLATE_NOOP("attention/initialisation", "scores S"),
    "map.weights": QT_TRANSLATE_NOOP("attention/initialisation", "weights A"),
    "map.range": QT_TRANSLATE_NOOP("attention/initialisation", "{low} to {high}"),
    "read.pair": QT_TRANSLATE_NOOP("attention/initialisation", "token {query} reads token {key}"),
    "read.query": QT_TRANSLATE_NOOP("attention/initialisation", "Token {query} reads"),
    "read.most": QT_TRANSLATE_NOOP("attention/initialisation", "most of all token {key}: {share}"),
    "read.self": QT_TRANSLATE_NOOP("attention/initialisation", "itself: {share}"),
    "name.query": QT_TRANSLATE_NOOP(
        "attention/initialisation", "Token {query}: show what it reads"
    ),
    "name.key": QT_TRANSLATE_NOOP("attention/initialisation", "Token {key}, as it is read"),
}

CAPTIONS = {
    "caption.reads": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Before any training, token {token} reads token {best} most ({share}), itself {own}",
    ),
    "caption.self": QT_TRANSLATE_NOOP(
        "attention/initialisation", "Before any training, token {token} reads itself most: {share}"
    ),
    "caption.even": QT_TRANSLATE_NOOP(
        "attention/initialisation", "Token {token} reads all alike: {share} each"
    ),
    "caption.symmetric": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Scores are symmetric; the weights differ from their transpose by {weights}",
    ),
    "caption.asymmetric": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Neither is symmetric: scores differ by {scores}, weights by {weights}",
    ),
    "caption.all": QT_TRANSLATE_NOOP(
        "attention/initialisation", "All four matrices get a gradient"
    ),
    "caption.none": QT_TRANSLATE_NOOP(
        "attention/initialisation", "No matrix gets a gradient: nothing can learn"
    ),
    "caption.stuck": QT_TRANSLATE_NOOP(
        "attention/initialisation", "No gradient for {stuck}; {moving} can move"
    ),
    "caption.training": QT_TRANSLATE_NOOP(
        "attention/initialisation", "After {update} updates: loss {loss}, at first {first}"
    ),
    "caption.training.stuck": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "After {update} updates: loss {loss}, at first {first}; no gradient for {stuck}",
    ),
    "caption.training.none": QT_TRANSLATE_NOOP(
        "attention/initialisation", "After {update} updates: the loss is still {loss}"
    ),
    "note.normed": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Simulated: {tokens} tokens of {width} normal numbers, seed {seed}, through LayerNorm",
    ),
    "note.raw": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Simulated: {tokens} tokens of {width} normal numbers, seed {seed}, as they are",
    ),
    "note.target": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Loss: ½ ‖y − target‖², the target being the input of the token before",
    ),
}

TEXTS = {
    "heading.reads": QT_TRANSLATE_NOOP("attention/initialisation", "Who reads whom at the start"),
    "heading.symmetry": QT_TRANSLATE_NOOP("attention/initialisation", "A pair, and turned round"),
    "heading.gradients": QT_TRANSLATE_NOOP("attention/initialisation", "The first gradient"),
    "heading.training": QT_TRANSLATE_NOOP("attention/initialisation", "Some steps of SGD"),
    "text.reads.even": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "All scores are equal, but for rounding (from {low} to {high}), so each weight is 1/n = "
        "{share}: the mean of everything, whatever the tokens are.",
    ),
    "text.reads.onehot": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Scores lie between {low} and {high}. Differences that large leave one key with all the "
        "weight: softmax is saturated before training has begun.",
    ),
    "text.reads.self": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Every token reads itself most; scores lie between {low} and {high}.",
    ),
    "text.reads.mixed": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Scores lie between {low} and {high}, so every weight stays well between 0 and 1 and can "
        "move either way. Who reads whom is an accident of the draw.",
    ),
    "text.symmetry.tied": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "With one matrix for Q and K the scores are symmetric: |S − Sᵀ| is {scores}. The weights "
        "are not, as softmax divides each row by its own sum: they differ by up to {weights}. "
        "Still {drawn} of the tokens read themselves most, in fresh draws; by chance it would be "
        "{chance}.",
    ),
    "text.symmetry.same": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "The scores are symmetric here: |S − Sᵀ| is {scores}. The weights differ from their "
        "transpose by up to {weights}; they are symmetric too only where every row has the same "
        "sum.",
    ),
    "text.symmetry.free": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "W_Q and W_K are two matrices, so i may read j while j does not read i: scores differ "
        "from their transpose by up to {scores}, weights by {weights}. {drawn} of the tokens read "
        "themselves most, in fresh draws; by chance it is {chance}.",
    ),
    "text.gradients.all": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Each gradient is a product, and no factor is zero: all four matrices can learn from the "
        "first step on.",
    ),
    "text.gradients.none": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Every gradient has a factor that is zero. SGD changes nothing, so it stays that way.",
    ),
    "text.gradients.pair": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "W_V and W_O have gradients. Those of W_Q and W_K are zero: each is a product with the "
        "other’s result, so neither can wake the other. The layer can learn a mean, and no more.",
    ),
    "text.gradients.value": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "W_V learns, as its gradient needs only W_O. After one step V is no longer zero, and W_O "
        "learns too. W_Q and W_K never do: each needs the other.",
    ),
    "text.gradients.query": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "W_Q learns at once, as its gradient needs K and not Q. W_K has none in this first step, "
        "because it needs Q; from the second on it has.",
    ),
    "text.gradients.other": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "No gradient for {stuck}. Each is a product, and one of its factors is zero.",
    ),
    "text.training": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "The loss went from {first} to {loss} in {update} updates. How far the matrices have "
        "moved: W_Q {q}, W_K {k}, W_V {v}, W_O {o}.",
    ),
    "text.training.none": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "After {update} updates no matrix has moved, and the loss is {loss}, as at first.",
    ),
    "notice.ones.raw": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "With ones, qᵢ·kⱼ = d (Σ xᵢ)(Σ xⱼ): of rank one. Large scores make softmax sharp, not "
        "flat.",
    ),
    "notice.ones.normed": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "With ones, qᵢ·kⱼ = d (Σ xᵢ)(Σ xⱼ), and behind LayerNorm Σ xᵢ = 0: weights are equal "
        "because the scores are zero, not because they are large.",
    ),
    "notice.self": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Why itself? sᵢᵢ = ‖xᵢW‖² / √d is a sum of squares and grows with d, while sᵢⱼ has either "
        "sign. It is not the symmetry.",
    ),
    "notice.factors": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "G is ∂L/∂y; δ = A ∘ (G W_Oᵀ Vᵀ − its mean under A) / √d. Look for the factor that is "
        "zero.",
    ),
    "notice.never": QT_TRANSLATE_NOOP(
        "attention/initialisation", "Not moved in the whole run: {never}."
    ),
    "notice.columns": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "Columns that begin equal get equal gradients: a matrix of ones keeps the columns of "
        "W_Q, W_K alike, and cannot use its width.",
    ),
    "notice.diverged": QT_TRANSLATE_NOOP(
        "attention/initialisation",
        "After {update} updates the loss had grown a thousandfold; training stops there. A lower "
        "learning rate may help.",
    ),
}

MESSAGES = {
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/initialisation", "Which matrices get a gradient in the first step?"
    ),
    "predict.all": QT_TRANSLATE_NOOP("attention/initialisation", "All four"),
    "predict.pair": QT_TRANSLATE_NOOP("attention/initialisation", "Only W_V and W_O"),
    "predict.value": QT_TRANSLATE_NOOP("attention/initialisation", "Only W_V"),
    "predict.none": QT_TRANSLATE_NOOP("attention/initialisation", "None"),
    "predict.other": QT_TRANSLATE_NOOP("attention/initialisation", "Others"),
}

WORDS = {**STAGE, **CAPTIONS, **TEXTS, **MESSAGES}
