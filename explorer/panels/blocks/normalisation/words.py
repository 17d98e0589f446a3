"""The texts of blocks/normalisation, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

SECTIONS = {
    "section.cube": QT_TRANSLATE_NOOP("blocks/normalisation", "which numbers"),
    "section.leak": QT_TRANSLATE_NOOP("blocks/normalisation", "who moves"),
    "section.batch": QT_TRANSLATE_NOOP("blocks/normalisation", "batch size"),
    "section.modes": QT_TRANSLATE_NOOP("blocks/normalisation", "two modes"),
    "section.mean": QT_TRANSLATE_NOOP("blocks/normalisation", "without the mean"),
    "section.gradient": QT_TRANSLATE_NOOP("blocks/normalisation", "gradient"),
    "section.depth": QT_TRANSLATE_NOOP("blocks/normalisation", "depth"),
    "section.train": QT_TRANSLATE_NOOP("blocks/normalisation", "training"),
    "heading.cube": QT_TRANSLATE_NOOP("blocks/normalisation", "Which numbers share a mean"),
    "heading.leak": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "Who moves when another token changes"
    ),
    "heading.batch": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "BatchNorm: the batch, or what was remembered"
    ),
    "heading.modes": QT_TRANSLATE_NOOP("blocks/normalisation", "Training mode and evaluation mode"),
    "heading.mean": QT_TRANSLATE_NOOP("blocks/normalisation", "RMSNorm against LayerNorm"),
    "heading.gradient": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "A large input, a small gradient"
    ),
    "heading.depth": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "Before or after the sum: gradients and the first update"
    ),
    "heading.train": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "Short trainings, with warmup and without"
    ),
    "progress.train": QT_TRANSLATE_NOOP("blocks/normalisation", "training"),
}

KINDS = {
    "kind.token": QT_TRANSLATE_NOOP("blocks/normalisation", "LayerNorm"),
    "kind.rms": QT_TRANSLATE_NOOP("blocks/normalisation", "RMSNorm"),
    "kind.sample": QT_TRANSLATE_NOOP("blocks/normalisation", "tokens × features"),
    "kind.feature": QT_TRANSLATE_NOOP("blocks/normalisation", "BatchNorm"),
    "kind.channel": QT_TRANSLATE_NOOP("blocks/normalisation", "instance norm"),
    "kind.token.long": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "The features of one token share a mean and a deviation"
    ),
    "kind.rms.long": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "The features of one token share a root mean square; no mean is taken away",
    ),
    "kind.sample.long": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "All tokens and features of one text share a mean and a deviation",
    ),
    "kind.feature.long": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "One feature of all tokens of all texts shares a mean and a deviation",
    ),
    "kind.channel.long": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "One feature of all tokens of one text shares a mean and a deviation",
    ),
}

STAGE = {
    "text": QT_TRANSLATE_NOOP("blocks/normalisation", "text {place}"),
    "axis.features": QT_TRANSLATE_NOOP("blocks/normalisation", "{count} features →"),
    "axis.tokens": QT_TRANSLATE_NOOP("blocks/normalisation", "tokens"),
    "axis.array": QT_TRANSLATE_NOOP("blocks/normalisation", "The numbers"),
    "line.before": QT_TRANSLATE_NOOP("blocks/normalisation", "before"),
    "line.after": QT_TRANSLATE_NOOP("blocks/normalisation", "after"),
    "line.numbers": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "{count} numbers: mean {mean}, deviation {deviation}"
    ),
    "leak.none": QT_TRANSLATE_NOOP("blocks/normalisation", "earlier tokens: {moved}"),
    "leak.some": QT_TRANSLATE_NOOP("blocks/normalisation", "earlier tokens move: {moved}"),
    "leak.alone": QT_TRANSLATE_NOOP("blocks/normalisation", "other texts: {moved}"),
    "leak.others": QT_TRANSLATE_NOOP("blocks/normalisation", "other texts move: {moved}"),
    "legend.trained": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "training mode, other neighbours each time"
    ),
    "legend.running": QT_TRANSLATE_NOOP("blocks/normalisation", "evaluation mode"),
    "legend.layer": QT_TRANSLATE_NOOP("blocks/normalisation", "LayerNorm"),
    "axis.size": QT_TRANSLATE_NOOP("blocks/normalisation", "samples in the batch"),
    "plot.out": QT_TRANSLATE_NOOP("blocks/normalisation", "what comes out for one number"),
    "axis.batches": QT_TRANSLATE_NOOP("blocks/normalisation", "batches seen in training"),
    "plot.running": QT_TRANSLATE_NOOP("blocks/normalisation", "running statistics"),
    "legend.mean.running": QT_TRANSLATE_NOOP("blocks/normalisation", "running mean"),
    "legend.variance.running": QT_TRANSLATE_NOOP("blocks/normalisation", "running variance"),
    "legend.true": QT_TRANSLATE_NOOP("blocks/normalisation", "of the data"),
    "legend.pass": QT_TRANSLATE_NOOP("blocks/normalisation", "training mode, a dot a pass"),
    "legend.eval": QT_TRANSLATE_NOOP("blocks/normalisation", "evaluation mode"),
    "legend.mean": QT_TRANSLATE_NOOP("blocks/normalisation", "mean of {count} passes"),
    "legend.mean.one": QT_TRANSLATE_NOOP("blocks/normalisation", "mean of 1 pass"),
    "axis.feature": QT_TRANSLATE_NOOP("blocks/normalisation", "feature"),
    "plot.dropout": QT_TRANSLATE_NOOP("blocks/normalisation", "dropout: what comes out"),
    "plot.apart": QT_TRANSLATE_NOOP("blocks/normalisation", "Largest |training − evaluation|"),
    "module.dropout": QT_TRANSLATE_NOOP("blocks/normalisation", "dropout"),
    "module.batch": QT_TRANSLATE_NOOP("blocks/normalisation", "BatchNorm"),
    "module.layer": QT_TRANSLATE_NOOP("blocks/normalisation", "LayerNorm"),
    "module.rms": QT_TRANSLATE_NOOP("blocks/normalisation", "RMSNorm"),
    "legend.token": QT_TRANSLATE_NOOP("blocks/normalisation", "the token x"),
    "plane.apart": QT_TRANSLATE_NOOP("blocks/normalisation", "features that differ: σ"),
    "plane.mean": QT_TRANSLATE_NOOP("blocks/normalisation", "what all share: the mean"),
    "axis.offset": QT_TRANSLATE_NOOP("blocks/normalisation", "mean ÷ deviation"),
    "plot.angle": QT_TRANSLATE_NOOP("blocks/normalisation", "angle between them"),
    "plot.operations": QT_TRANSLATE_NOOP("blocks/normalisation", "Operations, d = {width}"),
    "legend.measured": QT_TRANSLATE_NOOP("blocks/normalisation", "measured"),
    "legend.slope": QT_TRANSLATE_NOOP("blocks/normalisation", "1 ÷ ‖x‖"),
    "axis.length": QT_TRANSLATE_NOOP("blocks/normalisation", "‖x‖"),
    "plot.gradient": QT_TRANSLATE_NOOP("blocks/normalisation", "‖∂L/∂x‖ behind LayerNorm"),
    "gradient.here": QT_TRANSLATE_NOOP("blocks/normalisation", "input × {factor}: {gradient}"),
    "arrangement.post": QT_TRANSLATE_NOOP("blocks/normalisation", "post-norm"),
    "arrangement.pre": QT_TRANSLATE_NOOP("blocks/normalisation", "pre-norm"),
    "arrangement.deep": QT_TRANSLATE_NOOP("blocks/normalisation", "DeepNorm"),
    "axis.layer": QT_TRANSLATE_NOOP("blocks/normalisation", "layer, of {layers}"),
    "plot.gradients": QT_TRANSLATE_NOOP("blocks/normalisation", "‖∂L/∂W‖ before training"),
    "axis.layers": QT_TRANSLATE_NOOP("blocks/normalisation", "layers"),
    "plot.update": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "One update of Adam, rate {rate}: logits move by this share"
    ),
    "legend.warm": QT_TRANSLATE_NOOP("blocks/normalisation", "with warmup"),
    "legend.cold": QT_TRANSLATE_NOOP("blocks/normalisation", "without"),
    "axis.updates": QT_TRANSLATE_NOOP("blocks/normalisation", "updates"),
    "plot.loss": QT_TRANSLATE_NOOP("blocks/normalisation", "loss, nats a character"),
    "level.letters": QT_TRANSLATE_NOOP("blocks/normalisation", "only how often each letter occurs"),
}

CAPTIONS = {
    "caption.cube.first": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "{kind}: {groups} groups, {count} numbers in each"
    ),
    "caption.cube.first.one": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "{kind}: one group of {count} numbers"
    ),
    "caption.cube": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "{kind}, group {group} of {groups}: mean {mean}, deviation {deviation}",
    ),
    "caption.leak.none": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "{kind}: the last token of text 1 changes, and no other output moves: 0.0",
    ),
    "caption.leak.future": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "{kind}: the last token changes, and earlier ones of its text move by up to {moved}",
    ),
    "caption.leak.both": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "{kind}: the last token changes, earlier ones move by up to {moved}, other texts by "
        "up to {others}",
    ),
    "caption.batch": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Two in a batch: ±{spread} by the neighbour; remembered from {batches} batches: "
        "always {output}",
    ),
    "caption.modes": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Dropout {p}: the mean of {passes} passes is {apart} away from evaluation mode",
    ),
    "caption.modes.one": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Dropout {p}: one pass is {apart} away from evaluation mode",
    ),
    "caption.mean": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Mean {offset} deviations from 0: LayerNorm and RMSNorm point {angle}° apart",
    ),
    "caption.gradient": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "Input × {factor}: the output stays, its gradient is {gradient}"
    ),
    "caption.depth": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Layers: {layers}. ‖∂L/∂W‖ first ÷ last: post-norm {post}, pre-norm {pre}, DeepNorm {deep}",
    ),
    "caption.train": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "After {updates} updates, without / with warmup: post-norm {post_cold} / {post_warm}, "
        "pre-norm {pre_cold} / {pre_warm}",
    ),
    "note.drawn": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Simulated: the numbers are drawn, every feature with a mean and a spread of its own;"
        " seed {seed}",
    ),
    "note.leak": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Red ring: the token that changes. Numbers: how far the largest feature of a token’s "
        "output moves; seed {seed}",
    ),
    "note.batch": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Simulated: {draws} draws of the other samples for each size; batches of {size}, "
        "momentum {momentum}; seed {seed}",
    ),
    "note.networks": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "{seeds} networks each, width {width}, trained and measured on {rows} × {context} "
        "characters of a page of English",
    ),
    "note.smooth": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "Curves: mean of 10 updates; thin lines: one network each"
    ),
}

READ = {
    "read.entry": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "Text {text}, token {token}, feature {feature}"
    ),
    "read.formula": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "({value} − {mean}) ÷ {deviation} = {result}"
    ),
    "read.group": QT_TRANSLATE_NOOP("blocks/normalisation", "group {group} of {groups}"),
    "read.token": QT_TRANSLATE_NOOP("blocks/normalisation", "Text {text}, token {token}"),
    "read.changed": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "is another token now; its output moves by {moved}"
    ),
    "read.moved": QT_TRANSLATE_NOOP("blocks/normalisation", "its output moves by {moved}"),
    "read.size": QT_TRANSLATE_NOOP("blocks/normalisation", "{size} samples in the batch"),
    "read.between": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "from {low} to {high} in {draws} draws"
    ),
    "read.batches": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "After {batches} batches, momentum {momentum}"
    ),
    "read.running": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "running mean {mean} (data: {true}), running variance {variance} (data: {true_variance})",
    ),
    "read.feature": QT_TRANSLATE_NOOP("blocks/normalisation", "Feature {feature}"),
    "read.dropout": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "{given} ÷ (1 − {p}) = {scaled} where it is kept: {kept} of {count} passes; mean {mean}",
    ),
    "read.apart": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "{apart} between the two modes on one input"
    ),
    "read.plane": QT_TRANSLATE_NOOP("blocks/normalisation", "Mean {offset} deviations from 0"),
    "read.angle": QT_TRANSLATE_NOOP("blocks/normalisation", "{angle}° between the two"),
    "read.lengths": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "‖LayerNorm‖ = {layer}, ‖RMSNorm‖ = {rms}"
    ),
    "read.theory": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "measured {angle}°, arctan gives {theory}°"
    ),
    "read.factor": QT_TRANSLATE_NOOP("blocks/normalisation", "Input × {factor}"),
    "read.gradient": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "‖x‖ {length} · ‖∂L/∂x‖ {gradient} = {product}"
    ),
    "read.layer": QT_TRANSLATE_NOOP("blocks/normalisation", "Layer {layer} of {layers}: ‖∂L/∂W‖"),
    "read.depth": QT_TRANSLATE_NOOP(
        "blocks/normalisation", "{layers} layers: one update moves the logits by"
    ),
    "read.updates": QT_TRANSLATE_NOOP("blocks/normalisation", "Update {updates}"),
}

TEXTS = {
    "text.cube.token": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "LayerNorm takes the {features} features of one token, and nothing else: {groups} "
        "groups of {count} numbers for {texts} texts of {tokens} tokens. The text may be of "
        "any length and the batch of any size, each token is computed alone. ε = {epsilon} "
        "keeps a token whose features are all equal from a division by 0.",
    ),
    "text.cube.rms": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "RMSNorm has the groups of LayerNorm, {groups} of {count} numbers. It divides by the "
        "root mean square and leaves the mean where it is.",
    ),
    "text.cube.sample": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "One mean for each text, over {tokens} tokens × {features} features: {count} numbers "
        "share it. It is often told as LayerNorm, and is what LayerNorm would be for pictures."
        " The next section shows what it does to a decoder.",
    ),
    "text.cube.feature": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "BatchNorm takes one feature over all {tokens} tokens of all {texts} texts: {groups} "
        "groups of {count} numbers. How a token comes out depends on who else is in the "
        "batch.",
    ),
    "text.cube.channel": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "One feature over the {tokens} tokens of a text: {groups} groups of {count} numbers. "
        "It does not depend on the batch, but on every token of the text.",
    ),
    "notice.cube": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Click one of the small cubes. What lies in one shaded piece is averaged, so each "
        "number in it has a say in all the others.",
    ),
    "text.leak.token": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "The last token of the first text is another one now. Over the features of each token"
        " alone, every other output stays exactly as it was: 0.0.",
    ),
    "text.leak.rms": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "RMSNorm has the same axis as LayerNorm: no other token moves, exactly 0.0.",
    ),
    "text.leak.sample": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Over tokens and features, the first tokens move by up to {moved} because of a token "
        "that comes after them. A decoder trained this way would see, through mean and "
        "variance, what it is to predict, and nothing of the kind is there when it generates.",
    ),
    "text.leak.feature": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Over batch and tokens, earlier tokens move by up to {moved}, and those of other "
        "texts by up to {others}.",
    ),
    "text.leak.channel": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Over the tokens of each feature, other texts stay, but earlier tokens move by up to "
        "{moved}: the future is in the mean.",
    ),
    "notice.leak": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Over tokens and features, the first token of the first text moves by {moved}. A "
        "causal mask does not help: the leak is not in the attention.",
    ),
    "text.batch": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "One number, {value}, goes through BatchNorm. In training mode mean and variance are "
        "those of the batch: among two, the result spreads by {two}, among {most} by {large}."
        " In evaluation mode running statistics are used, after {batches} batches they give "
        "{output}, whoever stands beside. LayerNorm gives {layer}, with any neighbours.",
    ),
    "notice.batch.one": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Alone in its batch, each number is its own mean: training mode gives 0 for every input. "
        "torch refuses it: “Expected more than 1 value per channel when training”. Of two, the "
        "larger becomes 1 and the smaller −1, whatever they are.",
    ),
    "notice.batch.false": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Text has more to set against it: lengths differ, so padding enters the statistics, "
        "and batches per device are small.",
    ),
    "text.modes": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "In training mode dropout sets a number to 0 with probability {p} and multiplies what"
        " stays by {scale}; {kept} of the numbers stayed so far. The mean of {passes} passes "
        "is {apart} away from what evaluation mode gives, which is the input itself.",
    ),
    "notice.modes": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "model.train() and model.eval() change dropout (by {dropout} here) and BatchNorm (by "
        "{batch}), never LayerNorm or RMSNorm. They do not switch gradients off: that is "
        "torch.no_grad().",
    ),
    "text.mean": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Every token is a vector. LayerNorm removes its part along (1, …, 1), the mean, and "
        "scales the rest to length √d; RMSNorm only scales. With a mean of {offset} "
        "deviations they point {angle}° apart. For d = {width} that saves {saved} of {layer} "
        "operations: {rms} are left.",
    ),
    "notice.mean": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Where the mean is 0 they are the same. A layer behind can learn the difference away,"
        " for the mean is one direction of d.",
    ),
    "text.gradient": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "The input times {factor}: its norm is {length}, the output is the same, and the "
        "gradient that comes back is {gradient}. LayerNorm divides by σ, so a step in x "
        "counts 1/σ as much: the product of both norms stays.",
    ),
    "notice.gradient": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "At the left end ε = {epsilon} stands beside the variance: once σ² is as small, the "
        "gradient no longer grows.",
    ),
    "text.depth": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Layers: {layers}, not trained yet. ‖∂L/∂W‖ of the first layer over that of the last: "
        "post-norm {post_ratio}, pre-norm {pre_ratio}, DeepNorm {deep_ratio}. One update of "
        "all weights moves the logits by {post_update}, {pre_update} and {deep_update} of "
        "their size.",
    ),
    "notice.depth.post": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Whether post-norm gradients vanish is read off here, not assumed: near 1, first and "
        "last layer learn alike.",
    ),
    "notice.depth.identity": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Pre-norm leaves a path from the logits to every layer on which nothing is normalised. "
        "DeepNorm makes that path α times as strong and the weights β times as small: from "
        "{first} to {last} layers the first update grows {post_growth} (post-norm), {pre_growth} "
        "(pre-norm) and {deep_growth} (DeepNorm).",
    ),
    "text.train": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "Layers: {layers}, rate {rate}, {seeds} networks of each kind; warmup rises over "
        "{warmup} updates. After {updates} updates the loss is, without and with warmup: "
        "post-norm {post_cold} and {post_warm}, pre-norm {pre_cold} and {pre_warm}, DeepNorm "
        "{deep_cold} and {deep_warm}. To know only how often each letter occurs gives "
        "{letters}.",
    ),
    "notice.train": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "These are small networks and few updates. Change layers, rate, warmup and seed "
        "before you believe a rule.",
    ),
}

ASK = {
    "predict.question": QT_TRANSLATE_NOOP(
        "blocks/normalisation",
        "The last token of a text is replaced by another. If mean and variance are taken over"
        " tokens and features, what happens to the output of the first token?",
    ),
    "predict.stays": QT_TRANSLATE_NOOP("blocks/normalisation", "It stays exactly as it was"),
    "predict.moves": QT_TRANSLATE_NOOP("blocks/normalisation", "It moves"),
    "predict.mask": QT_TRANSLATE_NOOP("blocks/normalisation", "A causal mask decides"),
}

WORDS = {**SECTIONS, **KINDS, **STAGE, **CAPTIONS, **READ, **TEXTS, **ASK}
