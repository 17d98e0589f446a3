"""What stands in the pictures of generation/speed, and what is read out under the mouse."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

PICTURE = {
    "roof.across": QT_TRANSLATE_NOOP("generation/speed", "FLOPs per byte"),
    "roof.up": QT_TRANSLATE_NOOP("generation/speed", "FLOP/s"),
    "roof.ridge": QT_TRANSLATE_NOOP("generation/speed", "{ridge} FLOPs per byte"),
    "point.prefill": QT_TRANSLATE_NOOP("generation/speed", "Prefill, tokens: {tokens}"),
    "point.decode.one": QT_TRANSLATE_NOOP(
        "generation/speed", "Decoding one text, tokens: {context}"
    ),
    "point.decode": QT_TRANSLATE_NOOP(
        "generation/speed", "Decoding, texts: {batch}, tokens: {context}"
    ),
    "lanes.told": QT_TRANSLATE_NOOP("generation/speed", "{time}, arithmetic works {share}"),
    "lanes.own": QT_TRANSLATE_NOOP("generation/speed", "{title} (its own scale)"),
    "lane.memory": QT_TRANSLATE_NOOP("generation/speed", "Memory"),
    "lane.arithmetic": QT_TRANSLATE_NOOP("generation/speed", "Arithmetic"),
    "part.layers": QT_TRANSLATE_NOOP("generation/speed", "Layers’ weights"),
    "part.attention": QT_TRANSLATE_NOOP("generation/speed", "Attention, its cache"),
    "part.logits": QT_TRANSLATE_NOOP("generation/speed", "Logits, the output head"),
    "part.layers.memory": QT_TRANSLATE_NOOP("generation/speed", "weights"),
    "part.attention.memory": QT_TRANSLATE_NOOP("generation/speed", "cache"),
    "part.logits.memory": QT_TRANSLATE_NOOP("generation/speed", "head"),
    "part.layers.arithmetic": QT_TRANSLATE_NOOP("generation/speed", "products"),
    "part.attention.arithmetic": QT_TRANSLATE_NOOP("generation/speed", "attention"),
    "part.logits.arithmetic": QT_TRANSLATE_NOOP("generation/speed", "logits"),
    "yield.title": QT_TRANSLATE_NOOP("generation/speed", "Tokens per second, all texts"),
    "yield.across": QT_TRANSLATE_NOOP("generation/speed", "Texts at once; ×: no room"),
    "memory.row": QT_TRANSLATE_NOOP("generation/speed", "{heads} heads, {bits} bits"),
    "memory.row.one": QT_TRANSLATE_NOOP("generation/speed", "1 head, {bits} bits"),
    "memory.title": QT_TRANSLATE_NOOP(
        "generation/speed", "Memory of {memory}; texts of {tokens} tokens"
    ),
    "memory.texts": QT_TRANSLATE_NOOP("generation/speed", "{texts} texts"),
    "memory.texts.one": QT_TRANSLATE_NOOP("generation/speed", "1 text"),
    "memory.each": QT_TRANSLATE_NOOP("generation/speed", "{each} a token, {text} a text"),
    "memory.weights": QT_TRANSLATE_NOOP("generation/speed", "weights"),
    "own": QT_TRANSLATE_NOOP("generation/speed", "own sizes"),
    "logits.one": QT_TRANSLATE_NOOP(
        "generation/speed", "FLOPs of one new token behind {tokens}; right: share of the logits"
    ),
    "logits.all": QT_TRANSLATE_NOOP(
        "generation/speed", "FLOPs of a pass over the prompt (tokens: {tokens}), logits for all"
    ),
    "remedies.time": QT_TRANSLATE_NOOP(
        "generation/speed", "Simulated time of a token; dashed: as set"
    ),
    "remedies.from": QT_TRANSLATE_NOOP(
        "generation/speed", "Lost: KL per token of the small model on its text, tokens: {tokens}"
    ),
    "lost": QT_TRANSLATE_NOOP("generation/speed", "Lost, nats"),
    "kind.same": QT_TRANSLATE_NOOP("generation/speed", "lossless"),
    "kind.near": QT_TRANSLATE_NOOP("generation/speed", "nearly"),
    "kind.lossy": QT_TRANSLATE_NOOP("generation/speed", "lossy"),
    "level.data": QT_TRANSLATE_NOOP("generation/speed", "data level"),
    "level.model": QT_TRANSLATE_NOOP("generation/speed", "model level"),
    "level.system": QT_TRANSLATE_NOOP("generation/speed", "system level"),
    "remedy.plain": QT_TRANSLATE_NOOP("generation/speed", "As it is set"),
    "remedy.recompute": QT_TRANSLATE_NOOP("generation/speed", "Without the cache"),
    "remedy.prompt": QT_TRANSLATE_NOOP("generation/speed", "Half the prompt"),
    "remedy.weights8": QT_TRANSLATE_NOOP("generation/speed", "Weights in 8 bits"),
    "remedy.weights4": QT_TRANSLATE_NOOP("generation/speed", "Weights in 4 bits"),
    "remedy.cache8": QT_TRANSLATE_NOOP("generation/speed", "Cache in 8 bits"),
    "remedy.shared": QT_TRANSLATE_NOOP("generation/speed", "One key/value head"),
    "remedy.window": QT_TRANSLATE_NOOP("generation/speed", "A window of half"),
    "remedy.batch": QT_TRANSLATE_NOOP("generation/speed", "16 times the batch"),
    "remedy.speculative": QT_TRANSLATE_NOOP("generation/speed", "Speculative decoding"),
    "here.prefill": QT_TRANSLATE_NOOP("generation/speed", "prefill, measured"),
    "here.decode": QT_TRANSLATE_NOOP("generation/speed", "decoding, measured"),
    "here.simulated": QT_TRANSLATE_NOOP("generation/speed", "by the measured roof"),
    "here.row.prefill": QT_TRANSLATE_NOOP("generation/speed", "{tokens} in one pass"),
    "here.row.decode": QT_TRANSLATE_NOOP("generation/speed", "token {context}"),
    "name.roof": QT_TRANSLATE_NOOP("generation/speed", "The roof"),
    "predict": QT_TRANSLATE_NOOP(
        "generation/speed",
        "While this model decodes, what share of the time do the arithmetic units work?",
    ),
    "predict.half": QT_TRANSLATE_NOOP("generation/speed", "More than half of it"),
    "predict.tenth": QT_TRANSLATE_NOOP("generation/speed", "5 to 50 per cent"),
    "predict.few": QT_TRANSLATE_NOOP("generation/speed", "1 to 5 per cent"),
    "predict.less": QT_TRANSLATE_NOOP("generation/speed", "Less than 1 per cent"),
}
READS = {
    "read.intensity": QT_TRANSLATE_NOOP(
        "generation/speed", "{flops} / {bytes} = {intensity} FLOPs per byte"
    ),
    "read.attained": QT_TRANSLATE_NOOP(
        "generation/speed", "{flops} / {seconds} = {attained}, {share} of what is possible"
    ),
    "read.misfit": QT_TRANSLATE_NOOP(
        "generation/speed", "Weights and caches: {held}; memory: {memory}. It does not fit."
    ),
    "read.roof": QT_TRANSLATE_NOOP("generation/speed", "At {intensity} FLOPs per byte"),
    "read.roof.most": QT_TRANSLATE_NOOP(
        "generation/speed", "min({intensity} · {bandwidth}, {flops}) = {most}"
    ),
    "read.memory": QT_TRANSLATE_NOOP(
        "generation/speed", "Memory: {bytes} / {bandwidth} = {seconds}"
    ),
    "read.arithmetic": QT_TRANSLATE_NOOP(
        "generation/speed", "Arithmetic: {flops} / {peak} = {seconds}"
    ),
    "read.bound.memory": QT_TRANSLATE_NOOP(
        "generation/speed", "Memory decides; arithmetic would be {times} times as fast."
    ),
    "read.bound.arithmetic": QT_TRANSLATE_NOOP(
        "generation/speed", "Arithmetic decides; memory would be {times} times as fast."
    ),
    "read.yield": QT_TRANSLATE_NOOP(
        "generation/speed", "{rate} tokens per second together, {each} for each text"
    ),
    "read.token": QT_TRANSLATE_NOOP(
        "generation/speed",
        "A token: 2 · {layers} layers · {heads} heads · {width} · {number} bytes = {bytes} bytes",
    ),
    "read.text": QT_TRANSLATE_NOOP("generation/speed", "A text of {tokens} tokens: {bytes}"),
    "read.fit": QT_TRANSLATE_NOOP(
        "generation/speed", "Beside weights of {weights} there is room for {texts} texts."
    ),
    "read.head": QT_TRANSLATE_NOOP(
        "generation/speed", "Logits: 2 · {rows} · {width} · {words} = {flops}"
    ),
    "read.rest": QT_TRANSLATE_NOOP(
        "generation/speed", "Products with layers’ weights: {layers}; attention: {attention}"
    ),
    "read.rows": QT_TRANSLATE_NOOP("generation/speed", "{rows} rows of logits in 32 bits: {bytes}"),
    "read.numbers": QT_TRANSLATE_NOOP(
        "generation/speed",
        "{parameters} billion parameters; {numbers} numbers a token in the cache",
    ),
    "read.latency": QT_TRANSLATE_NOOP(
        "generation/speed", "{seconds} / {tokens} tokens = {latency} a token: {times} times as fast"
    ),
    "read.throughput": QT_TRANSLATE_NOOP(
        "generation/speed", "{batch} texts at once: {rate} tokens per second together"
    ),
    "read.prefill": QT_TRANSLATE_NOOP("generation/speed", "Prefill of one prompt: {seconds}"),
    "read.held": QT_TRANSLATE_NOOP("generation/speed", "Weights and caches in memory: {held}"),
    "read.loss": QT_TRANSLATE_NOOP(
        "generation/speed",
        "Small model, tokens: {tokens}. KL {divergence} nats a token; same likeliest token: "
        "{same}; largest difference of a logit: {difference}",
    ),
    "read.speculation": QT_TRANSLATE_NOOP(
        "generation/speed", "Accepted: {accepted} of {drafted} drafted tokens, {rate}"
    ),
    "read.measured": QT_TRANSLATE_NOOP(
        "generation/speed", "Measured {seconds}; by the measured roof at least {simulated}"
    ),
    "read.reached": QT_TRANSLATE_NOOP(
        "generation/speed", "{attained} reached, {share} of the measured arithmetic"
    ),
}
