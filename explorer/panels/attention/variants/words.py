"""The short texts of attention/variants, by message key."""

from __future__ import annotations

from explorer.compute.attention import reading
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.variants.texts import CAPTIONS, TOLD

SECTIONS = {
    "section.count": QT_TRANSLATE_NOOP("attention/variants", "number of heads"),
    "section.wiring": QT_TRANSLATE_NOOP("attention/variants", "wiring"),
    "section.cache": QT_TRANSLATE_NOOP("attention/variants", "bytes"),
    "section.models": QT_TRANSLATE_NOOP("attention/variants", "real models"),
    "section.absorb": QT_TRANSLATE_NOOP("attention/variants", "absorbing"),
    "section.rotation": QT_TRANSLATE_NOOP("attention/variants", "rotation"),
    "section.decoupled": QT_TRANSLATE_NOOP("attention/variants", "rotary part"),
    "section.convert": QT_TRANSLATE_NOOP("attention/variants", "conversion"),
    "section.repair": QT_TRANSLATE_NOOP("attention/variants", "repair"),
    "progress.convert": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Averaging keys and values",
    ),
    "progress.repair": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Repair training, step {step} of {steps}",
    ),
    "notice.latent": QT_TRANSLATE_NOOP(
        "attention/variants",
        "K and V of this model are exact from a latent of {most} numbers on; {latent} would "
        "keep nothing more.",
    ),
    "notice.no_repair": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Repair training is for small models with more than one key/value head; this one is "
        "not trained.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/variants",
        "All query heads now read one head of keys and values. How many multiply-adds do "
        "their scores take?",
    ),
    "predict.fewer": QT_TRANSLATE_NOOP("attention/variants", "fewer"),
    "predict.same": QT_TRANSLATE_NOOP("attention/variants", "just as many"),
    "predict.more": QT_TRANSLATE_NOOP("attention/variants", "more"),
}

STAGE = {
    "count.slider": QT_TRANSLATE_NOOP("attention/variants", "Heads h"),
    "count.full": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Every head has its own keys and values (h = {h})",
    ),
    "count.one": QT_TRANSLATE_NOOP(
        "attention/variants",
        "All heads read one head of keys and values",
    ),
    "count.unit": QT_TRANSLATE_NOOP("attention/variants", "weights"),
    "count.read": QT_TRANSLATE_NOOP("attention/variants", "{h} heads of width {d}"),
    "count.weights": QT_TRANSLATE_NOOP(
        "attention/variants",
        "W_Q, W_K, W_V, W_O: {n} weights",
    ),
    "count.matrix": QT_TRANSLATE_NOOP(
        "attention/variants",
        "{name}: {n} slabs, one for each head",
    ),
    "count.slab": QT_TRANSLATE_NOOP(
        "attention/variants",
        "one slab: {w} × {d} = {n} weights",
    ),
    "lane.query": QT_TRANSLATE_NOOP("attention/variants", "query {head}"),
    "lane.latent": QT_TRANSLATE_NOOP(
        "attention/variants",
        "latent c: {n} numbers a token are kept",
    ),
    "lane.shade": QT_TRANSLATE_NOOP("attention/variants", "shade: {what}, 0 to {most}"),
    "lane.rebuilt": QT_TRANSLATE_NOOP(
        "attention/variants",
        "dashed: rebuilt from c, not kept",
    ),
    "cost.scores": QT_TRANSLATE_NOOP(
        "attention/variants",
        "scores and mixing, multiply-adds",
    ),
    "cost.scores.why": QT_TRANSLATE_NOOP(
        "attention/variants",
        "2 · h · d · n for the last token: g does not occur in it (h = {h}, g = {g})",
    ),
    "cost.weights": QT_TRANSLATE_NOOP("attention/variants", "weights that make K and V"),
    "cost.weights.why": QT_TRANSLATE_NOOP(
        "attention/variants",
        "counted on the modules (h = {h}, g = {g})",
    ),
    "cost.bytes": QT_TRANSLATE_NOOP(
        "attention/variants",
        "cache, bytes a token and layer",
    ),
    "cost.bytes.why": QT_TRANSLATE_NOOP(
        "attention/variants",
        "measured on the tensors (h = {h}, g = {g})",
    ),
    "cost.output": QT_TRANSLATE_NOOP("attention/variants", "output of the layer moves by"),
    "cost.output.why": QT_TRANSLATE_NOOP(
        "attention/variants",
        "‖change‖ / ‖output‖ over the text, nothing trained (h = {h}, g = {g})",
    ),
    "cost.is": QT_TRANSLATE_NOOP(
        "attention/variants",
        "now {value}; the outline is the model’s own",
    ),
    "kind.mha": QT_TRANSLATE_NOOP("attention/variants", "MHA: a lane for each head"),
    "kind.gqa": QT_TRANSLATE_NOOP("attention/variants", "GQA: {g} shared lanes"),
    "kind.mqa": QT_TRANSLATE_NOOP("attention/variants", "MQA: one lane for all"),
    "kind.mla": QT_TRANSLATE_NOOP("attention/variants", "MLA: a latent"),
    "short.mha": QT_TRANSLATE_NOOP("attention/variants", "MHA"),
    "short.gqa": QT_TRANSLATE_NOOP("attention/variants", "GQA, g = {g}"),
    "short.mqa": QT_TRANSLATE_NOOP("attention/variants", "MQA"),
    "short.mla": QT_TRANSLATE_NOOP("attention/variants", "MLA"),
    "cache.bytes": QT_TRANSLATE_NOOP(
        "attention/variants",
        "measured {measured} B, formula {formula} B",
    ),
    "axis.bytes": QT_TRANSLATE_NOOP("attention/variants", "bytes per token, all layers"),
    "axis.cache": QT_TRANSLATE_NOOP(
        "attention/variants",
        "cache, bytes per token, all layers",
    ),
    "axis.steps": QT_TRANSLATE_NOOP("attention/variants", "steps of repair"),
    "models.kept": QT_TRANSLATE_NOOP("attention/variants", "kept: {bytes} B a token"),
    "models.full": QT_TRANSLATE_NOOP(
        "attention/variants",
        "with all heads: {bytes} B a token",
    ),
    "models.long": QT_TRANSLATE_NOOP(
        "attention/variants",
        "{name}, 8,192 tokens: {size} (dot); every head its own: {full} (ring)",
    ),
    "absorb.rebuild": QT_TRANSLATE_NOOP(
        "attention/variants",
        "rebuild every key: q · (c W_UK)",
    ),
    "absorb.absorb": QT_TRANSLATE_NOOP(
        "attention/variants",
        "take the query to the latent: (q W_UKᵀ) · c",
    ),
    "absorb.adds": QT_TRANSLATE_NOOP("attention/variants", "{n} multiply-adds"),
    "rotation.true": QT_TRANSLATE_NOOP(
        "attention/variants",
        "key rotated at its own place",
    ),
    "rotation.frozen": QT_TRANSLATE_NOOP(
        "attention/variants",
        "matrix of distance 0 absorbed",
    ),
    "rotation.distance": QT_TRANSLATE_NOOP("attention/variants", "distance {t}"),
    "rotation.axis": QT_TRANSLATE_NOOP("attention/variants", "distance m − n"),
    "rotation.change": QT_TRANSLATE_NOOP(
        "attention/variants",
        "‖M_t − M_0‖ / ‖M_0‖ of the matrix to absorb",
    ),
    "decoupled.kept": QT_TRANSLATE_NOOP(
        "attention/variants",
        "A token keeps {n} numbers in this layer; all keys and values would be {full}",
    ),
    "decoupled.latent": QT_TRANSLATE_NOOP(
        "attention/variants",
        "no rotation: W_UK can be absorbed",
    ),
    "decoupled.rotary": QT_TRANSLATE_NOOP(
        "attention/variants",
        "rotated, one for all heads",
    ),
    "loss.own": QT_TRANSLATE_NOOP(
        "attention/variants",
        "loss on its own text, nats a token",
    ),
    "loss.copy": QT_TRANSLATE_NOOP(
        "attention/variants",
        "loss on a second copy, nats a token",
    ),
    "loss.after": QT_TRANSLATE_NOOP("attention/variants", "after {step} steps of repair"),
    "loss.none": QT_TRANSLATE_NOOP(
        "attention/variants",
        "This model is too large to write the text that losses are measured on here.",
    ),
    "loss.groups": QT_TRANSLATE_NOOP("attention/variants", "g = {g}"),
    "loss.bytes": QT_TRANSLATE_NOOP(
        "attention/variants",
        "{n} bytes per token in all layers",
    ),
    "loss.repaired": QT_TRANSLATE_NOOP(
        "attention/variants",
        "after {step} steps: {own}; second copy {copy}",
    ),
    "loss.offer": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Repair it: {steps} steps of training",
    ),
    "loss.offer.about": QT_TRANSLATE_NOOP(
        "attention/variants",
        "about ten seconds; it can be stopped",
    ),
    "loss.step": QT_TRANSLATE_NOOP("attention/variants", "step {step}"),
    "read.query": QT_TRANSLATE_NOOP("attention/variants", "query head {head}"),
    "read.own": QT_TRANSLATE_NOOP(
        "attention/variants",
        "{d} numbers of its own, computed for the new token only",
    ),
    "read.key": QT_TRANSLATE_NOOP("attention/variants", "key of lane {group}"),
    "read.value": QT_TRANSLATE_NOOP("attention/variants", "value of lane {group}"),
    "read.latent": QT_TRANSLATE_NOOP("attention/variants", "latent of {n} numbers"),
    "read.rebuilt": QT_TRANSLATE_NOOP(
        "attention/variants",
        "key and value of head {head}, rebuilt",
    ),
    "read.token": QT_TRANSLATE_NOOP("attention/variants", "token “{token}” ({place})"),
    "read.length": QT_TRANSLATE_NOOP("attention/variants", "length of the vector {size}"),
    "read.block": QT_TRANSLATE_NOOP(
        "attention/variants",
        "{n} numbers, {bytes} bytes in this layer",
    ),
    "read.score": QT_TRANSLATE_NOOP(
        "attention/variants",
        "score of “{query}” for “{key}” ({place})",
    ),
}

WORDS = {**reading.WORDS, **SECTIONS, **STAGE, **CAPTIONS, **TOLD}
