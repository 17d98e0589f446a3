"""The texts of training/objectives, by message key."""

from __future__ import annotations

from explorer.compute.models import reading
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.training.objectives.words_texts import TEXTS

NAMES = {
    "section.together": QT_TRANSLATE_NOOP("training/objectives", "one text"),
    "section.ntp": QT_TRANSLATE_NOOP("training/objectives", "next token"),
    "section.mlm": QT_TRANSLATE_NOOP("training/objectives", "masks"),
    "section.masks": QT_TRANSLATE_NOOP("training/objectives", "epochs"),
    "section.spans": QT_TRANSLATE_NOOP("training/objectives", "spans"),
    "section.nsp": QT_TRANSLATE_NOOP("training/objectives", "pairs"),
    "section.sft": QT_TRANSLATE_NOOP("training/objectives", "answers"),
    "section.warm": QT_TRANSLATE_NOOP("training/objectives", "pre-train, tune"),
    "row.ntp": QT_TRANSLATE_NOOP("training/objectives", "Next token (GPT)"),
    "row.mlm": QT_TRANSLATE_NOOP("training/objectives", "Masked tokens (BERT)"),
    "row.rtd": QT_TRANSLATE_NOOP("training/objectives", "Replaced or not? (ELECTRA)"),
    "row.span": QT_TRANSLATE_NOOP("training/objectives", "Cut-out spans (T5)"),
    "row.nsp": QT_TRANSLATE_NOOP("training/objectives", "Did it follow? (BERT)"),
    "row.sft": QT_TRANSLATE_NOOP("training/objectives", "The answer only (SFT)"),
    "row.count": QT_TRANSLATE_NOOP("training/objectives", "asks {asked} of {tokens}"),
    "heading.ntp": QT_TRANSLATE_NOOP("training/objectives", "Next-token prediction"),
    "heading.mlm.0": QT_TRANSLATE_NOOP(
        "training/objectives", "Masked language model: which tokens are asked for"
    ),
    "heading.mlm.1": QT_TRANSLATE_NOOP(
        "training/objectives", "Masked language model: what the model is shown"
    ),
    "heading.mlm.2": QT_TRANSLATE_NOOP(
        "training/objectives", "Masked language model: what it names"
    ),
    "heading.treated": QT_TRANSLATE_NOOP(
        "training/objectives", "[MASK], another token, or as it is"
    ),
    "heading.tally": QT_TRANSLATE_NOOP(
        "training/objectives", "Three ways to show a target, counted"
    ),
    "heading.detect": QT_TRANSLATE_NOOP("training/objectives", "Replaced-token detection"),
    "heading.masks": QT_TRANSLATE_NOOP("training/objectives", "Static and dynamic masks"),
    "heading.spans.0": QT_TRANSLATE_NOOP("training/objectives", "Span corruption (T5)"),
    "heading.spans.1": QT_TRANSLATE_NOOP("training/objectives", "Text infilling (BART)"),
    "heading.letters": QT_TRANSLATE_NOOP(
        "training/objectives", "Encoder and decoder, trained on targets"
    ),
    "heading.pair": QT_TRANSLATE_NOOP("training/objectives", "Next sentence prediction"),
    "heading.pairs": QT_TRANSLATE_NOOP("training/objectives", "Four pairs, two judges"),
    "heading.judged": QT_TRANSLATE_NOOP("training/objectives", "What the topic alone gives away"),
    "heading.sft.0": QT_TRANSLATE_NOOP(
        "training/objectives", "Fine-tuning on a dialogue: every token counts"
    ),
    "heading.sft.1": QT_TRANSLATE_NOOP(
        "training/objectives", "Supervised fine-tuning: the answer counts"
    ),
    "heading.warm.before": QT_TRANSLATE_NOOP("training/objectives", "Pre-training"),
    "heading.warm.tuning": QT_TRANSLATE_NOOP(
        "training/objectives", "Fine-tuning, with and without pre-training"
    ),
}
CAPTIONS = {
    "caption.rows.ntp": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Every token is asked for, from those before it: {asked} predictions",
    ),
    "caption.rows.mlm": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Some tokens are spoilt, and only those are asked for: {asked} of {tokens}",
    ),
    "caption.rows.rtd": QT_TRANSLATE_NOOP(
        "training/objectives",
        "A small model fills the gaps; of every token: is it the original?",
    ),
    "caption.rows.span": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Spans are cut out, and a decoder writes them: {asked} predictions",
    ),
    "caption.rows.nsp": QT_TRANSLATE_NOOP(
        "training/objectives",
        "One question for the whole pair: did the second part follow the first?",
    ),
    "caption.rows.sft": QT_TRANSLATE_NOOP(
        "training/objectives",
        "The loss of next tokens again, but only the answer counts: {asked} of {tokens}",
    ),
    "caption.ntp": QT_TRANSLATE_NOOP(
        "training/objectives",
        "{tokens} losses from one pass; mean {mean} nats, perplexity {perplexity}",
    ),
    "caption.mlm.0": QT_TRANSLATE_NOOP(
        "training/objectives", "{asked} of {tokens} tokens are drawn as targets"
    ),
    "caption.mlm.1": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Shown to the encoder: {hidden} targets as [MASK], {other} as another token, {same} "
        "as they are",
    ),
    "caption.mlm.2": QT_TRANSLATE_NOOP(
        "training/objectives",
        "{right} of {asked} named rightly at first choice; mean loss {mean} nats",
    ),
    "caption.treated": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Asked for each token: loss {hidden} behind [MASK], {other} behind another token, "
        "{same} as it is",
    ),
    "caption.tally": QT_TRANSLATE_NOOP(
        "training/objectives", "{texts} texts, {targets} targets: {hidden} became [MASK]"
    ),
    "caption.detect": QT_TRANSLATE_NOOP(
        "training/objectives",
        "{replaced} of {asked} filled gaps differ from the text; every token is judged",
    ),
    "caption.masks": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Never asked for up to epoch {epochs}: {fixed} with masks made beforehand "
        "({copies}), {fresh} with new ones",
    ),
    "caption.spans.0": QT_TRANSLATE_NOOP(
        "training/objectives",
        "{cut} tokens in {spans} spans are cut out; the decoder writes {targets} tokens",
    ),
    "caption.spans.1": QT_TRANSLATE_NOOP(
        "training/objectives",
        "The same spans behind one mask each; the decoder writes all {all} tokens",
    ),
    "caption.letters": QT_TRANSLATE_NOOP(
        "training/objectives",
        "{targets} targets: mean loss {mean} nats; without the source {blind}",
    ),
    "caption.pair": QT_TRANSLATE_NOOP(
        "training/objectives", "The encoder gives “it followed” a probability of {p}"
    ),
    "caption.pairs": QT_TRANSLATE_NOOP(
        "training/objectives", "One first sentence, four ways to go on: what two judges say"
    ),
    "caption.judged": QT_TRANSLATE_NOOP(
        "training/objectives",
        "By words alone: right in {foreign} against other documents, in {swapped} if the "
        "order is swapped",
    ),
    "caption.sft.0": QT_TRANSLATE_NOOP(
        "training/objectives", "All {tokens} tokens count: mean {mean} nats"
    ),
    "caption.sft.1": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Only the {counted} tokens of the answer count: mean {answer} nats instead of {mean}",
    ),
    "caption.warm.before": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Update {learnt} on plays: {old} nats a letter there, {new} on speeches never seen",
    ),
    "caption.warm.tuning": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Update {updates} on speeches: {warm} nats with pre-training, {scratch} without",
    ),
    "note.decoder": QT_TRANSLATE_NOOP(
        "training/objectives", "Losses in nats, by the model “{model}”"
    ),
    "note.encoder": QT_TRANSLATE_NOOP(
        "training/objectives",
        "By the encoder “{model}”, which was trained with these two objectives",
    ),
    "note.rows": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Shade: loss by a bundled model where one has this objective; hatched: hidden",
    ),
    "note.tally": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Simulated: as many texts as long as yours, drawn with this seed",
    ),
    "note.masks": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Simulated over {texts} texts as long as yours; above, the masks of the first of them",
    ),
    "note.pairs": QT_TRANSLATE_NOOP(
        "training/objectives",
        "{pairs} pairs of each kind from two texts; the encoder has not been trained on them",
    ),
    "note.letters": QT_TRANSLATE_NOOP(
        "training/objectives",
        "By the bundled encoder-decoder “{model}”, trained on pairs of strings, not on spans",
    ),
    "note.warm": QT_TRANSLATE_NOOP(
        "training/objectives",
        "A model of letters with one hidden layer, trained here; {letters} letters of "
        "speeches to tune on",
    ),
    "note.spans": QT_TRANSLATE_NOOP(
        "training/objectives",
        "No model of this kind is bundled: the targets are shown, not a loss",
    ),
}
PICTURE = {
    "nats": QT_TRANSLATE_NOOP("training/objectives", "{value} nats"),
    "mean.all": QT_TRANSLATE_NOOP("training/objectives", "mean over all {count} tokens"),
    "mean.answer": QT_TRANSLATE_NOOP("training/objectives", "mean over {count} of the answer"),
    "legend.asked": QT_TRANSLATE_NOOP("training/objectives", "asked for"),
    "legend.hidden": QT_TRANSLATE_NOOP("training/objectives", "shown as [MASK]"),
    "legend.other": QT_TRANSLATE_NOOP("training/objectives", "shown as another token"),
    "legend.same": QT_TRANSLATE_NOOP("training/objectives", "shown as it is"),
    "legend.replaced": QT_TRANSLATE_NOOP("training/objectives", "replaced"),
    "legend.original": QT_TRANSLATE_NOOP("training/objectives", "original"),
    "guess.head": QT_TRANSLATE_NOOP(
        "training/objectives", "Named first, second, third, fourth; outlined: right"
    ),
    "guess.some": QT_TRANSLATE_NOOP(
        "training/objectives", "Named at the first {rows} of {all} places; outlined: right"
    ),
    "detect.before": QT_TRANSLATE_NOOP("training/objectives", "Behind the masks"),
    "detect.after": QT_TRANSLATE_NOOP(
        "training/objectives", "Filled in by the encoder, as a generator would"
    ),
    "kind.0": QT_TRANSLATE_NOOP("training/objectives", "[MASK]"),
    "kind.1": QT_TRANSLATE_NOOP("training/objectives", "another token"),
    "kind.2": QT_TRANSLATE_NOOP("training/objectives", "as it is"),
    "plot.treated": QT_TRANSLATE_NOOP("training/objectives", "loss of each token, nats"),
    "plot.tally": QT_TRANSLATE_NOOP("training/objectives", "share of the targets"),
    "legend.found": QT_TRANSLATE_NOOP("training/objectives", "drawn"),
    "legend.expected": QT_TRANSLATE_NOOP("training/objectives", "expected"),
    "tally.of": QT_TRANSLATE_NOOP("training/objectives", "{found} of {all}"),
    "tally.texts": QT_TRANSLATE_NOOP("training/objectives", "texts"),
    "tally.statistic": QT_TRANSLATE_NOOP("training/objectives", "chi-square χ²"),
    "tally.chance": QT_TRANSLATE_NOOP("training/objectives", "chance of at least that much"),
    "grid.fixed": QT_TRANSLATE_NOOP("training/objectives", "Made beforehand: {copies} masks"),
    "grid.fresh": QT_TRANSLATE_NOOP("training/objectives", "Dynamic: new each epoch"),
    "grid.left": QT_TRANSLATE_NOOP("training/objectives", "never asked for: {left} of {tokens}"),
    "plot.never": QT_TRANSLATE_NOOP("training/objectives", "share never asked for"),
    "axis.epochs": QT_TRANSLATE_NOOP("training/objectives", "epochs"),
    "legend.fixed": QT_TRANSLATE_NOOP("training/objectives", "made beforehand"),
    "legend.fresh": QT_TRANSLATE_NOOP("training/objectives", "new each epoch"),
    "legend.formula": QT_TRANSLATE_NOOP("training/objectives", "formula"),
    "span.source": QT_TRANSLATE_NOOP("training/objectives", "The encoder reads"),
    "span.target": QT_TRANSLATE_NOOP("training/objectives", "The decoder writes"),
    "span.t5": QT_TRANSLATE_NOOP("training/objectives", "Targets with sentinels (T5)"),
    "span.bart": QT_TRANSLATE_NOOP("training/objectives", "Targets if all is written (BART)"),
    "span.count": QT_TRANSLATE_NOOP("training/objectives", "{count} targets"),
    "letters.source": QT_TRANSLATE_NOOP("training/objectives", "The encoder reads: to be reversed"),
    "letters.target": QT_TRANSLATE_NOOP("training/objectives", "what the decoder writes"),
    "plot.letters": QT_TRANSLATE_NOOP("training/objectives", "loss of each target, nats"),
    "legend.source": QT_TRANSLATE_NOOP("training/objectives", "with what the encoder read"),
    "legend.blind": QT_TRANSLATE_NOOP("training/objectives", "without the letters of the source"),
    "read.source": QT_TRANSLATE_NOOP("training/objectives", "with the source: {value} nats"),
    "read.blind": QT_TRANSLATE_NOOP("training/objectives", "without: {value} nats"),
    "legend.first": QT_TRANSLATE_NOOP("training/objectives", "first segment"),
    "legend.second": QT_TRANSLATE_NOOP("training/objectives", "second segment"),
    "legend.cls": QT_TRANSLATE_NOOP("training/objectives", "[CLS], where the question is asked"),
    "pair.says": QT_TRANSLATE_NOOP("training/objectives", "Probability that the second followed"),
    "pair.kind.0": QT_TRANSLATE_NOOP("training/objectives", "It followed"),
    "pair.kind.1": QT_TRANSLATE_NOOP("training/objectives", "From the other document"),
    "pair.kind.2": QT_TRANSLATE_NOOP("training/objectives", "From the same document, elsewhere"),
    "pair.kind.3": QT_TRANSLATE_NOOP("training/objectives", "Swapped: the second came first"),
    "pair.encoder": QT_TRANSLATE_NOOP("training/objectives", "encoder: {answer}, {p}"),
    "pair.topic": QT_TRANSLATE_NOOP("training/objectives", "words: {answer}"),
    "yes": QT_TRANSLATE_NOOP("training/objectives", "followed"),
    "no": QT_TRANSLATE_NOOP("training/objectives", "not"),
    "judge.0": QT_TRANSLATE_NOOP("training/objectives", "the encoder"),
    "judge.1": QT_TRANSLATE_NOOP(
        "training/objectives", "words alone: do both look like one document?"
    ),
    "judged.0": QT_TRANSLATE_NOOP("training/objectives", "other document"),
    "judged.1": QT_TRANSLATE_NOOP("training/objectives", "elsewhere"),
    "judged.2": QT_TRANSLATE_NOOP("training/objectives", "swapped"),
    "plot.judged": QT_TRANSLATE_NOOP(
        "training/objectives", "right answers, half of the pairs follow"
    ),
    "level.chance": QT_TRANSLATE_NOOP("training/objectives", "guessing"),
    "legend.old": QT_TRANSLATE_NOOP("training/objectives", "plays (old text)"),
    "legend.warm": QT_TRANSLATE_NOOP("training/objectives", "speeches, pre-trained"),
    "legend.scratch": QT_TRANSLATE_NOOP("training/objectives", "speeches, from scratch"),
    "axis.before": QT_TRANSLATE_NOOP("training/objectives", "updates on plays"),
    "axis.tuning": QT_TRANSLATE_NOOP("training/objectives", "updates on speeches"),
    "plot.before": QT_TRANSLATE_NOOP("training/objectives", "held-out loss, nats"),
    "plot.tuning": QT_TRANSLATE_NOOP("training/objectives", "held-out loss, nats"),
    "progress.pairs": QT_TRANSLATE_NOOP("training/objectives", "Judging pairs"),
    "progress.train": QT_TRANSLATE_NOOP("training/objectives", "Training a small model"),
    "read.counted": QT_TRANSLATE_NOOP("training/objectives", "counts in the loss"),
    "read.off": QT_TRANSLATE_NOOP("training/objectives", "does not count in the loss"),
    "read.seen": QT_TRANSLATE_NOOP("training/objectives", "read, not asked for"),
    "read.kind.0": QT_TRANSLATE_NOOP("training/objectives", "shown as [MASK]"),
    "read.kind.1": QT_TRANSLATE_NOOP("training/objectives", "shown as another token: “{shown}”"),
    "read.kind.2": QT_TRANSLATE_NOOP("training/objectives", "shown as it is"),
    "read.replaced": QT_TRANSLATE_NOOP("training/objectives", "replaced; the text has “{piece}”"),
    "read.original": QT_TRANSLATE_NOOP("training/objectives", "original"),
    "read.span": QT_TRANSLATE_NOOP("training/objectives", "stands for a span that was cut out"),
    "read.cls": QT_TRANSLATE_NOOP("training/objectives", "[CLS]: one question for the pair"),
    "read.follows": QT_TRANSLATE_NOOP("training/objectives", "p(followed) = {p}"),
    "read.segment": QT_TRANSLATE_NOOP("training/objectives", "segment {number}"),
    "read.true": QT_TRANSLATE_NOOP("training/objectives", "right: “{piece}”, loss {nats} nats"),
    "read.mean": QT_TRANSLATE_NOOP("training/objectives", "mean: {value} nats"),
    "read.tally": QT_TRANSLATE_NOOP(
        "training/objectives", "{found} targets, {share}%; expected {expected}"
    ),
    "read.times": QT_TRANSLATE_NOOP(
        "training/objectives", "times asked for: {times}, epochs: {epochs}"
    ),
    "read.different": QT_TRANSLATE_NOOP(
        "training/objectives", "different masks so far: {different}"
    ),
    "read.epoch": QT_TRANSLATE_NOOP("training/objectives", "After epoch {epoch}"),
    "read.never.fixed": QT_TRANSLATE_NOOP(
        "training/objectives", "made beforehand: {found}%, by the formula {expected}%"
    ),
    "read.never.fresh": QT_TRANSLATE_NOOP(
        "training/objectives", "new each epoch: {found}%, by the formula {expected}%"
    ),
    "read.error": QT_TRANSLATE_NOOP(
        "training/objectives",
        "standard error at most {error} percentage points, {pairs} pairs",
    ),
    "read.updates": QT_TRANSLATE_NOOP("training/objectives", "Updates: {updates}"),
    "read.range": QT_TRANSLATE_NOOP("training/objectives", "{mean} (seeds {low} to {high})"),
    "predict.question": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Masks made beforehand are used in turn, epoch after epoch. What share of the tokens "
        "was never asked for in the end?",
    ),
    "predict.0": QT_TRANSLATE_NOOP("training/objectives", "less than 1 %"),
    "predict.1": QT_TRANSLATE_NOOP("training/objectives", "1 to 10 %"),
    "predict.2": QT_TRANSLATE_NOOP("training/objectives", "10 to 30 %"),
    "predict.3": QT_TRANSLATE_NOOP("training/objectives", "30 % or more"),
    "error.shares": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Together the shares are at most 1: another token takes at most {most} here.",
    ),
}

WORDS: dict[str, Word] = {**reading.WORDS, **NAMES, **CAPTIONS, **PICTURE, **TEXTS}
