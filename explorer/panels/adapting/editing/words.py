"""The words of adapting/editing, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

SECTIONS = {
    "section.learn": QT_TRANSLATE_NOOP("adapting/editing", "learning facts"),
    "section.trace": QT_TRANSLATE_NOOP("adapting/editing", "tracing"),
    "section.edit": QT_TRANSLATE_NOOP("adapting/editing", "one edit"),
    "section.compare": QT_TRANSLATE_NOOP("adapting/editing", "other ways"),
    "section.many": QT_TRANSLATE_NOOP("adapting/editing", "many edits"),
    "heading.learn": QT_TRANSLATE_NOOP("adapting/editing", "A small model learns facts"),
    "heading.trace": QT_TRANSLATE_NOOP("adapting/editing", "Where does the answer come from?"),
    "heading.edit": QT_TRANSLATE_NOOP("adapting/editing", "One key, one new value"),
    "heading.compare": QT_TRANSLATE_NOOP("adapting/editing", "The same fact by other ways"),
    "heading.many": QT_TRANSLATE_NOOP("adapting/editing", "One edit after another"),
    "progress.edit": QT_TRANSLATE_NOOP("adapting/editing", "tracing and editing"),
    "predict.question": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "LoRA trains on one new fact alone until it is said. How many of the answers "
        "about other people stay?",
    ),
    "predict.all": QT_TRANSLATE_NOOP("adapting/editing", "All of them"),
    "predict.most": QT_TRANSLATE_NOOP("adapting/editing", "At least 80%, not all"),
    "predict.fewer": QT_TRANSLATE_NOOP("adapting/editing", "Fewer than 80%"),
}
STAGE = {
    "axis.updates": QT_TRANSLATE_NOOP("adapting/editing", "updates"),
    "axis.edits": QT_TRANSLATE_NOOP("adapting/editing", "edits"),
    "plot.loss": QT_TRANSLATE_NOOP("adapting/editing", "Loss, nats"),
    "plot.right": QT_TRANSLATE_NOOP("adapting/editing", "Right answers"),
    "read.update": QT_TRANSLATE_NOOP("adapting/editing", "update {update}"),
    "read.city": QT_TRANSLATE_NOOP("adapting/editing", "lives in {city}"),
    "read.instrument": QT_TRANSLATE_NOOP("adapting/editing", "plays the {instrument}"),
    "many.held": QT_TRANSLATE_NOOP("adapting/editing", "edits that still hold"),
    "many.kept": QT_TRANSLATE_NOOP("adapting/editing", "answers beside them as before"),
    "many.shares": QT_TRANSLATE_NOOP("adapting/editing", "Shares"),
    "many.drift": QT_TRANSLATE_NOOP("adapting/editing", "Change of the matrix over its norm"),
    "read.edits": QT_TRANSLATE_NOOP("adapting/editing", "after {edits} edits"),
    "kind.state": QT_TRANSLATE_NOOP("adapting/editing", "whole state"),
    "kind.mlp": QT_TRANSLATE_NOOP("adapting/editing", "feed-forward part"),
    "kind.attention": QT_TRANSLATE_NOOP("adapting/editing", "attention part"),
    "read.restored": QT_TRANSLATE_NOOP("adapting/editing", "layer {layer}, “{token}”: put back"),
    "read.probability": QT_TRANSLATE_NOOP("adapting/editing", "probability {value}"),
    "map.scale": QT_TRANSLATE_NOOP("adapting/editing", "probability of the right city"),
    "bar.clean": QT_TRANSLATE_NOOP("adapting/editing", "without noise"),
    "bar.noisy": QT_TRANSLATE_NOOP("adapting/editing", "with noise on the name"),
    "bar.note": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Right here: {city}. The bars are means over all people.",
    ),
    "edit.new": QT_TRANSLATE_NOOP("adapting/editing", "new answer: {city}"),
    "edit.old": QT_TRANSLATE_NOOP("adapting/editing", "old answer"),
    "edit.people": QT_TRANSLATE_NOOP("adapting/editing", "people"),
    "edit.moved": QT_TRANSLATE_NOOP("adapting/editing", "How far the value of each key moves"),
    "read.moved": QT_TRANSLATE_NOOP("adapting/editing", "moved by {value}"),
    "score.fact": QT_TRANSLATE_NOOP("adapting/editing", "new fact"),
    "score.paraphrase": QT_TRANSLATE_NOOP("adapting/editing", "in other words"),
    "score.same": QT_TRANSLATE_NOOP("adapting/editing", "same person’s other fact"),
    "score.others": QT_TRANSLATE_NOOP("adapting/editing", "other people’s answers as before"),
    "plot.scores": QT_TRANSLATE_NOOP("adapting/editing", "Probability, or share"),
    "way.rank_one": QT_TRANSLATE_NOOP("adapting/editing", "rank one, C⁻¹k"),
    "way.outer": QT_TRANSLATE_NOOP("adapting/editing", "rank one, k"),
    "way.tune": QT_TRANSLATE_NOOP("adapting/editing", "fine-tuning"),
    "way.lora": QT_TRANSLATE_NOOP("adapting/editing", "LoRA"),
    "compare.weights": QT_TRANSLATE_NOOP("adapting/editing", "{weights} weights"),
    "compare.norm": QT_TRANSLATE_NOOP("adapting/editing", "change {norm}"),
    "read.updates": QT_TRANSLATE_NOOP("adapting/editing", "{updates} updates"),
    "token.first": QT_TRANSLATE_NOOP("adapting/editing", "first name"),
    "token.last": QT_TRANSLATE_NOOP("adapting/editing", "last name"),
    "token.verb": QT_TRANSLATE_NOOP("adapting/editing", "verb"),
    "token.before": QT_TRANSLATE_NOOP("adapting/editing", "last word"),
}
CAPTIONS = {
    "caption.learn": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "After {updates} updates the model answers {right} of {facts} questions about"
        " these people.",
    ),
    "caption.trace.noise": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "The right city has probability {clean}; with noise on the name, {noisy}.",
    ),
    "caption.trace.state": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "One clean state back: at most {value} instead of {noisy}, layer {layer}, {token}.",
    ),
    "caption.trace.mlp": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Only a feed-forward part back: at most {value} instead of {noisy}, layer "
        "{layer}, {token}.",
    ),
    "caption.trace.attention": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Only an attention part back: at most {value} instead of {noisy}, layer {layer}, {token}.",
    ),
    "caption.edit.before": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "{person} lives in {old}. It shall be {new}.",
    ),
    "caption.edit.outer": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Along the key itself: {new} {said}, but other people’s values move {others} as far.",
    ),
    "caption.edit.rank_one": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Along C⁻¹k: {new} {said}, and other people’s values move {others} as far.",
    ),
    "caption.edit.dead": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Nothing reads this place after layer {layer}: no value there changes the answer.",
    ),
    "caption.compare": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "{way}: new fact {fact}, in other words {paraphrase}, other fact {same}, "
        "others {others} as before.",
    ),
    "caption.many.none": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "No edit yet: every answer is the trained one.",
    ),
    "caption.many.one": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "After one edit: {held} of the edits hold, {kept} of the answers beside it are as before.",
    ),
    "caption.many": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "After {edits} edits: {held} of them hold, {kept} of the answers beside them "
        "are as before.",
    ),
}
TEXTS = {
    "note.learn": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Names, cities and instruments are drawn with seed {seed}; the model is "
        "trained here: {layers} layers, width 32, float64.",
    ),
    "note.trace": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Mean over {people} people and 4 draws; noise {noise} times the spread of the"
        " embeddings. Layer 0 is the embedding.",
    ),
    "note.edit": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Edited: the second feed-forward matrix D of layer {layer}; key: the last "
        "token of the name.",
    ),
    "note.compare": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Each way stops when the new fact has probability 0.95, after 80 updates at the latest.",
    ),
    "note.many": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Each edit moves the next person to another city, in the same matrix of layer"
        " {layer}; C stays that of the trained model.",
    ),
    "text.learn": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "{people} people, three questions about each: where one lives, the same in "
        "other words, and what one plays. Neither the first nor the last name alone "
        "gives the answer. Loss {loss} after {updates} updates.",
    ),
    "text.trace.noise": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Causal tracing (Meng et al. 2022): noise, {noise} times the spread of the "
        "embeddings, is added to both tokens of the name, and the answer is lost. "
        "Then one clean state after another is put back.",
    ),
    "text.trace.state": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Where one state brings the answer back, the answer passes through it. Of "
        "what is shown, that is layer {layer}, {token}. Both names are needed, so "
        "that a single early state cannot bring back all.",
    ),
    "text.trace.mlp": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Now only what a feed-forward part adds is put back. The strongest is layer "
        "{layer}, {token}. In large models such maps point to middle layers, at the "
        "last token of the name: there ROME edits.",
    ),
    "text.trace.attention": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "And only what attention adds. The strongest is layer {layer}, {token}: "
        "attention carries the name to the place where the answer is read.",
    ),
    "text.edit.before": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "The second matrix of a feed-forward part is read as a memory: it makes a "
        "value of a key. First a new value is sought with which the model says {new} "
        "for {person}: {updates} updates of that value alone, with its other fact "
        "held.",
    ),
    "text.edit.outer": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "The shortest change that makes the new value of this key adds along the key."
        " Other keys share directions with it, those of other words of the question "
        "too: the values of other people move {outer} as far on average.",
    ),
    "text.edit.rank_one": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "ROME divides by the covariance C of all keys: along C⁻¹k, the direction the "
        "other keys use least. The key gets the same value exactly; other people’s "
        "values move {best} as far, against {outer} without C.",
    ),
    "text.compare.rank_one": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "ROME’s rank-one change of one matrix with {weights} weights. The value took "
        "{updates} updates; {others} of the answers about other people are as before.",
    ),
    "text.compare.outer": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "The same value, written along the key itself: {others} of the answers about "
        "other people are as before.",
    ),
    "text.compare.tune": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Fine-tuning of all {weights} weights on this one fact, {updates} updates of "
        "Adam: {others} of the answers about other people are as before.",
    ),
    "text.compare.lora": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "LoRA: adapters of rank 2 beside every feed-forward matrix, {weights} "
        "weights, {updates} updates: {others} of the answers about other people are "
        "as before. Few weights do not mean few changed answers.",
    ),
    "text.many": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Every edit is exact when it is made, and moves what was written before. "
        "After {edits} in all, {held} of them hold, {kept} of the other answers are "
        "as before, and the matrix has changed by {drift} of its norm.",
    ),
}
NOTICES = {
    "notice.learn": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Click a person to change that one’s fact.",
    ),
    "notice.trace.last": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "The last state at the last word brings back everything: the answer is read "
        "from it. The sentence above leaves it out.",
    ),
    "notice.trace.parts": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "Feed-forward parts bring back at most {mlp}, attention at most {attention}; "
        "on the name, {name_mlp} and {name_attention}. A map says where the answer "
        "passes, not where an edit works best.",
    ),
    "notice.edit.form": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "The verb comes after the name: the key is the same for all three questions.",
    ),
    "notice.edit.other": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "In other words {paraphrase}, which was never asked for; the person’s "
        "instrument keeps {same}.",
    ),
    "notice.edit.dead": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "After the last attention only the last word is read, so that an edit at the "
        "name comes too late.",
    ),
    "notice.compare": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "A fact counts as edited if three things hold: it is said, it is said in "
        "other words, and what is beside it stays.",
    ),
    "notice.many": QT_TRANSLATE_NOOP(
        "adapting/editing",
        "An edit is lost when a later one uses directions that its key has too.",
    ),
}

WORDS = {**SECTIONS, **STAGE, **CAPTIONS, **TEXTS, **NOTICES}
