"""The words of attention/induction."""

from __future__ import annotations

from explorer.compute.attention import reading
from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    **reading.WORDS,
    "section.training": QT_TRANSLATE_NOOP("attention/induction", "Before"),
    "section.change": QT_TRANSLATE_NOOP("attention/induction", "The change"),
    "section.after": QT_TRANSLATE_NOOP("attention/induction", "After"),
    "section.circuit": QT_TRANSLATE_NOOP("attention/induction", "Cuts"),
    "section.composition": QT_TRANSLATE_NOOP("attention/induction", "Composition"),
    "progress.replay": QT_TRANSLATE_NOOP("attention/induction", "Measuring the checkpoints"),
    "progress.train": QT_TRANSLATE_NOOP("attention/induction", "Training"),
    "progress.circuit": QT_TRANSLATE_NOOP("attention/induction", "Cutting"),
    "error.word": QT_TRANSLATE_NOOP(
        "attention/induction", "Type at least {least} characters to say twice."
    ),
    "error.short": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Your text has {found} characters; to train on it takes at least {least}.",
    ),
    "error.many": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Your text has {found} different characters; at most {most} can be trained on here. Take a "
        "part of it.",
    ),
    # the stage
    "head": QT_TRANSLATE_NOOP("attention/induction", "layer {layer}, head {head}"),
    "caption.training": QT_TRANSLATE_NOOP(
        "attention/induction",
        "After {updates} updates: first copy {first}, second copy {second} nats",
    ),
    "caption.none": QT_TRANSLATE_NOOP(
        "attention/induction", "Nothing is cut: the second copy costs {loss} nats"
    ),
    "caption.q": QT_TRANSLATE_NOOP(
        "attention/induction", "Cut from the queries: the second copy costs {loss} nats"
    ),
    "caption.k": QT_TRANSLATE_NOOP(
        "attention/induction", "Cut from the keys: the second copy costs {loss} nats"
    ),
    "caption.v": QT_TRANSLATE_NOOP(
        "attention/induction", "Cut from the values: the second copy costs {loss} nats"
    ),
    "caption.residual": QT_TRANSLATE_NOOP(
        "attention/induction", "Cut from what passes layer 2 by: {loss} nats"
    ),
    "caption.all": QT_TRANSLATE_NOOP(
        "attention/induction", "Without {head} anywhere: the second copy costs {loss} nats"
    ),
    "caption.composition": QT_TRANSLATE_NOOP(
        "attention/induction", "What layer 2 reads of what layer 1 writes, from the weights alone"
    ),
    "arc.earlier": QT_TRANSLATE_NOOP(
        "attention/induction", "{head} brings what came before: {score}"
    ),
    "arc.later": QT_TRANSLATE_NOOP(
        "attention/induction", "{head} finds it and reads what came after: {score}"
    ),
    "arc.short": QT_TRANSLATE_NOOP("attention/induction", "{head}: {score}"),
    "copy.first": QT_TRANSLATE_NOOP("attention/induction", "first copy"),
    "copy.second": QT_TRANSLATE_NOOP("attention/induction", "second copy"),
    "not.kept": QT_TRANSLATE_NOOP(
        "attention/induction",
        "a record: no weights were kept of this moment, the scores were written down",
    ),
    "axis.updates": QT_TRANSLATE_NOOP("attention/induction", "updates"),
    "axis.loss": QT_TRANSLATE_NOOP("attention/induction", "loss, nats per token"),
    "axis.composition": QT_TRANSLATE_NOOP("attention/induction", "composition score"),
    "blind": QT_TRANSLATE_NOOP("attention/induction", "blind guess {loss}"),
    "curve.first": QT_TRANSLATE_NOOP("attention/induction", "first copy"),
    "curve.second": QT_TRANSLATE_NOOP("attention/induction", "second copy"),
    "change": QT_TRANSLATE_NOOP("attention/induction", "the change: {start} to {end}"),
    "strip": QT_TRANSLATE_NOOP(
        "attention/induction",
        "scores from 0 to 1: layer 1 looks back by one, layer 2 induction",
    ),
    "map": QT_TRANSLATE_NOOP("attention/induction", "{head}: who reads whom"),
    "legend.total": QT_TRANSLATE_NOOP("attention/induction", "total effect: both edges cut"),
    "legend.direct": QT_TRANSLATE_NOOP("attention/induction", "direct effect: only the solid one"),
    "legend.total.same": QT_TRANSLATE_NOOP("attention/induction", "total effect"),
    "legend.direct.same": QT_TRANSLATE_NOOP("attention/induction", "direct effect"),
    "box.earlier": QT_TRANSLATE_NOOP("attention/induction", "what came before"),
    "box.inner": QT_TRANSLATE_NOOP("attention/induction", "feed-forward"),
    "box.inner.more": QT_TRANSLATE_NOOP("attention/induction", "of layer 1"),
    "port.q": QT_TRANSLATE_NOOP("attention/induction", "queries"),
    "port.k": QT_TRANSLATE_NOOP("attention/induction", "keys"),
    "port.v": QT_TRANSLATE_NOOP("attention/induction", "values"),
    "port.residual": QT_TRANSLATE_NOOP("attention/induction", "residual"),
    "port.all": QT_TRANSLATE_NOOP("attention/induction", "all four"),
    "cut.none": QT_TRANSLATE_NOOP("attention/induction", "No cut"),
    "cut.q": QT_TRANSLATE_NOOP("attention/induction", "Cut from the queries of layer 2"),
    "cut.k": QT_TRANSLATE_NOOP("attention/induction", "Cut from the keys of layer 2"),
    "cut.v": QT_TRANSLATE_NOOP("attention/induction", "Cut from the values of layer 2"),
    "cut.residual": QT_TRANSLATE_NOOP("attention/induction", "Cut from the stream past layer 2"),
    "cut.all": QT_TRANSLATE_NOOP("attention/induction", "Cut everywhere"),
    "reads.q": QT_TRANSLATE_NOOP("attention/induction", "What a token of layer 2 looks for"),
    "reads.k": QT_TRANSLATE_NOOP("attention/induction", "What a token of layer 2 is found by"),
    "reads.v": QT_TRANSLATE_NOOP("attention/induction", "What is brought from a token found"),
    "reads.residual": QT_TRANSLATE_NOOP(
        "attention/induction",
        "What goes past the attention of layer 2 to all that comes after",
    ),
    "uncut": QT_TRANSLATE_NOOP("attention/induction", "loss on the second copy; uncut {loss}"),
    "lane.q": QT_TRANSLATE_NOOP("attention/induction", "Q: queries"),
    "lane.k": QT_TRANSLATE_NOOP("attention/induction", "K: keys"),
    "lane.v": QT_TRANSLATE_NOOP("attention/induction", "V: values"),
    "random": QT_TRANSLATE_NOOP("attention/induction", "random matrices {score}"),
    # read-outs
    "read.token": QT_TRANSLATE_NOOP("attention/induction", "“{piece}” at {token}"),
    "read.chance": QT_TRANSLATE_NOOP(
        "attention/induction", "p before it came: {chance}; loss −ln p = {loss} nats"
    ),
    "read.looks": QT_TRANSLATE_NOOP(
        "attention/induction", "{head}: {weight} of its weight on “{piece}” at {key}"
    ),
    "read.moved": QT_TRANSLATE_NOOP(
        "attention/induction", "{head}: at {key}, {weight} of its weight on {before}"
    ),
    "read.ask": QT_TRANSLATE_NOOP("attention/induction", "Click: follow this token"),
    "read.later": QT_TRANSLATE_NOOP(
        "attention/induction",
        "induction score {score}: mean weight on the token after the earlier occurrence",
    ),
    "read.earlier": QT_TRANSLATE_NOOP(
        "attention/induction", "previous-token score {score}: mean weight on the token just before"
    ),
    "read.rows": QT_TRANSLATE_NOOP(
        "attention/induction", "over {rows} rows of {period} random characters, each said twice"
    ),
    "read.recorded": QT_TRANSLATE_NOOP(
        "attention/induction", "recorded during the training, on held-out text"
    ),
    "read.moment": QT_TRANSLATE_NOOP("attention/induction", "After {updates} updates"),
    "read.first": QT_TRANSLATE_NOOP("attention/induction", "first copy: {loss} nats per token"),
    "read.second": QT_TRANSLATE_NOOP("attention/induction", "second copy: {loss} nats per token"),
    "read.gap": QT_TRANSLATE_NOOP("attention/induction", "first − second = {gap} nats"),
    "read.score.previous": QT_TRANSLATE_NOOP(
        "attention/induction", "previous-token score {score} after {updates} updates"
    ),
    "read.score.induction": QT_TRANSLATE_NOOP(
        "attention/induction", "induction score {score} after {updates} updates"
    ),
    "read.map": QT_TRANSLATE_NOOP("attention/induction", "“{a}” at {query} reads “{b}” at {key}"),
    "read.weight": QT_TRANSLATE_NOOP("attention/induction", "weight {weight}"),
    "read.ahead": QT_TRANSLATE_NOOP("attention/induction", "Not cut yet; click to cut here."),
    "read.total": QT_TRANSLATE_NOOP(
        "attention/induction", "total: {loss} − {plain} = {change} nats"
    ),
    "read.direct": QT_TRANSLATE_NOOP(
        "attention/induction", "direct: {loss} − {plain} = {change} nats"
    ),
    "read.left": QT_TRANSLATE_NOOP(
        "attention/induction",
        "induction score of {head}: {total} (total), {direct} (direct)",
    ),
    "read.open": QT_TRANSLATE_NOOP("attention/induction", "Click: look into this head"),
    "read.random": QT_TRANSLATE_NOOP(
        "attention/induction",
        "{draws} pairs of random matrices of these shapes; standard deviation {spread}",
    ),
    "read.pair": QT_TRANSLATE_NOOP("attention/induction", "{earlier} → {later}"),
    "read.over": QT_TRANSLATE_NOOP("attention/induction", "over random: {over}"),
    # beside the stage
    "heading.moment": QT_TRANSLATE_NOOP("attention/induction", "After {updates} updates"),
    "heading.composition": QT_TRANSLATE_NOOP("attention/induction", "Composition scores"),
    "text.before": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Random characters, and then the same again. The second copy costs {second} nats per "
        "token, the first {first}: the model does not use the repetition. {earlier} puts {one} of "
        "its weight on the token before, {later} puts {two} on the token after the earlier "
        "occurrence.",
    ),
    "text.change": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Now both heads appear together. {earlier} (previous-token head): {one}. {later} "
        "(induction head): {two}. The second copy falls to {second} nats per token, the first "
        "stays at {first}: nothing could tell it.",
    ),
    "text.after": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Each place now knows what came before it ({earlier}: {one}). A token that comes again "
        "looks for the place that says “my character came before me” ({later}: {two}) and copies "
        "what stands there. The second copy costs {second} nats per token, the first {first}.",
    ),
    "text.never": QT_TRANSLATE_NOOP(
        "attention/induction",
        "One layer reads only what the tokens are, not what came before them, so no head can find "
        "the earlier occurrence. The best induction score is {two}, and the second copy costs "
        "{second} nats per token, the first {first}.",
    ),
    "text.none": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Layer 2 reads layer 1 four times: for its queries, its keys, its values, and as the "
        "stream that goes on past it. From each of them {head} is now cut, and only from that one. "
        "Uncut, the second copy costs {plain} nats per token.",
    ),
    "text.q": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Without {head} in the queries the second copy costs {total} nats (total effect), {direct} "
        "if only the head's own output is taken out (direct effect).",
    ),
    "text.k": QT_TRANSLATE_NOOP(
        "attention/induction",
        "The keys are what a place is found by. Without {head} in them the second copy costs "
        "{total} nats (total effect), {direct} if only the head's own output is taken out (direct "
        "effect). The induction score falls from {score} to {cut}.",
    ),
    "text.v": QT_TRANSLATE_NOOP(
        "attention/induction",
        "The values are what is brought back, the character itself. Without {head} in them: "
        "{total} nats (total), {direct} (direct).",
    ),
    "text.residual": QT_TRANSLATE_NOOP(
        "attention/induction",
        "What goes past layer 2 to the prediction. Without {head} in it: {total} nats (total), "
        "{direct} (direct).",
    ),
    "text.all": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Cut everywhere, {head} does not exist for layer 2: {total} nats. With its output alone "
        "taken out, and what the feed-forward part made of it left in: {direct}.",
    ),
    "text.all.same": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Cut everywhere, {head} does not exist for layer 2: {total} nats.",
    ),
    "text.composition": QT_TRANSLATE_NOOP(
        "attention/induction",
        "How much of what {earlier} writes is read by {later}, from their weights alone: {k} "
        "through the keys, {q} through the queries, {v} through the values. Random matrices of "
        "these shapes give {random}.",
    ),
    "notice.blind": QT_TRANSLATE_NOOP(
        "attention/induction",
        "A loss over ln {alphabet} = {chance} is worse than a blind guess: the model expects text.",
    ),
    "notice.trained": QT_TRANSLATE_NOOP(
        "attention/induction", "{seconds} seconds of training on one CPU thread so far."
    ),
    "notice.random": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Without text nothing rewards a look at the token before, which is half of the circuit: "
        "the other half then has nothing to find. Train on text, too, and compare.",
    ),
    "notice.both": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Both scores rise in the same stretch: each head is worth little without the other.",
    ),
    "notice.record": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Of this model the training is a record; the cuts are computed now, on its final weights.",
    ),
    "notice.carried": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Total {total}, direct {direct} nats more: most of it goes through the feed-forward part "
        "of layer 1, which reads the head and writes on.",
    ),
    "notice.textbook": QT_TRANSLATE_NOOP(
        "attention/induction",
        "Without feed-forward parts nothing lies between the two heads: total and direct effect "
        "are the same.",
    ),
    "notice.weights": QT_TRANSLATE_NOOP(
        "attention/induction",
        "The score knows neither texts nor the feed-forward part between the layers; the cuts do.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/induction",
        "A text of random characters is said twice. When in its training does the model find the "
        "second copy easier?",
    ),
    "predict.start": QT_TRANSLATE_NOOP("attention/induction", "From its first updates on"),
    "predict.even": QT_TRANSLATE_NOOP(
        "attention/induction", "Little by little, over the whole training"
    ),
    "predict.cliff": QT_TRANSLATE_NOOP(
        "attention/induction", "Late, and then within a short stretch"
    ),
    "predict.never": QT_TRANSLATE_NOOP("attention/induction", "Never"),
}
