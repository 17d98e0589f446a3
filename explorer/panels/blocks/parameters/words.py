"""The sentences of the lab, and the names of its values."""

from __future__ import annotations

from explorer.compute.models.architecture_config import WORDS as CONFIG
from explorer.core.words import QT_TRANSLATE_NOOP, Word

SENTENCES: dict[str, Word] = {
    **CONFIG,
    "model": QT_TRANSLATE_NOOP("blocks/parameters", "{name}"),
    "own": QT_TRANSLATE_NOOP("blocks/parameters", "your model"),
    "caption": QT_TRANSLATE_NOOP("blocks/parameters", "{name}: {count} parameters"),
    "facts": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "{layers} layers · h = {hidden} · {heads} heads, {shared} key-value · "
        "SwiGLU of width {inner} · vocabulary {vocabulary}",
    ),
    "facts.experts": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "{layers} layers · h = {hidden} · {heads} heads, {shared} key-value · "
        "{visited} of {experts} experts of {wide} · vocabulary {vocabulary}",
    ),
    "facts.layer-norm": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "{layers} layers · h = {hidden} · {heads} heads · GELU of width {inner} · "
        "{positions} positions · vocabulary {vocabulary}",
    ),
    "head.parameters": QT_TRANSLATE_NOOP("blocks/parameters", "parameters"),
    "head.operations": QT_TRANSLATE_NOOP("blocks/parameters", "operations per token"),
    "read.of": QT_TRANSLATE_NOOP("blocks/parameters", "of {model}"),
    "rule.hollow": QT_TRANSLATE_NOOP("blocks/parameters", "12h² + 13h says"),
    "rule.full": QT_TRANSLATE_NOOP("blocks/parameters", "the layer has"),
    "rule.real": QT_TRANSLATE_NOOP("blocks/parameters", "the model has {count}"),
    "rule.ratio": QT_TRANSLATE_NOOP("blocks/parameters", "{ratio} times as many"),
    "sum.layer": QT_TRANSLATE_NOOP(
        "blocks/parameters", "A layer: 12h² + 13h = {rule}, it has {real}"
    ),
    "sum.model": QT_TRANSLATE_NOOP(
        "blocks/parameters", "The model: L·(12h² + 13h) + V·h = {rule}, it has {real}"
    ),
    "axis.memory": QT_TRANSLATE_NOOP("blocks/parameters", "memory (GB)"),
    "need.fits": QT_TRANSLATE_NOOP("blocks/parameters", "fits: {device}"),
    "need.none": QT_TRANSLATE_NOOP("blocks/parameters", "fits on none of these"),
    "devices.foot": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "Levels are what is left when {free} % of the memory stays free; parameters alone, "
        "no cache, no activations.",
    ),
    "why.lookup": QT_TRANSLATE_NOOP("blocks/parameters", "a row is looked up: nothing multiplied"),
    "why.scores": QT_TRANSLATE_NOOP(
        "blocks/parameters", "activations times activations: no parameters, grows with the text"
    ),
    "why.norm": QT_TRANSLATE_NOOP(
        "blocks/parameters", "one factor per feature: not a matrix product, not counted"
    ),
    "why.idle": QT_TRANSLATE_NOOP("blocks/parameters", "held in memory, not met by this token"),
    "why.pooler": QT_TRANSLATE_NOOP("blocks/parameters", "once for a text, not for each token"),
    "why.tied": QT_TRANSLATE_NOOP(
        "blocks/parameters", "multiplies with the embedding's matrix, which is counted there"
    ),
    "why.product": QT_TRANSLATE_NOOP("blocks/parameters", "two operations per number of a matrix"),
}
NAMES: dict[str, Word] = {
    "part.embedding": QT_TRANSLATE_NOOP("blocks/parameters", "embedding"),
    "part.positions": QT_TRANSLATE_NOOP("blocks/parameters", "positions"),
    "part.segments": QT_TRANSLATE_NOOP("blocks/parameters", "segments"),
    "part.query": QT_TRANSLATE_NOOP("blocks/parameters", "query"),
    "part.key": QT_TRANSLATE_NOOP("blocks/parameters", "key"),
    "part.value": QT_TRANSLATE_NOOP("blocks/parameters", "value"),
    "part.latent": QT_TRANSLATE_NOOP("blocks/parameters", "latent key, value"),
    "part.scores": QT_TRANSLATE_NOOP("blocks/parameters", "scores, sums"),
    "part.output": QT_TRANSLATE_NOOP("blocks/parameters", "output"),
    "part.gate": QT_TRANSLATE_NOOP("blocks/parameters", "FFN gate"),
    "part.up": QT_TRANSLATE_NOOP("blocks/parameters", "FFN up"),
    "part.down": QT_TRANSLATE_NOOP("blocks/parameters", "FFN down"),
    "part.visited": QT_TRANSLATE_NOOP("blocks/parameters", "experts visited"),
    "part.idle": QT_TRANSLATE_NOOP("blocks/parameters", "experts idle"),
    "part.shared": QT_TRANSLATE_NOOP("blocks/parameters", "shared expert"),
    "part.router": QT_TRANSLATE_NOOP("blocks/parameters", "router"),
    "part.norm": QT_TRANSLATE_NOOP("blocks/parameters", "norms"),
    "part.pooler": QT_TRANSLATE_NOOP("blocks/parameters", "pooler"),
    "part.head": QT_TRANSLATE_NOOP("blocks/parameters", "output head"),
    "sign.embedding": "E",
    "sign.positions": "P",
    "sign.segments": "S",
    "sign.query": "Q",
    "sign.key": "K",
    "sign.value": "V",
    "sign.latent": "C",
    "sign.output": "O",
    "sign.gate": "G",
    "sign.up": "U",
    "sign.down": "D",
    "sign.visited": QT_TRANSLATE_NOOP("blocks/parameters", "visited"),
    "sign.idle": "…",
    "sign.shared": QT_TRANSLATE_NOOP("blocks/parameters", "shared"),
    "sign.router": "R",
    "sign.norm": "N",
    "sign.pooler": "P",
    "sign.head": "H",
    "group.attention": QT_TRANSLATE_NOOP("blocks/parameters", "attention"),
    "group.feed-forward": QT_TRANSLATE_NOOP("blocks/parameters", "feed-forward"),
    "group.ends": QT_TRANSLATE_NOOP("blocks/parameters", "embedding and head"),
    "term.query": QT_TRANSLATE_NOOP("blocks/parameters", "query"),
    "term.key": QT_TRANSLATE_NOOP("blocks/parameters", "key"),
    "term.value": QT_TRANSLATE_NOOP("blocks/parameters", "value"),
    "term.output": QT_TRANSLATE_NOOP("blocks/parameters", "output"),
    "term.feed-forward": QT_TRANSLATE_NOOP("blocks/parameters", "feed-forward"),
    "term.bias": QT_TRANSLATE_NOOP("blocks/parameters", "biases"),
    "term.norm": QT_TRANSLATE_NOOP("blocks/parameters", "norms"),
    "term.outside": QT_TRANSLATE_NOOP("blocks/parameters", "outside the layers"),
    "precision.fp32": QT_TRANSLATE_NOOP("blocks/parameters", "FP32, 4 bytes"),
    "precision.bf16": QT_TRANSLATE_NOOP("blocks/parameters", "BF16, 2 bytes"),
    "precision.int8": QT_TRANSLATE_NOOP("blocks/parameters", "INT8, 1 byte"),
    "precision.int4": QT_TRANSLATE_NOOP("blocks/parameters", "INT4, half a byte"),
    "precision.training": QT_TRANSLATE_NOOP("blocks/parameters", "training with Adam, 16 bytes"),
    "device.": QT_TRANSLATE_NOOP("blocks/parameters", "none of these"),
    "device.24": QT_TRANSLATE_NOOP("blocks/parameters", "24 GB: RTX 4090"),
    "device.40": QT_TRANSLATE_NOOP("blocks/parameters", "40 GB: A100"),
    "device.80": QT_TRANSLATE_NOOP("blocks/parameters", "80 GB: A100, H100"),
    "device.141": QT_TRANSLATE_NOOP("blocks/parameters", "141 GB: H200"),
    "device.640": QT_TRANSLATE_NOOP("blocks/parameters", "640 GB: 8 × H100"),
}
TEXTS: dict[str, Word] = {
    "para.parts": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "The feed-forward holds {inner} of the parameters, attention {attention}, embedding and "
        "output head {ends}. A token costs {flop} forward, and twice the parameters would be "
        "{twice}. The lookup of the embedding multiplies nothing; looking at {context} tokens adds "
        "{scores}, without a parameter.",
    ),
    "para.experts": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "Of {count} parameters a token meets {active}, {share}: the router sends it to {visited} "
        "of {experts} experts in each layer. All of them stand in memory. A token costs {flop}, "
        "and twice the active parameters would be {twice}.",
    ),
    "para.rule": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "Four square matrices, two of h × 4h, nine h of biases and two LayerNorms: 12h² + 13h = "
        "{rule}. This layer has {real}.",
    ),
    "para.rule.exact": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "Four square matrices, two of h × 4h, nine h of biases and two LayerNorms: 12h² + 13h = "
        "{rule}, and this layer has exactly as many.",
    ),
    "para.devices": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "Parameters times bytes: {bf16} in BF16, {int4} in INT4, {training} while training with "
        "Adam. With {free} % kept free, answering in BF16: {device}; training: {trainer}.",
    ),
    "note.tied": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "The output head is the embedding's matrix again: no parameters of its own, but "
        "operations.",
    ),
    "note.grouped": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "{shared} heads of keys and values serve {heads} heads of queries: those two matrices are "
        "{times} times as small.",
    ),
    "note.grouped.one": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "One head of keys and values serves {heads} heads of queries: those two matrices are "
        "{times} times as small.",
    ),
    "note.beyond": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "It has learnt places for {positions} tokens only; what {context} would cost is counted "
        "all the same.",
    ),
    "note.gated": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "A gated feed-forward has three matrices of h × {inner}: {ratio} h², not 8h².",
    ),
    "note.bare": QT_TRANSLATE_NOOP(
        "blocks/parameters", "RMSNorm has one number per feature, LayerNorm two; {biases}"
    ),
    "note.no-bias": QT_TRANSLATE_NOOP("blocks/parameters", "no matrix has a bias."),
    "note.qkv-bias": QT_TRANSLATE_NOOP(
        "blocks/parameters", "only query, key and value have a bias."
    ),
    "note.positions": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "V·h leaves out what else is outside the layers: positions, the last norms, the pooler, "
        "as far as there are any.",
    ),
    "note.head": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "The output head is a second matrix of V × h, which V·h leaves out.",
    ),
    "note.experts": QT_TRANSLATE_NOOP(
        "blocks/parameters", "{experts} experts stand where the rule has one feed-forward."
    ),
    "note.source": QT_TRANSLATE_NOOP("blocks/parameters", "Sizes: {source}"),
    "note.scale": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "Ten times the parameters are ten times the bytes: on both axes a step is a factor of ten, "
        "and every precision is a straight line.",
    ),
    "note.more": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "What fits is only half of a choice: the key-value cache grows with texts and users, and "
        "a smaller model trained on more text can answer as well.",
    ),
    "predict": QT_TRANSLATE_NOOP(
        "blocks/parameters",
        "Qwen2 57B-A14B holds 57 billion parameters. How many operations does one token cost, "
        "beside a dense model of 13 billion?",
    ),
    "predict.same": QT_TRANSLATE_NOOP("blocks/parameters", "about as many"),
    "predict.twice": QT_TRANSLATE_NOOP("blocks/parameters", "about twice as many"),
    "predict.four": QT_TRANSLATE_NOOP("blocks/parameters", "more than four times as many"),
}
VALUE_NAMES = {
    "model": "what the model is called",
    "source": "the file its sizes are from",
    "parameters": "parameters of the whole model, each counted once",
    "active": "parameters that one token meets",
    "operations": "forward operations of one token, FLOP",
    "parts": "parameters by part",
    "part_operations": "forward operations of one token by part, FLOP",
    "layer_rule": "12h² + 13h",
    "layer": "parameters of the last layer",
    "model_rule": "L·(12h² + 13h) + V·h",
    "bytes": "memory of the parameters by precision, bytes",
    "devices": "the smallest device that holds them by precision, GB; none where it is empty",
}
RESULT_NAMES = {
    "parameters": "parameters by model",
    "active": "parameters one token meets, by model",
    "operations": "forward operations of one token by model, FLOP",
}
WORDS: dict[str, Word] = {**SENTENCES, **NAMES, **TEXTS}
