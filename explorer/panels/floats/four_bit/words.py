"""The words of "Four bits"."""

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # sections
    "section.bell": QT_TRANSLATE_NOOP("floats/four-bit", "bell"),
    "section.positive": QT_TRANSLATE_NOOP("floats/four-bit", "eight above"),
    "section.negative": QT_TRANSLATE_NOOP("floats/four-bit", "seven below"),
    "section.divide": QT_TRANSLATE_NOOP("floats/four-bit", "divide"),
    "section.thresholds": QT_TRANSLATE_NOOP("floats/four-bit", "thresholds"),
    "section.usage": QT_TRANSLATE_NOOP("floats/four-bit", "real weights"),
    "section.plain": QT_TRANSLATE_NOOP("floats/four-bit", "plain"),
    "section.double": QT_TRANSLATE_NOOP("floats/four-bit", "doubly quantised"),
    "section.measured": QT_TRANSLATE_NOOP("floats/four-bit", "measured"),
    "section.sizes": QT_TRANSLATE_NOOP("floats/four-bit", "block sizes"),
    "section.tensor": QT_TRANSLATE_NOOP("floats/four-bit", "tensor"),
    "section.scale": QT_TRANSLATE_NOOP("floats/four-bit", "scale"),
    "section.codes": QT_TRANSLATE_NOOP("floats/four-bit", "codes"),
    "section.bytes": QT_TRANSLATE_NOOP("floats/four-bit", "bytes"),
    "section.restored": QT_TRANSLATE_NOOP("floats/four-bit", "read back"),
    "section.block": QT_TRANSLATE_NOOP("floats/four-bit", "block"),
    "section.floor": QT_TRANSLATE_NOOP("floats/four-bit", "floor"),
    "section.ceil": QT_TRANSLATE_NOOP("floats/four-bit", "ceil"),
    "section.rceil": QT_TRANSLATE_NOOP("floats/four-bit", "rceil"),
    "section.even": QT_TRANSLATE_NOOP("floats/four-bit", "even"),
    # refusals and notices
    "error.block": QT_TRANSLATE_NOOP(
        "floats/four-bit", "The block takes 1 to {most} numbers from −{largest} to {largest}."
    ),
    "notice.tensor": QT_TRANSLATE_NOOP(
        "floats/four-bit", "There is no matrix {tensor}; the last one, {last}, is shown."
    ),
    "notice.at": QT_TRANSLATE_NOOP(
        "floats/four-bit", "There is no block {at}; the last one, {last}, is shown."
    ),
    # titles: the film
    "title.bell": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Weights are nearly normal: put the levels where they are"
    ),
    "title.positive": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Eight levels above zero, between slices of one size"
    ),
    "title.negative": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Seven below, between larger slices, and zero itself"
    ),
    "title.divide": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Divided by {largest}: NF4, exactly as published"
    ),
    "title.divide.apart": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Divided by {largest}: {apart} off the published levels"
    ),
    "title.thresholds": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Not sixteen equal shares: from {least} % to {most} %"
    ),
    "title.usage": QT_TRANSLATE_NOOP(
        "floats/four-bit", "In real weights from {least} % to {most} %: {entropy} of 4 bits"
    ),
    # the ledger
    "title.plain": QT_TRANSLATE_NOOP(
        "floats/four-bit", "NF4 takes {bits} bits a weight: its maxima count too"
    ),
    "title.double": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Maxima in {bits} bits: {double} bits instead of {plain}"
    ),
    "title.measured": QT_TRANSLATE_NOOP(
        "floats/four-bit", "It costs {low} to {high} dB of this matrix"
    ),
    "title.sizes": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "By 16, double: {bits} bits, {sqnr} dB; by 64, plain: {plain_bits}, {plain_sqnr}",
    ),
    # the anatomy
    "title.tensor": QT_TRANSLATE_NOOP(
        "floats/four-bit", "{count} blocks of {size} weights, a scale for each"
    ),
    "title.scale": QT_TRANSLATE_NOOP(
        "floats/four-bit", "One scale, {scale}, brings the block to the levels"
    ),
    "title.codes": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Each weight becomes {width} bits: the nearest level"
    ),
    "title.bytes": QT_TRANSLATE_NOOP(
        "floats/four-bit", "The block in {bytes} bytes; {bits} bits a weight"
    ),
    "title.restored": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Read back with {sqnr} dB; the whole matrix has {whole} dB"
    ),
    # the rules
    "title.block": QT_TRANSLATE_NOOP(
        "floats/four-bit", "The largest of the block is {amax} = {c} × {power}"
    ),
    "title.rule": QT_TRANSLATE_NOOP(
        "floats/four-bit",
        "{rule}: scale {scale}, {clipped} clipped, {zeroed} to zero, {sqnr} dB",
    ),
    "title.best": QT_TRANSLATE_NOOP("floats/four-bit", "Best for this block: {rules}, {sqnr} dB"),
    "title.best.all": QT_TRANSLATE_NOOP(
        "floats/four-bit", "All four agree on this block: {sqnr} dB"
    ),
    # below the title
    "of.film": QT_TRANSLATE_NOOP("floats/four-bit", "NF4 from its definition, in {precision}"),
    "of.usage": QT_TRANSLATE_NOOP("floats/four-bit", "{tensor}, one maximum per {size} weights"),
    "of.ledger": QT_TRANSLATE_NOOP(
        "floats/four-bit", "{tensor}, blocks of {size}; maxima in blocks of {second}"
    ),
    "of.anatomy": QT_TRANSLATE_NOOP(
        "floats/four-bit", "{label} · {tensor}, row {row}, block {place}"
    ),
    "of.rules": QT_TRANSLATE_NOOP("floats/four-bit", "{count} elements of {element}, one scale"),
    # the picture
    "legend.normal": QT_TRANSLATE_NOOP("floats/four-bit", "normal distribution"),
    "legend.equal": QT_TRANSLATE_NOOP("floats/four-bit", "sixteen equal shares"),
    "axis.sigma": QT_TRANSLATE_NOOP("floats/four-bit", "standard deviations"),
    "axis.level": QT_TRANSLATE_NOOP("floats/four-bit", "level"),
    "axis.code": QT_TRANSLATE_NOOP("floats/four-bit", "code"),
    "axis.maximum": QT_TRANSLATE_NOOP("floats/four-bit", "maximum of a block"),
    "axis.moved": QT_TRANSLATE_NOOP("floats/four-bit", "read back − before"),
    "axis.bits": QT_TRANSLATE_NOOP("floats/four-bit", "bits per weight"),
    "axis.sqnr": QT_TRANSLATE_NOOP("floats/four-bit", "signal over noise, dB"),
    "axis.w": QT_TRANSLATE_NOOP("floats/four-bit", "weight"),
    "axis.in_scale": QT_TRANSLATE_NOOP("floats/four-bit", "weight ÷ scale"),
    "table.code": QT_TRANSLATE_NOOP("floats/four-bit", "code"),
    "table.p": QT_TRANSLATE_NOOP("floats/four-bit", "probability"),
    "table.sigma": QT_TRANSLATE_NOOP("floats/four-bit", "quantile"),
    "table.level": QT_TRANSLATE_NOOP("floats/four-bit", "level"),
    "plot.mass": QT_TRANSLATE_NOOP("floats/four-bit", "Share of each level, normal weights"),
    "plot.nf4": QT_TRANSLATE_NOOP("floats/four-bit", "NF4: {entropy} bits"),
    "plot.int4": QT_TRANSLATE_NOOP("floats/four-bit", "INT4: {entropy} bits"),
    "one_of": QT_TRANSLATE_NOOP("floats/four-bit", "equal: {share}%"),
    "row.plain": QT_TRANSLATE_NOOP("floats/four-bit", "plain"),
    "row.double": QT_TRANSLATE_NOOP("floats/four-bit", "double"),
    "row.extra": QT_TRANSLATE_NOOP("floats/four-bit", "… over 4"),
    "part.codes": QT_TRANSLATE_NOOP("floats/four-bit", "codes"),
    "part.maxima": QT_TRANSLATE_NOOP("floats/four-bit", "maxima"),
    "part.second": QT_TRANSLATE_NOOP("floats/four-bit", "maxima of the maxima"),
    "part.mean": QT_TRANSLATE_NOOP("floats/four-bit", "their mean"),
    "sum.bits": QT_TRANSLATE_NOOP("floats/four-bit", "Bits per weight"),
    "sum.giga": QT_TRANSLATE_NOOP("floats/four-bit", "65 billion weights"),
    "sum.block": QT_TRANSLATE_NOOP(
        "floats/four-bit", "{count} × {width} + 8 = {bits} bits: {each} per weight"
    ),
    "plot.maxima": QT_TRANSLATE_NOOP("floats/four-bit", "The maxima, read back"),
    "variant.none": QT_TRANSLATE_NOOP("floats/four-bit", "maxima in FP32"),
    "variant.linear": QT_TRANSLATE_NOOP("floats/four-bit", "linear, ±127"),
    "variant.torchao": QT_TRANSLATE_NOOP("floats/four-bit", "linear, factor 128 (torchao)"),
    "variant.dynamic": QT_TRANSLATE_NOOP("floats/four-bit", "dynamic map (bitsandbytes)"),
    "variant.fp8": QT_TRANSLATE_NOOP("floats/four-bit", "FP8 E4M3 (the paper says FP8)"),
    "map.scales": QT_TRANSLATE_NOOP("floats/four-bit", "Scale of every block: click one"),
    "tensor_scale": QT_TRANSLATE_NOOP("floats/four-bit", "FP32 scale of the tensor"),
    "plot.block": QT_TRANSLATE_NOOP("floats/four-bit", "The weights of the block"),
    "legend.before": QT_TRANSLATE_NOOP("floats/four-bit", "weight"),
    "legend.after": QT_TRANSLATE_NOOP("floats/four-bit", "its level"),
    "scale.e8m0": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Scale: E8M0 {code} = 2^{exponent} = {scale}"
    ),
    "scale.e4m3": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Scale: E4M3 {code} = {value}, × the tensor's = {scale}"
    ),
    "plot.bytes": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Scale byte, then the codes, two to a byte, low half first"
    ),
    "plot.bytes.eight": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Scale byte, then a byte for each code"
    ),
    "plot.drag": QT_TRANSLATE_NOOP("floats/four-bit", "The block: drag its bars"),
    "end": QT_TRANSLATE_NOOP("floats/four-bit", "largest: {value}"),
    "ruler": QT_TRANSLATE_NOOP(
        "floats/four-bit", "Where a rule doubles the scale; the largest bar has c = {c}"
    ),
    "lost": QT_TRANSLATE_NOOP("floats/four-bit", "{clipped} clipped, {zeroed} to zero"),
    "when.floor": QT_TRANSLATE_NOOP("floats/four-bit", "never doubled"),
    "when.ceil": QT_TRANSLATE_NOOP("floats/four-bit", "doubled when c > 1"),
    "when.rceil": QT_TRANSLATE_NOOP(
        "floats/four-bit", "doubled when c is beyond the largest element's significand"
    ),
    "when.even": QT_TRANSLATE_NOOP(
        "floats/four-bit", "doubled when c, rounded to the element's bits, becomes 2"
    ),
    # read-outs
    "read.density": QT_TRANSLATE_NOOP("floats/four-bit", "{x} standard deviations"),
    "read.quantile": QT_TRANSLATE_NOOP("floats/four-bit", "Quantile"),
    "read.sigma": QT_TRANSLATE_NOOP("floats/four-bit", "{x} standard deviations"),
    "read.share": QT_TRANSLATE_NOOP("floats/four-bit", "{share} % of the weights"),
    "read.bits": QT_TRANSLATE_NOOP("floats/four-bit", "{bits} bits for each of {weights} weights"),
    "read.maximum": QT_TRANSLATE_NOOP("floats/four-bit", "Maximum {value}"),
    "read.becomes": QT_TRANSLATE_NOOP("floats/four-bit", "comes back as {value}"),
    "read.size": QT_TRANSLATE_NOOP("floats/four-bit", "One maximum per {size} weights"),
    "read.block": QT_TRANSLATE_NOOP("floats/four-bit", "Row {row}, block {place}"),
    "read.weight": QT_TRANSLATE_NOOP("floats/four-bit", "Weight {place} of the block"),
    "read.scale_byte": QT_TRANSLATE_NOOP("floats/four-bit", "Scale"),
    "read.data_byte": QT_TRANSLATE_NOOP("floats/four-bit", "Codes"),
    "read.bar": QT_TRANSLATE_NOOP("floats/four-bit", "Element {place}"),
    "read.rule": QT_TRANSLATE_NOOP("floats/four-bit", "{rule}: scale {scale}"),
}
