"""The sentences of attention/variants, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

CAPTIONS = {
    "caption.count": QT_TRANSLATE_NOOP(
        "attention/variants",
        "h = {h}: the four matrices have {n} weights",
    ),
    "caption.mha": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Multi-head: {h} query heads, {g} lanes of keys and values",
    ),
    "caption.gqa": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Grouped-query: {h} query heads stay, {g} lanes of keys and values",
    ),
    "caption.mqa": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Multi-query: {h} query heads stay, one lane of keys and values",
    ),
    "caption.mla": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Multi-head latent: {n} numbers a token kept, all keys and values rebuilt",
    ),
    "caption.cache": QT_TRANSLATE_NOOP(
        "attention/variants",
        "{tokens} tokens: what each variant keeps of them",
    ),
    "caption.models": QT_TRANSLATE_NOOP(
        "attention/variants",
        "{name} keeps {size} for each token",
    ),
    "caption.rebuild": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Keys rebuilt for every token, then multiplied by the query",
    ),
    "caption.absorb": QT_TRANSLATE_NOOP(
        "attention/variants",
        "The query meets the latent itself: the same scores, to {difference}",
    ),
    "caption.rotation": QT_TRANSLATE_NOOP(
        "attention/variants",
        "At distance {t} the matrix to absorb differs by {change} from that of distance 0",
    ),
    "caption.decoupled": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Content plus rotary part is the joined product, to {difference}",
    ),
    "caption.convert": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Keys and values averaged into g = {g}, nothing trained: loss {own}",
    ),
    "caption.repair": QT_TRANSLATE_NOOP(
        "attention/variants",
        "After {step} steps of repair: loss {own} with g = {g}",
    ),
}

TOLD = {
    "heading.count": QT_TRANSLATE_NOOP(
        "attention/variants",
        "More heads are narrower heads",
    ),
    "heading.mha": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Multi-head attention: a lane for each head",
    ),
    "heading.gqa": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Grouped-query attention: neighbours share a lane",
    ),
    "heading.mqa": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Multi-query attention: one lane for all",
    ),
    "heading.mla": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Multi-head latent attention: keep a latent, rebuild the rest",
    ),
    "heading.cache": QT_TRANSLATE_NOOP(
        "attention/variants",
        "The cache of the same text in every variant",
    ),
    "heading.models": QT_TRANSLATE_NOOP(
        "attention/variants",
        "What published models keep",
    ),
    "heading.absorb": QT_TRANSLATE_NOOP("attention/variants", "Two orders, one score"),
    "heading.rotation": QT_TRANSLATE_NOOP(
        "attention/variants",
        "A rotation between: nothing to absorb",
    ),
    "heading.decoupled": QT_TRANSLATE_NOOP(
        "attention/variants",
        "A rotary part beside the latent",
    ),
    "heading.convert": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Full heads averaged into groups",
    ),
    "heading.repair": QT_TRANSLATE_NOOP(
        "attention/variants",
        "A short training repairs most of it",
    ),
    "paragraph.count": QT_TRANSLATE_NOOP(
        "attention/variants",
        "A head maps all {w} numbers of a token to {w}/h, here {d}. So h slabs always make a "
        "full matrix, and the four matrices have {n} weights for any h. Counted on real "
        "modules; torch.nn.MultiheadAttention has {torch}.",
    ),
    "notice.count": QT_TRANSLATE_NOOP(
        "attention/variants",
        "What does move it is sharing: with one key/value head for all {h} heads, {one} "
        "weights are left.",
    ),
    "paragraph.mha": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Every one of the {h} query heads reads keys and values of its own. All of them are "
        "cached: {n} numbers for each token in this layer.",
    ),
    "paragraph.gqa": QT_TRANSLATE_NOOP(
        "attention/variants",
        "All {h} query heads stay. Each group of {per} reads the same keys and values, of "
        "which there are {g}: {n} numbers a token. The lanes shown are means of the model’s "
        "own.",
    ),
    "paragraph.mqa": QT_TRANSLATE_NOOP(
        "attention/variants",
        "All {h} query heads stay and read one key and one value per token: {n} numbers. The "
        "number of scores does not change; what is fetched from memory does.",
    ),
    "paragraph.mla": QT_TRANSLATE_NOOP(
        "attention/variants",
        "One vector of {n} numbers is kept for each token. Two more matrices rebuild keys and "
        "values of all {h} heads from it. Here it comes from the model’s own W_K and W_V, by "
        "their largest singular values ({energy} of their squares): no training.",
    ),
    "notice.wiring": QT_TRANSLATE_NOOP(
        "attention/variants",
        "On this text, untrained, the output of layer {layer} moves by {change}, and {map} of "
        "the attention weights lie elsewhere.",
    ),
    "paragraph.cache": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Every token adds a block as wide as the bytes it leaves in layer {layer}. The bytes "
        "are measured on the tensors and compared with the formula.",
    ),
    "notice.cache": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Full: {full} numbers a token. Latent: {latent}. Queries are nowhere in it.",
    ),
    "paragraph.models.mha": QT_TRANSLATE_NOOP(
        "attention/variants",
        "{name} has keys and values for each of its {h} heads: {bytes} bytes per token.",
    ),
    "paragraph.models.gqa": QT_TRANSLATE_NOOP(
        "attention/variants",
        "{name}: {h} query heads read {g} heads of keys and values. {bytes} bytes per token "
        "instead of {full}.",
    ),
    "paragraph.models.mqa": QT_TRANSLATE_NOOP(
        "attention/variants",
        "{name}: {h} query heads read one head of keys and values. {bytes} bytes per token "
        "instead of {full}.",
    ),
    "paragraph.models.mla": QT_TRANSLATE_NOOP(
        "attention/variants",
        "{name} keeps {n} numbers per token and layer, latent and rotary key together: "
        "{bytes} bytes instead of {full} for {h} full heads.",
    ),
    "notice.models": QT_TRANSLATE_NOOP(
        "attention/variants",
        "By the numbers of its published configuration, two bytes each. The axis is "
        "logarithmic: the length of a line is the ratio.",
    ),
    "notice.chatglm": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Its configuration says multi_query_attention, with multi_query_group_num = 2: by the "
        "usual names this is GQA with two groups.",
    ),
    "notice.deepseek": QT_TRANSLATE_NOOP(
        "attention/variants",
        "As many bytes as {groups} key/value heads, yet every head has keys and values of its own.",
    ),
    "paragraph.absorb": QT_TRANSLATE_NOOP(
        "attention/variants",
        "A matrix product may be computed in either order. Rebuilding the keys of head {head} "
        "for all {n} tokens takes {rebuilt} multiply-adds for this one query; taking the "
        "query to the latent first takes {absorbed}, and no key exists at all.",
    ),
    "notice.absorb": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Over all heads and queries the two differ by at most {difference} (float64) and "
        "{single} (float32), where scores go up to {largest}.",
    ),
    "paragraph.rotation": QT_TRANSLATE_NOOP(
        "attention/variants",
        "With rotary positions the key is turned at its own place, after W_UK. What stands "
        "between query and latent then depends on the distance: at {t} it differs by {change} "
        "from the matrix at 0. No single matrix can be absorbed, and keys would have to be "
        "rebuilt.",
    ),
    "notice.rotation": QT_TRANSLATE_NOOP(
        "attention/variants",
        "At this distance the score is {true}; with the matrix of distance 0 it would be "
        "{frozen}. Computed by turning this model’s vectors, base 10,000.",
    ),
    "paragraph.decoupled": QT_TRANSLATE_NOOP(
        "attention/variants",
        "The way out: {c} numbers that never turn, so that W_UK is absorbed, and a short key "
        "of {r} numbers that does, one for all heads and cached beside the latent. The score "
        "is the sum of two products.",
    ),
    "notice.decoupled": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Sum and joined product differ by at most {difference}. The rotary part is made of "
        "this model’s own coordinates, to show the sum; the model was not trained with it.",
    ),
    "paragraph.convert": QT_TRANSLATE_NOOP(
        "attention/variants",
        "W_K and W_V of all layers are averaged in groups of neighbours. Losses are measured "
        "on {rows} windows of {length} tokens that the full model wrote itself, and on random "
        "tokens that come twice. Where nothing is averaged, the logits differ by "
        "{difference}.",
    ),
    "notice.convert": QT_TRANSLATE_NOOP(
        "attention/variants",
        "g = {g}: {own} nats a token on own text (all heads: {whole}), {copy} on the second copy.",
    ),
    "paragraph.repair": QT_TRANSLATE_NOOP(
        "attention/variants",
        "Each converted model learns, in {step} steps, to give the probabilities of the model "
        "with all heads, on text that this one wrote and on repeated random tokens.",
    ),
    "notice.repair": QT_TRANSLATE_NOOP(
        "attention/variants",
        "g = {g}: {before} nats before, {after} after {step} steps, on text that was not "
        "trained on.",
    ),
}
