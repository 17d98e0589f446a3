"""The texts of blocks/head, by message key."""

from __future__ import annotations

from explorer.compute.models.reading import WORDS as READING
from explorer.core.words import QT_TRANSLATE_NOOP, Word

SECTIONS = {
    "section.lookup": QT_TRANSLATE_NOOP("blocks/head", "looking up"),
    "section.gradient": QT_TRANSLATE_NOOP("blocks/head", "gradient"),
    "section.normhead": QT_TRANSLATE_NOOP("blocks/head", "lengths of rows"),
    "section.widths": QT_TRANSLATE_NOOP("blocks/head", "twice as wide"),
    "section.tied": QT_TRANSLATE_NOOP("blocks/head", "tied or not"),
    "section.drift": QT_TRANSLATE_NOOP("blocks/head", "drift of logits"),
    "heading.lookup": QT_TRANSLATE_NOOP("blocks/head", "A token is a row"),
    "heading.gradient": QT_TRANSLATE_NOOP("blocks/head", "Which rows learn"),
    "heading.normhead": QT_TRANSLATE_NOOP("blocks/head", "How long the rows of the head are"),
    "heading.widths": QT_TRANSLATE_NOOP("blocks/head", "From d numbers to 2d"),
    "heading.tied": QT_TRANSLATE_NOOP("blocks/head", "One matrix or two"),
    "heading.drift": QT_TRANSLATE_NOOP(
        "blocks/head",
        "The largest logit, with max-z loss and without",
    ),
    "progress.train": QT_TRANSLATE_NOOP("blocks/head", "training"),
}

STAGE = {
    "table.embedding": QT_TRANSLATE_NOOP("blocks/head", "embedding, {size} rows × {width}"),
    "table.short": QT_TRANSLATE_NOOP("blocks/head", "embedding, {size} rows"),
    "table.tokens": QT_TRANSLATE_NOOP("blocks/head", "text"),
    "table.out": QT_TRANSLATE_NOOP("blocks/head", "what the model gets"),
    "table.gradient": QT_TRANSLATE_NOOP("blocks/head", "its gradient"),
    "table.arrives": QT_TRANSLATE_NOOP("blocks/head", "∂L/∂x of each token"),
    "table.lengths": QT_TRANSLATE_NOOP("blocks/head", "length of each"),
    "axis.count": QT_TRANSLATE_NOOP("blocks/head", "times on the pages, of {total} tokens"),
    "plot.lengths": QT_TRANSLATE_NOOP("blocks/head", "length of the row, ‖W‖"),
    "legend.plain": QT_TRANSLATE_NOOP("blocks/head", "logit"),
    "legend.divided": QT_TRANSLATE_NOOP("blocks/head", "all rows equally long"),
    "place": QT_TRANSLATE_NOOP("blocks/head", "{old} → {new}"),
    "widths.source": QT_TRANSLATE_NOOP("blocks/head", "{width} numbers"),
    "widths.made": QT_TRANSLATE_NOOP("blocks/head", "{way}: {width} numbers, rank {rank}"),
    "way.duplicate": QT_TRANSLATE_NOOP("blocks/head", "duplicate"),
    "way.interpolate": QT_TRANSLATE_NOOP("blocks/head", "interpolate"),
    "way.zeros": QT_TRANSLATE_NOOP("blocks/head", "pad with zeros"),
    "way.linear": QT_TRANSLATE_NOOP("blocks/head", "linear map, fitted"),
    "way.duplicate.long": QT_TRANSLATE_NOOP("blocks/head", "All numbers stand there twice."),
    "way.interpolate.long": QT_TRANSLATE_NOOP(
        "blocks/head",
        "Between two neighbours stands their mean.",
    ),
    "way.zeros.long": QT_TRANSLATE_NOOP("blocks/head", "The second half is empty."),
    "way.linear.long": QT_TRANSLATE_NOOP(
        "blocks/head",
        "Each of the new numbers is a sum over all old ones, with weights fitted to what is "
        "wanted; a few of the lines are drawn.",
    ),
    "legend.probe": QT_TRANSLATE_NOOP("blocks/head", "new probe"),
    "legend.frozen": QT_TRANSLATE_NOOP("blocks/head", "head that was there"),
    "legend.chance": QT_TRANSLATE_NOOP("blocks/head", "most frequent class: {chance}"),
    "head.tied": QT_TRANSLATE_NOOP("blocks/head", "tied"),
    "head.untied": QT_TRANSLATE_NOOP("blocks/head", "untied"),
    "head.norm": QT_TRANSLATE_NOOP("blocks/head", "NormHead"),
    "head.z": QT_TRANSLATE_NOOP("blocks/head", "untied, max-z loss"),
    "axis.updates": QT_TRANSLATE_NOOP("blocks/head", "updates"),
    "plot.loss": QT_TRANSLATE_NOOP("blocks/head", "loss, nats a character"),
    "plot.parameters": QT_TRANSLATE_NOOP("blocks/head", "Numbers that are trained"),
    "part.embedding": QT_TRANSLATE_NOOP("blocks/head", "embedding"),
    "part.head": QT_TRANSLATE_NOOP("blocks/head", "head"),
    "legend.bound": QT_TRANSLATE_NOOP("blocks/head", "bound of NormHead, √d = {bound}"),
    "plot.largest": QT_TRANSLATE_NOOP("blocks/head", "largest logit, mean over places"),
}

CAPTIONS = {
    "caption.lookup": QT_TRANSLATE_NOOP("blocks/head", "“{name}” is row {row} of {size}"),
    "caption.gradient.input": QT_TRANSLATE_NOOP(
        "blocks/head",
        "Looking up: {touched} of {size} rows get a gradient",
    ),
    "caption.gradient.output": QT_TRANSLATE_NOOP(
        "blocks/head",
        "As the head: {touched} of {size} rows get a gradient",
    ),
    "caption.lengths": QT_TRANSLATE_NOOP(
        "blocks/head",
        "Length of a row against how often its token occurs: correlation {correlation}",
    ),
    "caption.logits": QT_TRANSLATE_NOOP(
        "blocks/head",
        "With rows of equal length, places change for {moved} of the {shown} most likely tokens",
    ),
    "caption.widths": QT_TRANSLATE_NOOP(
        "blocks/head",
        "{way}: a new probe reaches {probe}, the head that was there {frozen}",
    ),
    "caption.tied": QT_TRANSLATE_NOOP(
        "blocks/head",
        "After {updates} updates: tied {tied}, untied {untied}, NormHead {norm}, max-z {z}",
    ),
    "caption.drift": QT_TRANSLATE_NOOP(
        "blocks/head",
        "Largest logit after {updates} updates: untied {untied}, with max-z loss {z}, "
        "NormHead {norm}",
    ),
    "note.rows": QT_TRANSLATE_NOOP(
        "blocks/head",
        "{shown} of {size} rows are drawn: all that the text uses, and some others, faint",
    ),
    "note.gradient": QT_TRANSLATE_NOOP(
        "blocks/head",
        "L: the model’s mean next-token loss on the text, {loss} nats; colours of gradients "
        "on a root scale",
    ),
    "note.pages": QT_TRANSLATE_NOOP(
        "blocks/head",
        "Counted on the pages that ship with the program, {total} tokens; the model was "
        "trained on others",
    ),
    "note.widths": QT_TRANSLATE_NOOP(
        "blocks/head",
        "Told apart: vowel, consonant, space, other, for the next character; trained on "
        "{tokens} tokens, tested on as many",
    ),
    "note.networks": QT_TRANSLATE_NOOP(
        "blocks/head",
        "{seeds} networks each, {layers} layer of width {width}, trained on a page of "
        "English; curves: mean of 10 updates",
    ),
}

READ = {
    "read.row": QT_TRANSLATE_NOOP("blocks/head", "“{name}”, row {row}"),
    "read.used": QT_TRANSLATE_NOOP("blocks/head", "used {times}× by the text"),
    "read.token": QT_TRANSLATE_NOOP("blocks/head", "Token {place}: “{name}”"),
    "read.index": QT_TRANSLATE_NOOP("blocks/head", "looks up row {row}"),
    "read.length": QT_TRANSLATE_NOOP("blocks/head", "length of its gradient: {length}"),
    "read.norm": QT_TRANSLATE_NOOP("blocks/head", "length {norm}; {times} of {total} tokens"),
    "read.logits": QT_TRANSLATE_NOOP(
        "blocks/head",
        "logit {plain}; with rows of equal length {divided}",
    ),
    "read.way": QT_TRANSLATE_NOOP(
        "blocks/head",
        "new probe {probe}, head that was there {frozen}, rank {rank}",
    ),
    "read.updates": QT_TRANSLATE_NOOP("blocks/head", "Update {updates}"),
    "error.short": QT_TRANSLATE_NOOP(
        "blocks/head",
        "The text gives {tokens} token; at least two are needed.",
    ),
}

TEXTS = {
    "text.lookup": QT_TRANSLATE_NOOP(
        "blocks/head",
        "The token “{name}” has the number {row}, and gets row {row} of a matrix of {size} "
        "rows and {width} columns. That is the product of a one-hot vector with the matrix; "
        "written out it would be {products} multiplications, all but {width} of them with 0. "
        "The {tokens} tokens of the text use {used} different rows.",
    ),
    "notice.lookup": QT_TRANSLATE_NOOP(
        "blocks/head",
        "The same token always gets the same row. What differs by place comes from positions "
        "and attention.",
    ),
    "text.gradient.input": QT_TRANSLATE_NOOP(
        "blocks/head",
        "What comes back to a token is added to the row it was read from: {touched} of {size}"
        " rows get a gradient, all others exactly 0. “{name}” is used {times}×, and its row adds "
        "up as many. Stored densely the gradient takes {dense}, as rows with their "
        "numbers {sparse}.",
    ),
    "notice.gradient.input": QT_TRANSLATE_NOOP(
        "blocks/head",
        "A row that no text of a batch uses does not learn by being read. The last token’s "
        "own place gets nothing here: no token follows on which there would be a loss.",
    ),
    "text.gradient.output": QT_TRANSLATE_NOOP(
        "blocks/head",
        "As the head, the same matrix makes a logit for every token at every place, and "
        "softmax shares among all: {touched} of {size} rows get a gradient. Rows of the "
        "text’s own tokens get {inside} on average, the others {outside}.",
    ),
    "notice.gradient.output": QT_TRANSLATE_NOOP(
        "blocks/head",
        "This model ties head and embedding, so its matrix gets the sum of both gradients, "
        "and none of its rows is left out.",
    ),
    "text.lengths.falls": QT_TRANSLATE_NOOP(
        "blocks/head",
        "In this model frequent tokens have shorter rows: correlation {correlation} with the "
        "logarithm of the count. The longest is “{longest}” ({long}, {many}×), the shortest "
        "“{shortest}” ({short}, {few}×). A logit is length times length times cosine: the "
        "length of a row pushes its token up or down everywhere.",
    ),
    "text.lengths.rises": QT_TRANSLATE_NOOP(
        "blocks/head",
        "In this model frequent tokens have longer rows: correlation {correlation} with the "
        "logarithm of the count. The longest is “{longest}” ({long}, {many}×), the shortest "
        "“{shortest}” ({short}, {few}×). A logit is length times length times cosine: the "
        "length of a row pushes its token up or down everywhere.",
    ),
    "text.lengths.none": QT_TRANSLATE_NOOP(
        "blocks/head",
        "In this model the length of a row hardly depends on how often its token occurs: "
        "correlation {correlation}. The longest is “{longest}” ({long}, {many}×), the "
        "shortest “{shortest}” ({short}, {few}×). A logit is length times length times "
        "cosine.",
    ),
    "notice.lengths": QT_TRANSLATE_NOOP(
        "blocks/head",
        "Which way it goes depends on how a model was trained. The three small networks with "
        "a head of their own, trained in this lab, have {seed0}, {seed1} and {seed2} so far.",
    ),
    "text.logits": QT_TRANSLATE_NOOP(
        "blocks/head",
        "After “{after}” the most likely token is “{first}”: logit {plain}, and {divided} "
        "once every row is divided by its length and all get the mean length. {moved} of the "
        "first {shown} stand at another place then. This model was not trained that way; "
        "NormHead does it from the first update on.",
    ),
    "notice.logits": QT_TRANSLATE_NOOP(
        "blocks/head",
        "With rows of length 1 a logit is at most ‖h‖, and only the direction of a row can "
        "make its token likely.",
    ),
    "text.widths.fixed": QT_TRANSLATE_NOOP(
        "blocks/head",
        "{width} numbers become {double} by a fixed rule. Nothing is added: the rank of all "
        "vectors stays {rank}, and a new linear probe reaches {probe}, as on the {width} "
        "numbers themselves ({alone}). But a head that was trained on {double} other numbers,"
        " where it reached {own}, gets {frozen} from these: they do not mean to it what its "
        "own did. Always the most frequent class gives {chance}.",
    ),
    "text.widths.linear": QT_TRANSLATE_NOOP(
        "blocks/head",
        "A matrix of {parameters} numbers is fitted so that the {double} numbers come near "
        "those the head was trained on. The rank stays {rank} and a new probe reaches "
        "{probe}, no more than on the {width} numbers ({alone}); but the head that was there "
        "gets {frozen}, near its own {own}. Always the most frequent class gives {chance}.",
    ),
    "notice.widths": QT_TRANSLATE_NOOP(
        "blocks/head",
        "{way} To go from 512 to 1024 is the same question: width alone tells a head nothing,"
        " the numbers must be in its language.",
    ),
    "text.tied": QT_TRANSLATE_NOOP(
        "blocks/head",
        "{seeds} networks of each kind. Tied, the {table} numbers of the embedding are the "
        "head as well; untied, the head has {table} of its own. After {updates} updates the "
        "loss is {tied} tied, {untied} untied, {norm} with NormHead and {z} with the max-z "
        "loss: {better}.",
    ),
    "tied.better": QT_TRANSLATE_NOOP("blocks/head", "so far the one matrix does better"),
    "untied.better": QT_TRANSLATE_NOOP("blocks/head", "so far two matrices do better"),
    "notice.tied": QT_TRANSLATE_NOOP(
        "blocks/head",
        "In a small model the embedding is a large share, so tying saves much. At "
        "{vocabulary} rows of {width}, as in LLaMA, a second matrix is {more} numbers, "
        "{bytes} in 16 bits.",
    ),
    "text.drift": QT_TRANSLATE_NOOP(
        "blocks/head",
        "Softmax does not change when all logits grow by the same number, so nothing holds "
        "them. The largest began at {start} and is {untied} after {updates} updates. With "
        "{weight} · z² added to the loss it is {z}, and the next-character loss is {loss_z} "
        "against {loss} without. NormHead has {norm}, and can never exceed √d = {bound} here.",
    ),
    "notice.drift": QT_TRANSLATE_NOOP(
        "blocks/head",
        "Large logits round coarsely in 16 bits, and a repetition penalty that divides them "
        "acts by their size. Baichuan 2 takes 0.0002; over so few updates that hardly shows, "
        "so the default here is ten times as much.",
    ),
}

ASK = {
    "predict.question": QT_TRANSLATE_NOOP(
        "blocks/head",
        "A text is looked up in the embedding. How many rows get a gradient from that?",
    ),
    "predict.all": QT_TRANSLATE_NOOP("blocks/head", "All rows"),
    "predict.used": QT_TRANSLATE_NOOP("blocks/head", "Only rows that the text uses"),
    "predict.one": QT_TRANSLATE_NOOP("blocks/head", "Only the row of the last token"),
}

WORDS: dict[str, Word] = {**READING, **SECTIONS, **STAGE, **CAPTIONS, **READ, **TEXTS, **ASK}
