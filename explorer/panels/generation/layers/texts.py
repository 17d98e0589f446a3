"""The longer texts of generation/layers, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

HEADINGS = {
    "heading.grid": QT_TRANSLATE_NOOP(
        "generation/layers", "After layer {layer}: what it would say"
    ),
    "heading.exit": QT_TRANSLATE_NOOP(
        "generation/layers", "After layer {layer}: who is sure leaves"
    ),
    "heading.sweep": QT_TRANSLATE_NOOP("generation/layers", "What each threshold saves and costs"),
    "heading.write": QT_TRANSLATE_NOOP("generation/layers", "Writing with an early exit"),
    "heading.distance": QT_TRANSLATE_NOOP("generation/layers", "The early answer: which layer?"),
    "heading.contrast": QT_TRANSLATE_NOOP("generation/layers", "DoLa: late minus early"),
}
PARAGRAPHS = {
    "text.grid": QT_TRANSLATE_NOOP(
        "generation/layers",
        "The final norm and the unembedding are applied after layer {layer}, as if it were the "
        "last (logit lens). On this text (tokens: {tokens}) {agree} of its answers are those of "
        "the "
        "whole model, and it gives its own {chance} on average.",
    ),
    "text.grid.last": QT_TRANSLATE_NOOP(
        "generation/layers",
        "After layer {layer}, the last, the lens is the model itself. It gives its answers "
        "{chance} on average; that is the yardstick for the layers above.",
    ),
    "text.exit": QT_TRANSLATE_NOOP(
        "generation/layers",
        "A token that is sure enough, from {threshold}, answers now and goes through no more "
        "layers. Tokens that left after layer {layer}: {left}; altogether {gone} of {tokens}.",
    ),
    "text.exit.first": QT_TRANSLATE_NOOP(
        "generation/layers", "No token may leave before layer {first}."
    ),
    "text.exit.last": QT_TRANSLATE_NOOP(
        "generation/layers",
        "The others, {left} of {tokens}, go through all layers. Together {saved} of the layers "
        "were not "
        "computed, and {agreement} of the answers are the same as with all of them. A look at the "
        "vocabulary takes {look} multiply-adds, a layer {cost}: with the looks {work} is saved.",
    ),
    "text.exit.last.none": QT_TRANSLATE_NOOP(
        "generation/layers",
        "All have left before this layer. Together {saved} of the layers were not computed, and "
        "{agreement} of the answers are the same as with all of them. A look at the vocabulary "
        "takes {look} multiply-adds, a layer {cost}: with the looks {work} is saved.",
    ),
    "text.sweep": QT_TRANSLATE_NOOP(
        "generation/layers",
        "For each threshold from 0 to 1: the share of the layers that is saved, and the share of "
        "the answers that stay. At {threshold} these are {saved} and {agreement}. The dashed line "
        "counts all multiply-adds instead, the looks included ({work}). Drag along the curve.",
    ),
    "text.write": QT_TRANSLATE_NOOP(
        "generation/layers",
        "Greedy search twice: with all layers, and leaving early. “{piece}” went through {used} of "
        "{layers} layers. Later tokens read it in the other layers too: there its keys and values "
        "are made from the state it left with. The prompt went through all layers.",
    ),
    "text.write.all": QT_TRANSLATE_NOOP(
        "generation/layers",
        "Greedy search twice: with all layers, and leaving early. “{piece}” did not leave "
        "early: it went through all {layers} layers. The prompt went through all layers, too.",
    ),
    "text.distance.one": QT_TRANSLATE_NOOP(
        "generation/layers",
        "DoLa (decoding by contrasting layers) takes as the early answer the one that is furthest "
        "from the final one, by Jensen–Shannon divergence. Here a single layer is asked, layer "
        "{early}, with {apart} nats of at most ln 2 = 0.693.",
    ),
    "text.distance": QT_TRANSLATE_NOOP(
        "generation/layers",
        "DoLa (decoding by contrasting layers) takes as the early answer the one that is furthest "
        "from the final one, by Jensen–Shannon divergence, among {allowed} layers: layer {early}, "
        "with {apart} nats of at most ln 2 = 0.693.",
    ),
    "text.contrast": QT_TRANSLATE_NOOP(
        "generation/layers",
        "Each plausible token (here {plausible}) gets ln p of the last layer less ln p of layer "
        "{early}; softmax makes probabilities of that. “{best}” comes first: {before} became "
        "{after}, because layer {early} gave it {early_chance}. What an early layer says already "
        "counts less, what only the late ones say counts more.",
    ),
}
NOTICES = {
    "notice.lens": QT_TRANSLATE_NOOP(
        "generation/layers",
        "Models that are trained to answer early have a loss at every layer, or a small head of "
        "their own there. Those that come with this program were trained at the last layer only.",
    ),
    "notice.surer": QT_TRANSLATE_NOOP(
        "generation/layers",
        "It is surer than the whole model ({chance} against {final}), and agrees with it on "
        "{agree} only: early confidence is no measure of early knowledge.",
    ),
    "notice.looks": QT_TRANSLATE_NOOP(
        "generation/layers",
        "A look costs {ratio} times as much as a layer here, so that a token has to leave early to "
        "pay for its looks. A cheaper sign is how little a layer changed the stream.",
    ),
    "notice.looks.cheap": QT_TRANSLATE_NOOP(
        "generation/layers",
        "A look costs {ratio} of a layer here, which the saving has to outweigh.",
    ),
    "notice.other": QT_TRANSLATE_NOOP(
        "generation/layers",
        "The two texts differ from token {place} on: one other answer changes all that follows. "
        "That {agreement} of the answers stay on a given text says little about a text that the "
        "model writes itself.",
    ),
    "notice.alike": QT_TRANSLATE_NOOP(
        "generation/layers", "Up to here both texts are the same, with {mean} layers for a token."
    ),
    "notice.hallucination": QT_TRANSLATE_NOOP(
        "generation/layers",
        "The idea: facts are added late, grammar is there early, so the difference stresses facts. "
        "Whether that makes answers truer has to be measured; nothing here knows what is true.",
    ),
    "notice.truth": QT_TRANSLATE_NOOP(
        "generation/layers",
        "In the text follows “{truth}”: {final} for the last layer, {after} for the contrast.",
    ),
    "notice.hits": QT_TRANSLATE_NOOP(
        "generation/layers",
        "Asked behind each token but the last (places: {tokens}): the token that follows comes "
        "first at {final} of them by the last layer, at {after} by the contrast.",
    ),
    "notice.plausible": QT_TRANSLATE_NOOP(
        "generation/layers",
        "Without the bound on plausible tokens one that both find all but impossible could win by "
        "its ratio alone.",
    ),
}
