"""The sentences beside the steps of attention/kv-cache, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

HEADINGS = {
    "heading.prefill": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Prefill: the prompt goes through in one pass"
    ),
    "heading.decode": QT_TRANSLATE_NOOP("attention/kv-cache", "Decoding {token} with the cache"),
    "heading.reads": QT_TRANSLATE_NOOP("attention/kv-cache", "Why there is no query cache"),
    "heading.causal": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Why keeping is allowed: the causal mask"
    ),
    "heading.bidirectional": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Without the mask the cache would be wrong"
    ),
    "heading.phases": QT_TRANSLATE_NOOP("attention/kv-cache", "Prefill against decode"),
    "heading.paged": QT_TRANSLATE_NOOP("attention/kv-cache", "Paged blocks and a block table"),
    "heading.fork": QT_TRANSLATE_NOOP("attention/kv-cache", "One prompt, two continuations"),
    "heading.all": QT_TRANSLATE_NOOP("attention/kv-cache", "A cache that keeps everything"),
    "heading.window": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "A sliding window: the oldest is written over"
    ),
    "heading.sink": QT_TRANSLATE_NOOP("attention/kv-cache", "The first token stays"),
    "heading.copied": QT_TRANSLATE_NOOP("attention/kv-cache", "Copy-on-write"),
}
PARAGRAPHS = {
    "text.prefill": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "All {tokens} tokens of the prompt are computed at once: in each of {layers} layers a "
        "query (blue), a key (orange) and a value (green). Keys and values are kept, {each} a "
        "token. The queries have done their work. The last token's logits say “{next}” comes next.",
    ),
    "text.decode": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Only {token} goes through the model. Its query meets {tokens} keys and mixes {tokens} "
        "values; {old} of them come from the cache. Without the cache the {old} old columns would "
        "be computed again, with the same result: {without} multiply-adds instead of {own}. The "
        "logits of both ways differ by at most {difference}, which is rounding.",
    ),
    "text.reads": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Counted while decoding: the key and the value of token 0 were read in {most} passes, its "
        "query in one. A token asks its question when it comes in; later tokens look at what it "
        "offers (key) and hands over (value), never at what it asked. Keeping queries would take "
        "{share} more memory, and nothing would read them.",
    ),
    "text.causal": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "The prompt was run alone, then with {token} behind it. Under the causal mask no token "
        "reads a later one, so in no layer does an old key or value depend on {token}: the largest "
        "change is {change}. What was kept may be used as it is.",
    ),
    "text.bidirectional": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "The same weights with the mask taken away (an experiment: the model was trained with it). "
        "Now every token reads {token} too. Layer 1 still starts from the token itself, so its "
        "keys stay; from layer 2 on all old rows change, by up to {change}. Old keys and values "
        "would be wrong: the logits move by {difference}. That is why an encoder has no cache.",
    ),
    "text.bidirectional.single": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "The same weights with the mask taken away. With a single layer the keys and values come "
        "from the tokens themselves, so nothing changes; from a second layer on it would.",
    ),
    "text.phases": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Multiply-adds are nearly the same, but one pass over {prompt} tokens took {prefill} and "
        "{prompt} passes took {decode}, measured here: {ratio} times as long. In one pass all "
        "tokens share each weight that is fetched; token by token each weight is fetched for one "
        "token, and every pass has to wait for the one before it.",
    ),
    "text.phases.single": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "With a single token there is nothing to do together: both phases are the same pass, and "
        "their times differ only as two measurements do. Type a longer text.",
    ),
    "text.paged": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "The cache in blocks of {block} tokens. The table says in which block of the pool each "
        "part of the text lies, so blocks are taken only when they are needed and may lie "
        "anywhere. A contiguous cache reserves {capacity} slots, the model's whole context, before "
        "the first token; here at most {most} slots of the last block are empty.",
    ),
    "text.fork": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Two samples of the same prompt, with seeds {first} and {second}. Both tables name the "
        "same blocks, and each block counts who names it. Full blocks stay shared for good; a "
        "block that is only half full will be written to, and then has to be copied first.",
    ),
    "text.copied": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "This text has to write its token into block {source}, which the other text names too. It "
        "takes block {target}, copies what was there, and writes into its own copy. The count of "
        "block {source} falls to {left}: the other text may now write into it.",
    ),
    "text.written": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Text {name} gets “{piece}”, drawn at temperature {temperature}. The block it is written "
        "into belongs to this text alone, so nothing is copied. Both texts together hold {used} "
        "tokens in {filled} slots.",
    ),
    "text.all": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "The whole text once more, token by token, with room for all {tokens}: {all} nats per "
        "token, and a cache of {bytes} that grows with every token. Can it be kept small?",
    ),
    "text.window": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "A ring of {kept} slots: each new token is written over the oldest. Memory no longer "
        "grows, but this model was never trained to do without what is gone: from {all} to "
        "{window} nats per token. The order in the ring is of no account, since a key carries its "
        "position in itself.",
    ),
    "text.sink": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "The same {kept} slots, but the first token keeps its own. Heads that find nothing to read "
        "rest on it (an attention sink), and without it their weight has to go elsewhere: with it "
        "{sink} nats per token, without it {window}, with everything {all}.",
    ),
    "text.window.large": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "The ring has {slots} slots and the text only {tokens} tokens: nothing is written over, "
        "and the loss is that of the whole cache. Make the ring smaller.",
    ),
}
NOTICES = {
    "see.letters": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Multiply-adds: L layers, n new tokens of N, W weights in the matrices of a layer, h heads "
        "of width d, D the model's width, V the vocabulary.",
    ),
    "see.times": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Milliseconds per token: T is the one pass, t the passes one by one, n the tokens.",
    ),
    "see.slots": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Empty slots of text A: N tokens, b in a block."
    ),
    "see.same": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Every row of the staircase is one column longer. The plum cells are all the cache "
        "computes.",
    ),
    "see.small": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Multiply-adds fall to 1/{work}, the time only to 1/{time}: in so small a model most of "
        "the time goes into starting each operation.",
    ),
    "see.time": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Multiply-adds fall to 1/{work}, the time to 1/{time} (measured, the least of five).",
    ),
    "see.slower": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Multiply-adds fall to 1/{work}, the time hardly or not at all: in so small a model most "
        "of it goes into starting each operation.",
    ),
    "see.grouped": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "{heads} query heads share {shared} heads of keys and values: the cache is {times} times "
        "smaller than with a key and value for every head.",
    ),
    "see.turned": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Keys are kept already turned by their position: it never changes.",
    ),
    "see.equal": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "The logits through the blocks and through one contiguous cache agree in every bit.",
    ),
    "see.unequal": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "The logits through the blocks and through one contiguous cache do not agree in every bit.",
    ),
    "see.full": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "The prompt fills its last block exactly, so nothing has to be copied. Change the text by "
        "a token to see copy-on-write.",
    ),
}
