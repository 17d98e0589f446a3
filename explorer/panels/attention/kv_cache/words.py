"""The short texts of attention/kv-cache, by message key."""

from __future__ import annotations

from explorer.compute.attention import reading
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.kv_cache.texts import HEADINGS, NOTICES, PARAGRAPHS

SECTIONS = {
    "section.prefill": QT_TRANSLATE_NOOP("attention/kv-cache", "prefill"),
    "section.decode": QT_TRANSLATE_NOOP("attention/kv-cache", "decode"),
    "section.reads": QT_TRANSLATE_NOOP("attention/kv-cache", "no query cache"),
    "section.causal": QT_TRANSLATE_NOOP("attention/kv-cache", "causal"),
    "section.bidirectional": QT_TRANSLATE_NOOP("attention/kv-cache", "bidirectional"),
    "section.phases": QT_TRANSLATE_NOOP("attention/kv-cache", "two phases"),
    "section.paged": QT_TRANSLATE_NOOP("attention/kv-cache", "paged"),
    "section.fork": QT_TRANSLATE_NOOP("attention/kv-cache", "fork"),
    "section.window": QT_TRANSLATE_NOOP("attention/kv-cache", "forgetting"),
}
CAPTIONS = {
    "caption.prefill": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "Prefill: the prompt of {tokens} in one pass; keys and values are kept",
    ),
    "caption.decode": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "{token} comes in: one column is computed, {old} read from the cache"
    ),
    "caption.reads": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Keys and values are read again and again, a query only once"
    ),
    "caption.causal": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Causal: one more token, and nothing that was kept changes"
    ),
    "caption.bidirectional": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Bidirectional: one more token changes the tokens before it"
    ),
    "caption.phases": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "The same {prompt} tokens: token by token takes {ratio} times as long"
    ),
    "caption.phases.single": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "A prompt of one token: both phases are the same pass"
    ),
    "caption.paged": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "The {count} tokens of the prompt lie in {blocks} blocks"
    ),
    "caption.written": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Text {name}: “{piece}” goes into block {block}"
    ),
    "caption.taken": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Text {name}: block {block} is taken for “{piece}”"
    ),
    "caption.forked": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "The prompt forks: both texts name the same {count} blocks"
    ),
    "caption.copied": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Copy-on-write: block {source} is shared, so it is copied to {target}"
    ),
    "caption.all": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Everything kept: {mean} nats per token"
    ),
    "caption.window": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Only the last {kept} tokens kept: {mean} nats per token"
    ),
    "caption.sink": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "As many, but the first one stays: {mean} nats per token"
    ),
}
STAGE = {
    "row.layer": QT_TRANSLATE_NOOP("attention/kv-cache", "layer {layer}"),
    "row.layers": QT_TRANSLATE_NOOP("attention/kv-cache", "{shown} of {layers} layers"),
    "row.without": QT_TRANSLATE_NOOP("attention/kv-cache", "without"),
    "row.without.note": QT_TRANSLATE_NOOP("attention/kv-cache", "the cache:\na row for\neach pass"),
    "row.stairs": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "columns each pass computes without the cache: plum is new, grey was computed before",
    ),
    "row.stairs.short": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "without the cache: plum is new, grey computed before"
    ),
    "row.change.none": QT_TRANSLATE_NOOP("attention/kv-cache", "no number changes"),
    "row.together": QT_TRANSLATE_NOOP("attention/kv-cache", "together, in one pass"),
    "row.query": QT_TRANSLATE_NOOP("attention/kv-cache", "query q"),
    "row.key": QT_TRANSLATE_NOOP("attention/kv-cache", "key k"),
    "row.value": QT_TRANSLATE_NOOP("attention/kv-cache", "value v"),
    "row.query.note": QT_TRANSLATE_NOOP("attention/kv-cache", "read in so\nmany passes"),
    "row.key.note": QT_TRANSLATE_NOOP("attention/kv-cache", "read in so\nmany passes"),
    "row.value.note": QT_TRANSLATE_NOOP("attention/kv-cache", "read in so\nmany passes"),
    "row.change.note": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "change of\nkey (orange),\nvalue (green)\n0 to {most}"
    ),
    "column.total": QT_TRANSLATE_NOOP("attention/kv-cache", "multiply-adds"),
    "column.step": QT_TRANSLATE_NOOP("attention/kv-cache", "this pass"),
    "column.time": QT_TRANSLATE_NOOP("attention/kv-cache", "time"),
    "counter.with": QT_TRANSLATE_NOOP("attention/kv-cache", "with the cache"),
    "counter.without": QT_TRANSLATE_NOOP("attention/kv-cache", "without"),
    "counter.with.short": QT_TRANSLATE_NOOP("attention/kv-cache", "cached"),
    "counter.kept": QT_TRANSLATE_NOOP("attention/kv-cache", "kept"),
    "kept.bytes": QT_TRANSLATE_NOOP("attention/kv-cache", "{tokens} tokens × {each} = {bytes}"),
    "kept.difference": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "logits differ by at most {difference}"
    ),
    "consequence.title": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "The next token: logits differ by at most {difference}"
    ),
    "legend.fresh": QT_TRANSLATE_NOOP("attention/kv-cache", "solid: all\nagain"),
    "legend.stale": QT_TRANSLATE_NOOP("attention/kv-cache", "dotted: from\nwhat is kept"),
    "phase.prefill": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Prefill, one pass: {time}, {each} a token"
    ),
    "phase.decode": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Decode, {tokens} passes: {time}, {each} a token"
    ),
    "work.title": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "How often each of the {weights} weights is used once it is fetched"
    ),
    "work.prefill": QT_TRANSLATE_NOOP("attention/kv-cache", "prefill"),
    "work.decode": QT_TRANSLATE_NOOP("attention/kv-cache", "decode"),
    "paged.text": QT_TRANSLATE_NOOP("attention/kv-cache", "text {name}"),
    "paged.table": QT_TRANSLATE_NOOP("attention/kv-cache", "table"),
    "paged.pool": QT_TRANSLATE_NOOP("attention/kv-cache", "pool"),
    "ring.slots": QT_TRANSLATE_NOOP("attention/kv-cache", "{count} slots"),
    "ring.all.note": QT_TRANSLATE_NOOP("attention/kv-cache", "a slot for every token"),
    "ring.window.note": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "a ring: the newest token is written over the oldest"
    ),
    "ring.sink.note": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "a ring behind a fixed slot for the first token"
    ),
    "row.loss": QT_TRANSLATE_NOOP("attention/kv-cache", "loss −ln p"),
    "row.loss.note": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "mean {mean}\n0 to {most}\ndashed: all\nkept"
    ),
    "paged.some": QT_TRANSLATE_NOOP("attention/kv-cache", "{shown} of {count}"),
    "memory.legend": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Slots set aside, one a token: filled green, empty dashed"
    ),
    "memory.reserved": QT_TRANSLATE_NOOP("attention/kv-cache", "reserved for each text"),
    "memory.paged": QT_TRANSLATE_NOOP("attention/kv-cache", "in blocks"),
    "memory.slots": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "{full} of {slots} filled, {share} empty"
    ),
    "memory.bytes": QT_TRANSLATE_NOOP("attention/kv-cache", "{size}, of which {waste} are empty"),
}
READS = {
    "read.next": QT_TRANSLATE_NOOP("attention/kv-cache", "Likely next tokens"),
    "read.token.id": QT_TRANSLATE_NOOP("attention/kv-cache", "token id {id}"),
    "read.token.weight": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "{query} reads it with weight {share}, mean over layers and heads"
    ),
    "read.no_query": QT_TRANSLATE_NOOP("attention/kv-cache", "Not kept: no later token reads it."),
    "read.vector.query": QT_TRANSLATE_NOOP("attention/kv-cache", "Query of {token}, layer {layer}"),
    "read.vector.key": QT_TRANSLATE_NOOP("attention/kv-cache", "Key of {token}, layer {layer}"),
    "read.vector.value": QT_TRANSLATE_NOOP("attention/kv-cache", "Value of {token}, layer {layer}"),
    "read.vector.kept": QT_TRANSLATE_NOOP("attention/kv-cache", "read from the cache"),
    "read.vector.new": QT_TRANSLATE_NOOP("attention/kv-cache", "computed in this pass"),
    "read.vector.head": QT_TRANSLATE_NOOP("attention/kv-cache", "head {head}: {numbers}"),
    "read.vector.more": QT_TRANSLATE_NOOP("attention/kv-cache", "and {count} more heads"),
    "read.pass": QT_TRANSLATE_NOOP("attention/kv-cache", "Pass {number} without the cache"),
    "read.pass.columns": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "{all} columns = {new} new + {old} computed before"
    ),
    "read.pass.with": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "with the cache: {own} multiply-adds"
    ),
    "read.total": QT_TRANSLATE_NOOP("attention/kv-cache", "so far: {total} multiply-adds"),
    "read.step": QT_TRANSLATE_NOOP("attention/kv-cache", "this pass: {own} multiply-adds"),
    "read.time": QT_TRANSLATE_NOOP("attention/kv-cache", "this pass took {time}, measured"),
    "read.bytes": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "2 × {layers} layers × {heads} key/value heads × {d} numbers × {size} bytes × "
        "{tokens} tokens = {bytes}",
    ),
    "read.fetched": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "a pass fetches {weights} of weights and {cache} of keys and values, each once "
        "(a model of the traffic: processor caches are left out)",
    ),
    "read.times.query": QT_TRANSLATE_NOOP("attention/kv-cache", "Query of {token}"),
    "read.times.key": QT_TRANSLATE_NOOP("attention/kv-cache", "Key of {token}"),
    "read.times.value": QT_TRANSLATE_NOOP("attention/kv-cache", "Value of {token}"),
    "read.times": QT_TRANSLATE_NOOP("attention/kv-cache", "passes that read it: {times}"),
    "read.change": QT_TRANSLATE_NOOP("attention/kv-cache", "{token}, layer {layer}"),
    "read.change.key": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "key: ‖after − before‖ ÷ ‖before‖ = {share} %"
    ),
    "read.change.value": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "value: ‖after − before‖ ÷ ‖before‖ = {share} %"
    ),
    "read.candidate": QT_TRANSLATE_NOOP("attention/kv-cache", "Next: “{piece}”"),
    "read.fresh": QT_TRANSLATE_NOOP("attention/kv-cache", "everything computed again: {share}"),
    "read.stale": QT_TRANSLATE_NOOP("attention/kv-cache", "old keys and values kept: {share}"),
    "read.prefill": QT_TRANSLATE_NOOP("attention/kv-cache", "All tokens in one pass"),
    "read.prefill.time": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "{time} ÷ {tokens} tokens = {each}, measured"
    ),
    "read.work": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "each weight takes part in {tokens} multiply-adds of one pass"
    ),
    "read.entry": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Text {name}, entry {place} of its table: block {block}"
    ),
    "read.entry.rule": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "tokens {first} to {last}: ⌊position ÷ {size}⌋ = {place}, so block {block}",
    ),
    "read.block": QT_TRANSLATE_NOOP("attention/kv-cache", "Block {block} of the pool"),
    "read.block.tables": QT_TRANSLATE_NOOP("attention/kv-cache", "tables that name it: {count}"),
    "read.block.tokens": QT_TRANSLATE_NOOP("attention/kv-cache", "{held} of {size} slots filled"),
    "read.kept": QT_TRANSLATE_NOOP("attention/kv-cache", "its key and value are still kept"),
    "read.gone": QT_TRANSLATE_NOOP("attention/kv-cache", "its key and value were written over"),
    "read.slot": QT_TRANSLATE_NOOP("attention/kv-cache", "Slot {slot} holds"),
    "read.loss": QT_TRANSLATE_NOOP("attention/kv-cache", "−ln p = {loss} nats with this cache"),
    "read.loss.all": QT_TRANSLATE_NOOP("attention/kv-cache", "{loss} nats with everything kept"),
    "name.pass": QT_TRANSLATE_NOOP("attention/kv-cache", "Go to pass {number}"),
}
MESSAGES = {
    "progress.decode": QT_TRANSLATE_NOOP("attention/kv-cache", "Decoding with and without a cache"),
    "progress.phases": QT_TRANSLATE_NOOP("attention/kv-cache", "Timing the two phases"),
    "progress.paged": QT_TRANSLATE_NOOP("attention/kv-cache", "Decoding through paged blocks"),
    "notice.new": QT_TRANSLATE_NOOP(
        "attention/kv-cache",
        "The model takes {context} tokens in all, so {new} decoding steps are made.",
    ),
    "error.context": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "This model takes one token only: there is nothing to decode."
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/kv-cache", "Which parts of a token will later tokens read again?"
    ),
    "predict.all": QT_TRANSLATE_NOOP("attention/kv-cache", "Query, key and value"),
    "predict.kv": QT_TRANSLATE_NOOP("attention/kv-cache", "Key and value"),
    "predict.qk": QT_TRANSLATE_NOOP("attention/kv-cache", "Query and key"),
    "predict.v": QT_TRANSLATE_NOOP("attention/kv-cache", "The value only"),
    "predict.none": QT_TRANSLATE_NOOP("attention/kv-cache", "None of them"),
}

WORDS = {
    **reading.WORDS, **SECTIONS, **CAPTIONS, **STAGE, **READS, **HEADINGS, **PARAGRAPHS, **NOTICES,
    **MESSAGES,
}  # fmt: skip
