"""The sentences of the mixed-precision lab, in English, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

WORDS = {
    # sections
    "section.training": QT_TRANSLATE_NOOP("floats/mixed-precision", "training"),
    "section.limit": QT_TRANSLATE_NOOP("floats/mixed-precision", "the scale finds its limit"),
    "section.stall": QT_TRANSLATE_NOOP("floats/mixed-precision", "updates"),
    "section.operations": QT_TRANSLATE_NOOP("floats/mixed-precision", "operations"),
    "section.delayed": QT_TRANSLATE_NOOP("floats/mixed-precision", "all tensors alike"),
    "section.after": QT_TRANSLATE_NOOP("floats/mixed-precision", "one is different"),
    # lanes
    "lane.fp32": QT_TRANSLATE_NOOP("floats/mixed-precision", "FP32"),
    "lane.fp16": QT_TRANSLATE_NOOP("floats/mixed-precision", "FP16"),
    "lane.fp16-master": QT_TRANSLATE_NOOP("floats/mixed-precision", "FP16, master"),
    "lane.fp16-scaler": QT_TRANSLATE_NOOP("floats/mixed-precision", "FP16, scale"),
    "lane.fp16-both": QT_TRANSLATE_NOOP("floats/mixed-precision", "FP16, scale, master"),
    "lane.bf16": QT_TRANSLATE_NOOP("floats/mixed-precision", "BF16"),
    "lane.bf16-master": QT_TRANSLATE_NOOP("floats/mixed-precision", "BF16, master"),
    # headlines
    "head.step": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Step {step}: unscaled, {zero} of the gradients are 0 in FP16; times 2{power}, {scaled}",
    ),
    "head.skip": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Step {step}: a gradient was ∞, so the update was skipped and the scale halved to 2{power}",
    ),
    "head.double": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Step {step}: {clean} clean steps in a row, the scale doubled to 2{power}",
    ),
    "head.done": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Loss at the end: FP32 {fp32}, FP16 without a scale {bare}, with it {both}",
    ),
    "head.stuck": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "After {updates} updates, {format} still says {value}"
    ),
    "head.moved": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "After {updates} updates, {format} says {value}; exact is {exact}"
    ),
    "head.op": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "{name}: error {half} with everything in {format}, {mixed} with FP32 inside",
    ),
    "head.op.same": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "{name}: one rounding either way, error {half}"
    ),
    "head.op.broken": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "{name}: some results are too large for {format} itself"
    ),
    "head.op.inside": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "{name}: too large on the way in {format}; fine with FP32 inside"
    ),
    "head.nohistory": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "Nothing is known yet: the scale is 1"
    ),
    "head.clipped": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "{times} times larger than the scale expects: {clipped} clipped, the peak comes back × "
        "{peak}",
    ),
    "head.lost": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "{times} times larger than the scale expects: {lost} of the numbers are NaN or ∞ now",
    ),
    "head.remembers": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "The scale still remembers a tensor {times} times larger: room that nobody uses",
    ),
    "head.fits": QT_TRANSLATE_NOOP("floats/mixed-precision", "The scale fits: {sqnr} dB"),
    # on the stage
    "axis.step": QT_TRANSLATE_NOOP("floats/mixed-precision", "step"),
    "axis.loss": QT_TRANSLATE_NOOP("floats/mixed-precision", "loss"),
    "axis.scale": QT_TRANSLATE_NOOP("floats/mixed-precision", "loss scale (× skipped step)"),
    "axis.updates": QT_TRANSLATE_NOOP("floats/mixed-precision", "updates"),
    "axis.weight": QT_TRANSLATE_NOOP("floats/mixed-precision", "the weight"),
    "axis.size": QT_TRANSLATE_NOOP("floats/mixed-precision", "size"),
    "axis.sqnr": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "signal to rounding noise after the cast, dB"
    ),
    "scale.skipped": QT_TRANSLATE_NOOP("floats/mixed-precision", "skipped so far: {count}"),
    "histogram.title": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "gradients × 2{power} in FP16 (outline: unscaled)"
    ),
    "band.zero": QT_TRANSLATE_NOOP("floats/mixed-precision", "becomes 0"),
    "band.subnormal": QT_TRANSLATE_NOOP("floats/mixed-precision", "subnormal"),
    "band.normal": QT_TRANSLATE_NOOP("floats/mixed-precision", "normal"),
    "band.beyond": QT_TRANSLATE_NOOP("floats/mixed-precision", "too large"),
    "column.loss": QT_TRANSLATE_NOOP("floats/mixed-precision", "loss"),
    "column.skipped": QT_TRANSLATE_NOOP("floats/mixed-precision", "skipped"),
    "column.states": QT_TRANSLATE_NOOP("floats/mixed-precision", "model states"),
    "column.activations": QT_TRANSLATE_NOOP("floats/mixed-precision", "activations"),
    "column.weight": QT_TRANSLATE_NOOP("floats/mixed-precision", "weight"),
    "column.stuck": QT_TRANSLATE_NOOP("floats/mixed-precision", "stuck"),
    "stall.exact": QT_TRANSLATE_NOOP("floats/mixed-precision", "exact"),
    "stall.master": QT_TRANSLATE_NOOP("floats/mixed-precision", "{format}, FP32 master"),
    "stall.chance": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "{format}, stochastic (mean of {copies})"
    ),
    "stall.stuck": QT_TRANSLATE_NOOP("floats/mixed-precision", "from update {update}"),
    "ruler.title": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "The numbers of {format} just below the weight"
    ),
    "ruler.half": QT_TRANSLATE_NOOP("floats/mixed-precision", "half-way"),
    "ruler.lost": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "{update} does not get past half-way ({half}): lost"
    ),
    "ruler.moves": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "{update} gets past half-way ({half}): the weight moves"
    ),
    "op.matmul": QT_TRANSLATE_NOOP("floats/mixed-precision", "matrix product"),
    "op.add": QT_TRANSLATE_NOOP("floats/mixed-precision", "addition"),
    "op.tanh": QT_TRANSLATE_NOOP("floats/mixed-precision", "tanh"),
    "op.exp": QT_TRANSLATE_NOOP("floats/mixed-precision", "exp"),
    "op.sum": QT_TRANSLATE_NOOP("floats/mixed-precision", "sum"),
    "op.softmax": QT_TRANSLATE_NOOP("floats/mixed-precision", "softmax"),
    "op.layer_norm": QT_TRANSLATE_NOOP("floats/mixed-precision", "LayerNorm"),
    "op.cross_entropy": QT_TRANSLATE_NOOP("floats/mixed-precision", "cross-entropy"),
    "op.half": QT_TRANSLATE_NOOP("floats/mixed-precision", "everything in {format}"),
    "op.mixed": QT_TRANSLATE_NOOP("floats/mixed-precision", "FP32 inside, result rounded"),
    "op.axis": QT_TRANSLATE_NOOP("floats/mixed-precision", "relative error"),
    "op.unit": QT_TRANSLATE_NOOP("floats/mixed-precision", "one rounding, at most"),
    "op.type": QT_TRANSLATE_NOOP("floats/mixed-precision", "autocast gives"),
    "delayed.amax": QT_TRANSLATE_NOOP("floats/mixed-precision", "largest in the tensor"),
    "delayed.ceiling": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "largest the scale has room for"
    ),
    "delayed.delayed": QT_TRANSLATE_NOOP("floats/mixed-precision", "delayed scale"),
    "delayed.current": QT_TRANSLATE_NOOP("floats/mixed-precision", "scale of this very step"),
    "delayed.histogram": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "the scaled tensor in {format}"
    ),
    # read-outs
    "read.step": QT_TRANSLATE_NOOP("floats/mixed-precision", "Step {step}"),
    "read.scale": QT_TRANSLATE_NOOP("floats/mixed-precision", "{name}: 2{power}"),
    "read.skipped": QT_TRANSLATE_NOOP("floats/mixed-precision", "{name}: 2{power}, step skipped"),
    "read.states": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "states: {bytes} bytes / {parameters} parameters = {each} bytes each",
    ),
    "read.updates": QT_TRANSLATE_NOOP("floats/mixed-precision", "After {updates} updates"),
    "read.scale8": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "scale {scale}, room for sizes up to {ceiling}"
    ),
    "read.shares": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "clipped {clipped}, NaN or ∞ {lost}, became 0 {zeroed}"
    ),
    "bytes.weights": QT_TRANSLATE_NOOP("floats/mixed-precision", "weights"),
    "bytes.gradients": QT_TRANSLATE_NOOP("floats/mixed-precision", "gradients"),
    "bytes.master": QT_TRANSLATE_NOOP("floats/mixed-precision", "FP32 master weights"),
    "bytes.first": QT_TRANSLATE_NOOP("floats/mixed-precision", "Adam's first moment"),
    "bytes.second": QT_TRANSLATE_NOOP("floats/mixed-precision", "Adam's second moment"),
    "bytes.activations": QT_TRANSLATE_NOOP("floats/mixed-precision", "activations"),
    # beside the stage
    "say.training": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Seven runs of the same training. In FP16 the small gradients of the backward pass fall "
        "below the smallest number and become 0, unless the loss is multiplied by a scale first. "
        "BF16 has the range of FP32 and needs no scale.",
    ),
    "say.limit": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "The scale doubles after every {clean} clean steps until a gradient overflows. That step "
        "is left out, the scale is halved, and the count starts anew: this is how it finds the "
        "largest scale that fits.",
    ),
    "say.stall": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Every result is rounded to {format}. An update smaller than half the distance to the next "
        "number is rounded away, however often it comes.",
    ),
    "say.op.sum": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "{count} terms are added. In {format} each sum is rounded, and a term smaller than half "
        "the distance to the next number is lost. With FP32 inside, only the result is rounded. "
        "That is why mixed precision keeps such operations in FP32.",
    ),
    "say.op.single": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Each result is computed from one or two numbers and rounded once: FP32 inside changes "
        "nothing. Such operations, and matrix products that add up in FP32, may run in {format}.",
    ),
    "say.delayed": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "The scale for this cast comes from the largest numbers of the last {history} steps, so no "
        "extra pass over the tensor is needed. As long as sizes change slowly, it fits.",
    ),
    "say.after": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "One tensor was larger than all in the history, and its scale came too late. Taken from "
        "the maximum, the scale stays small for {history} steps; FP8's range bears that.",
    ),
    "notice.bytes": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Weights, gradients, Adam's moments and master copy: {single} bytes a parameter in FP32, "
        "{mixed} in mixed precision. Only activations shrink.",
    ),
    "notice.task": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Simulated: a student network of 448 weights near its teacher, {batch} inputs, loss × "
        "2{weight}; every result rounded to the lane's format.",
    ),
    "notice.spike": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Where the bad batch overflows, lanes with a scale skip it. The others take it in, and "
        "Adam's second moment makes their steps small for long.",
    ),
    "notice.master": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "An FP32 copy takes all updates; the 16-bit weight is its rounding.",
    ),
    "notice.chance": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Stochastic rounding moves rarely, but then a whole step: right on average.",
    ),
    "notice.autocast": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "The types on the right are those of torch.autocast on this processor, asked just now. "
        "Kernels that return 16 bits add up in FP32 inside.",
    ),
    "notice.inputs": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Simulated inputs: {rows} rows of {count} random numbers around {mean}.",
    ),
    "notice.policy": QT_TRANSLATE_NOOP(
        "floats/mixed-precision",
        "Without saturating, E4M3FN turns what is too large into NaN: set “Too large becomes”.",
    ),
    # prediction
    "predict.question": QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "Will the few bits do here on their own, without any help?"
    ),
    "predict.fine": QT_TRANSLATE_NOOP("floats/mixed-precision", "Yes, nearly as exact as FP32"),
    "predict.worse": QT_TRANSLATE_NOOP("floats/mixed-precision", "Worse, but it works"),
    "predict.broken": QT_TRANSLATE_NOOP("floats/mixed-precision", "No: it stands still or breaks"),
}  # fmt: skip

VALUE_NAMES = {
    "step": "training step or cast, from 0",
    "loss": "mean squared error of each lane before its update",
    "scale": "loss scale of each lane; of a cast, its scale",
    "skipped": "whether a lane skipped its update",
    "gradient_counts": "gradients of the FP32 lane by exponent of two, from 2^-60",
    "fates_unscaled": "shares that become 0, subnormal, normal, infinite in FP16 at scale 1",
    "fates_scaled": "the same at the scale of FP16 with scale and master",
    "updates": "updates so far",
    "weights": "the weight by lane",
    "operation": "operation, by name",
    "error": "relative error with everything in the format",
    "error_fp32_inside": "the same with FP32 inside",
    "autocast": "type of its result under torch.autocast on the CPU",
    "amax": "largest size in the tensor",
    "ceiling": "largest size the scale has room for",
    "clipped": "share beyond the largest number",
    "lost": "share that became NaN or infinite",
    "zeroed": "share that became 0",
    "sqnr": "signal to quantisation noise, dB",
    "sqnr_current": "the same with a scale of this step's own amax, dB",
}
RESULT_NAMES = {
    "loss": "last loss by lane",
    "skipped_steps": "how many updates each lane skipped",
    "last_scale": "loss scale at the end by lane",
    "state_bytes": "bytes of weights, gradients, master copy and moments by lane",
    "activation_bytes": "bytes kept for the backward pass by lane",
    "parameters": "how many weights the network has",
    "weights": "the weight at the end by lane",
    "stuck_from": "first update that changes nothing by format; -1: none",
    "errors": "relative error with everything in the format, by operation",
    "errors_fp32_inside": "the same with FP32 inside",
    "autocast": "type of the result under torch.autocast on the CPU, by operation",
    "clipped_peak": "what came back of the largest number in the worst cast, as a share of it",
    "worst_sqnr": "smallest SQNR, dB; NaN where a number was lost",
    "steps_with_room_to_spare": "casts whose scale had room for more than this tensor needs",
}
