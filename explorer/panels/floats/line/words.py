"""The words of the number line."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # sections, progress, refusals
    "section_formats": QT_TRANSLATE_NOOP("floats/line", "formats"),
    "section_weights": QT_TRANSLATE_NOOP("floats/line", "weights"),
    "section_activations": QT_TRANSLATE_NOOP("floats/line", "activations"),
    "section_gradients": QT_TRANSLATE_NOOP("floats/line", "gradients"),
    "section_scaled": QT_TRANSLATE_NOOP("floats/line", "scaled gradients"),
    "section_facts": QT_TRANSLATE_NOOP("floats/line", "finfo"),
    "progress_model": QT_TRANSLATE_NOOP("floats/line", "loading the model"),
    "progress_gradients": QT_TRANSLATE_NOOP("floats/line", "one forward and one backward pass"),
    "notice_cut": QT_TRANSLATE_NOOP(
        "floats/line",
        "The model reads at most {kept} tokens; the first {kept} of {total} are used.",
    ),
    "error_characters": QT_TRANSLATE_NOOP(
        "floats/line",
        "{model} has no token for {characters}. Use plain English letters, or the bilingual model.",
    ),
    "error_short": QT_TRANSLATE_NOOP(
        "floats/line",
        "The text is too short: a loss needs at least two tokens, one to read and one to predict.",
    ),
    # head
    "head_formats": QT_TRANSLATE_NOOP(
        "floats/line", "{count} formats on one line: how far each reaches, and how finely"
    ),
    "head_weights": QT_TRANSLATE_NOOP(
        "floats/line", "Of the weights, {zero} vanish in {format} and {beyond} are too large"
    ),
    "head_activations": QT_TRANSLATE_NOOP(
        "floats/line", "Of the activations, {zero} vanish in {format} and {beyond} are too large"
    ),
    "head_gradients": QT_TRANSLATE_NOOP(
        "floats/line", "Of the gradients, {zero} vanish in {format}; {subnormal} lose digits"
    ),
    "head_scaled": QT_TRANSLATE_NOOP(
        "floats/line", "Loss × 2{scale}: {zero} vanish in {format}, {before} before"
    ),
    "head_facts": QT_TRANSLATE_NOOP(
        "floats/line", "torch.finfo is right about {format}, but wrong about {others}"
    ),
    "head_facts_here": QT_TRANSLATE_NOOP(
        "floats/line", "torch.finfo is wrong about {format}: {fields}"
    ),
    "head_facts_silent": QT_TRANSLATE_NOOP(
        "floats/line", "torch.finfo has nothing on {format}, and is wrong about {others}"
    ),
    "head_facts_none": QT_TRANSLATE_NOOP(
        "floats/line", "The constants of {format}; torch.finfo is right wherever it answers"
    ),
    "sub_formats": QT_TRANSLATE_NOOP(
        "floats/line", "one box for each power of two; a darker box holds more values"
    ),
    "sub_weights": QT_TRANSLATE_NOOP("floats/line", "{count} weights of the model “{model}”"),
    "sub_activations": QT_TRANSLATE_NOOP(
        "floats/line", "{count} numbers that its layers compute on {tokens} tokens"
    ),
    "sub_gradients": QT_TRANSLATE_NOOP(
        "floats/line", "{count} gradients of its loss on {tokens} tokens"
    ),
    "sub_gradients_zeros": QT_TRANSLATE_NOOP(
        "floats/line",
        "{count} gradients of its loss on {tokens} tokens; {zeros} more are exactly 0",
    ),
    "sub_simulated": QT_TRANSLATE_NOOP(
        "floats/line", "simulated: {count} quantiles of a log-normal, median 10⁻⁷, σ = 3"
    ),
    "sub_facts": QT_TRANSLATE_NOOP(
        "floats/line", "by their definitions, and as torch {version} has them"
    ),
    "legend_zero": QT_TRANSLATE_NOOP("floats/line", "zero"),
    "legend_subnormal": QT_TRANSLATE_NOOP("floats/line", "subnormal"),
    "legend_normal": QT_TRANSLATE_NOOP("floats/line", "normal"),
    "legend_beyond": QT_TRANSLATE_NOOP("floats/line", "too large"),
    "legend_unscaled": QT_TRANSLATE_NOOP("floats/line", "unscaled"),
    "legend_shade": QT_TRANSLATE_NOOP("floats/line", "more values, finer"),
    "per_power": QT_TRANSLATE_NOOP("floats/line", "per power of 2"),
    "column_lost": QT_TRANSLATE_NOOP("floats/line", "lost"),
    "column_decades": QT_TRANSLATE_NOOP("floats/line", "decades"),
    # bands and rows
    "none_here": QT_TRANSLATE_NOOP("floats/line", "none of the numbers lies on this stretch"),
    "band_zero": QT_TRANSLATE_NOOP("floats/line", "becomes 0"),
    "band_subnormal": QT_TRANSLATE_NOOP("floats/line", "subnormal"),
    "band_normal": QT_TRANSLATE_NOOP("floats/line", "normal"),
    "band_infinity": QT_TRANSLATE_NOOP("floats/line", "becomes ∞"),
    "band_nan": QT_TRANSLATE_NOOP("floats/line", "becomes NaN"),
    "band_largest": QT_TRANSLATE_NOOP("floats/line", "becomes the largest"),
    "note_smallest": QT_TRANSLATE_NOOP("floats/line", "smallest {value}"),
    "note_normal": QT_TRANSLATE_NOOP("floats/line", "smallest normal {value}"),
    "note_max": QT_TRANSLATE_NOOP("floats/line", "max {value}"),
    "flag_tiny": QT_TRANSLATE_NOOP("floats/line", "tiny = smallest_normal"),
    "zero": QT_TRANSLATE_NOOP("floats/line", "zero"),
    "subnormal": QT_TRANSLATE_NOOP("floats/line", "subnormal"),
    "normal": QT_TRANSLATE_NOOP("floats/line", "normal"),
    # read-outs
    "read_bar": QT_TRANSLATE_NOOP("floats/line", "{count} numbers"),
    "read_between": QT_TRANSLATE_NOOP("floats/line", "{low} ≤ |x| < {high}"),
    "read_share": QT_TRANSLATE_NOOP("floats/line", "{share}% of those that are not 0"),
    "fate_zero": QT_TRANSLATE_NOOP("floats/line", "become 0"),
    "fate_subnormal": QT_TRANSLATE_NOOP("floats/line", "become subnormal"),
    "fate_normal": QT_TRANSLATE_NOOP("floats/line", "stay normal"),
    "fate_beyond": QT_TRANSLATE_NOOP("floats/line", "are too large"),
    "read_fates": QT_TRANSLATE_NOOP(
        "floats/line", "What {format} makes of them, rounding to nearest, ties to even"
    ),
    "read_fate": QT_TRANSLATE_NOOP("floats/line", "{count} {fate}: {share}%"),
    "read_fields": QT_TRANSLATE_NOOP(
        "floats/line", "{signs} sign, {exponent} exponent, {fraction} fraction bits; bias {bias}"
    ),
    "read_range": QT_TRANSLATE_NOOP("floats/line", "from {low} to {high}"),
    "read_boxes": QT_TRANSLATE_NOOP(
        "floats/line", "2^{bits} = {count} values from one power of two to the next"
    ),
    "read_positive": QT_TRANSLATE_NOOP(
        "floats/line", "{count} positive finite values, {subnormal} of them subnormal"
    ),
    "read_choose": QT_TRANSLATE_NOOP("floats/line", "click: drop the numbers into this format"),
    "read_code": QT_TRANSLATE_NOOP("floats/line", "code {code}, {kind}"),
    "read_next": QT_TRANSLATE_NOOP("floats/line", "the next number is {ulp} further"),
    "read_below": QT_TRANSLATE_NOOP("floats/line", "nothing here: the smallest is {value}"),
    "read_above": QT_TRANSLATE_NOOP("floats/line", "nothing here: the largest is {value}"),
    "read_torch": QT_TRANSLATE_NOOP("floats/line", "torch.finfo: {text}"),
    # the table of constants
    "table_rule": QT_TRANSLATE_NOOP("floats/line", "definition"),
    "table_value": QT_TRANSLATE_NOOP("floats/line", "exactly"),
    "table_torch": QT_TRANSLATE_NOOP("floats/line", "torch {version}"),
    "table_without": QT_TRANSLATE_NOOP("floats/line", "torch has no dtype for {formats}."),
    "torch_no_field": QT_TRANSLATE_NOOP("floats/line", "no such field"),
    "torch_no_dtype": QT_TRANSLATE_NOOP("floats/line", "no dtype"),
    "field_eps": QT_TRANSLATE_NOOP("floats/line", "the gap between 1 and the next number"),
    "field_resolution": QT_TRANSLATE_NOOP(
        "floats/line", "10 to minus the decimal digits that surely survive; not a step"
    ),
    "field_tiny": QT_TRANSLATE_NOOP("floats/line", "another name for smallest_normal"),
    "field_smallest_normal": QT_TRANSLATE_NOOP(
        "floats/line", "the smallest number with a hidden 1"
    ),
    "field_smallest_subnormal": QT_TRANSLATE_NOOP("floats/line", "the smallest number above 0"),
    "field_max": QT_TRANSLATE_NOOP("floats/line", "the largest finite number"),
    "field_min": QT_TRANSLATE_NOOP("floats/line", "the lowest number, not the smallest size"),
    "verdict_differs": QT_TRANSLATE_NOOP(
        "floats/line", "torch contradicts the codes of the format"
    ),
    "verdict_no_field": QT_TRANSLATE_NOOP("floats/line", "torch.finfo has no field for it"),
    "verdict_raises": QT_TRANSLATE_NOOP("floats/line", "torch has the dtype but refuses to say"),
    "verdict_no_dtype": QT_TRANSLATE_NOOP("floats/line", "torch has no such dtype"),
    "verdict_no_digit": QT_TRANSLATE_NOOP(
        "floats/line", "10⁰: not one decimal digit is promised. The smallest step is {step}"
    ),
    # beside the picture
    "say_formats": QT_TRANSLATE_NOOP(
        "floats/line",
        "Every power of two has the same room on this axis. {format} puts {values} values between "
        "one power of two and the next, wherever it is normal. So two things describe a format: "
        "how many boxes it covers, which its exponent bits decide, and how many values are in "
        "each, which its fraction bits decide. Below the smallest normal number the boxes empty "
        "out, half as many values in each: the subnormal numbers.",
    ),
    "say_weights": QT_TRANSLATE_NOOP(
        "floats/line",
        "All {count} weights, by their size. What is at most half of the smallest number of "
        "{format} rounds to zero; between that and the smallest normal number digits are lost, "
        "the more the smaller the weight is.",
    ),
    "say_activations": QT_TRANSLATE_NOOP(
        "floats/line",
        "What the layers read and write while the model reads your text. Residual stream, normed "
        "values, queries, keys, values and the outputs of both halves are pooled here. They lie "
        "further to the right than the gradients will.",
    ),
    "say_gradients": QT_TRANSLATE_NOOP(
        "floats/line",
        "One backward pass of the mean cross-entropy, {loss} nats here. Gradients are the smallest "
        "numbers of training, and spread over the widest range: a format must reach far down, or "
        "part of the model gets no update at all.",
    ),
    "say_simulated": QT_TRANSLATE_NOOP(
        "floats/line",
        "Not measured: quantiles of a log-normal, as small as gradients of large models are. "
        "{format} loses {zero} of them. Choose the model's own gradients to see real ones.",
    ),
    "say_scaled": QT_TRANSLATE_NOOP(
        "floats/line",
        "Multiplying the loss by 2{scale} multiplies every gradient by it: all move {exponent} "
        "boxes to the right, and their distribution keeps its shape. Now {zero} vanish instead of "
        "{before}, and {beyond} are too large. The digits of a normal number stay as many as "
        "before: scaling moves numbers into the window, it does not make the window finer.",
    ),
    "say_unscaled": QT_TRANSLATE_NOOP(
        "floats/line",
        "A loss scale of 2⁰ = 1 changes nothing. Raise it and watch the numbers move to "
        "the right.",
    ),
    "say_facts": QT_TRANSLATE_NOOP(
        "floats/line",
        "Four constants that are easily confused. eps says how fine the numbers near 1 are. tiny "
        "is the smallest normal number, not the smallest number: {below} smaller ones are "
        "subnormal. resolution is a promise about decimal digits, not a step. What torch says is "
        "beside what the codes themselves say.",
    ),
    "see_zoom": QT_TRANSLATE_NOOP(
        "floats/line",
        "Turn the wheel over the picture until the single values stand apart; drag to move along; "
        "double-click to go back.",
    ),
    "see_bf16": QT_TRANSLATE_NOOP(
        "floats/line", "BF16 covers as many boxes as FP32, with 128 values in each instead of "
        "8,388,608. FP16 has more in each and covers far fewer."
    ),
    "see_ties": QT_TRANSLATE_NOOP(
        "floats/line",
        "Half of the smallest number is the last that becomes 0, since a tie goes to the even "
        "code.",
    ),
    "see_formats": QT_TRANSLATE_NOOP(
        "floats/line", "The column at the right has the share that each format loses; click a row "
        "to drop the numbers into it."
    ),
    "see_power": QT_TRANSLATE_NOOP(
        "floats/line", "A power of two as the scale adds no rounding error of its own, as long as "
        "nothing overflows."
    ),
    "see_resolution": QT_TRANSLATE_NOOP(
        "floats/line",
        "torch gives 1.0 as the resolution of every FP8 type: not one decimal digit is promised. "
        "The smallest step of {format} is {step}.",
    ),
    "see_differs": QT_TRANSLATE_NOOP(
        "floats/line", "{format}: torch says {field} = {theirs}; the codes say {ours}."
    ),
    # predict first
    "predict": QT_TRANSLATE_NOOP(
        "floats/line", "What share of the unscaled gradients will become zero in this format?"
    ),
    "predict_few": QT_TRANSLATE_NOOP("floats/line", "Fewer than 1 in 100"),
    "predict_some": QT_TRANSLATE_NOOP("floats/line", "1 to 10 in 100"),
    "predict_many": QT_TRANSLATE_NOOP("floats/line", "More than 10 in 100"),
}  # fmt: skip

VALUE_NAMES = {
    "stage": "formats, weights, activations, gradients, scaled or facts",
    "format": "the chosen format",
    "loss_scale": "the power of two that the numbers are multiplied by",
    "count": "how many numbers there are that are not zero",
    "zero": "how many of them become zero in the chosen format",
    "subnormal": "how many become subnormal",
    "normal": "how many stay normal",
    "beyond": "how many are too large for it",
    "lost": "by format, the share that becomes zero or is too large",
    "thresholds": "half the smallest number, the end of the subnormals, and of the finite numbers",
    "constants": "of the chosen format: by definition, from torch, and whether they agree",
}

RESULT_NAMES = {
    "model": "the model, by its title",
    "tokens": "how many tokens it read",
    "loss": "mean cross-entropy on them, in nats",
    "lost": "by kind of numbers and format, the share that becomes zero or is too large",
    "zero_by_scale": "share of the gradients that become zero, by power of two of the loss scale",
    "disagreements": "where torch.finfo differs from the definition: format, field, torch, exact",
}
