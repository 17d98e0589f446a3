"""The sentences of generation/serving, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

SECTIONS = {
    "section.serve": QT_TRANSLATE_NOOP("generation/serving", "Serving"),
    "section.compare": QT_TRANSLATE_NOOP("generation/serving", "Four ways"),
    "section.load": QT_TRANSLATE_NOOP("generation/serving", "Load"),
    "progress.serve": QT_TRANSLATE_NOOP("generation/serving", "Serving the requests"),
    "progress.compare": QT_TRANSLATE_NOOP("generation/serving", "Serving them in other ways"),
    "progress.load": QT_TRANSLATE_NOOP("generation/serving", "Serving them at other rates"),
    "notice.longest": QT_TRANSLATE_NOOP(
        "generation/serving",
        "The cache has room for {pool} tokens, so no text is longer than {longest}.",
    ),
}
CAPTIONS = {
    "caption.admit": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{time} s: request {request} gets a slot and memory. Texts in the pass: {running}, "
        "waiting: {waiting}.",
    ),
    "caption.admit.many": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{time} s: requests {request} get slots and memory. Texts in the pass: {running}, "
        "waiting: {waiting}.",
    ),
    "caption.end": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{time} s: request {request} has its last token. Texts that go on: {running}, waiting: "
        "{waiting}.",
    ),
    "caption.end.many": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{time} s: requests {request} have their last tokens. Texts that go on: {running}, "
        "waiting: {waiting}.",
    ),
    "caption.first": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{time} s: the prompt of request {request} is read, its first token is there. Waiting: "
        "{waiting}.",
    ),
    "caption.first.many": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{time} s: the prompts of requests {request} are read. Texts in the pass: {running}, "
        "waiting: {waiting}.",
    ),
    "caption.preempt": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{time} s: no block is free. Request {request} loses its own and waits again; waiting: "
        "{waiting}.",
    ),
    "caption.preempt.many": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{time} s: no block is free. Requests {request} lose theirs and wait again; waiting: "
        "{waiting}.",
    ),
    "caption.copy": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{time} s: an answer to request {request} writes into a shared block, and takes a copy "
        "first.",
    ),
    "caption.copy.many": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{time} s: answers to requests {request} write into shared blocks, and take copies first.",
    ),
    "caption.compare": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{batching}, {memory}: {rate} tokens per second, {waste} of the taken memory is empty.",
    ),
    "caption.load": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{rate} requests per second: nine of ten first tokens come within {continuous} "
        "(continuous) or {static} (static).",
    ),
}
TEXTS = {
    "text.admit": QT_TRANSLATE_NOOP(
        "generation/serving",
        "Before each pass the server looks who waits. Whoever finds a free slot (there are "
        "{slots}), and memory, goes into the next pass, prompts and single tokens together. Tokens "
        "of this pass: {rows}, in {seconds}.",
    ),
    "text.end.continuous": QT_TRANSLATE_NOOP(
        "generation/serving",
        "A text that has ended leaves at once, and its slot and memory go to the next one in the "
        "queue. The pass (tokens: {rows}) took {seconds}; {least} of it would go for the weights "
        "alone, however many texts share them.",
    ),
    "text.end.static": QT_TRANSLATE_NOOP(
        "generation/serving",
        "A text that has ended stays in the batch until the last one has: hatched. Its slot yields "
        "nothing, its memory stays taken, and those who wait go on waiting. The pass took "
        "{seconds} (rows: {rows}, padding among them).",
    ),
    "text.end.static.all": QT_TRANSLATE_NOOP(
        "generation/serving",
        "With its last text the whole batch ends: all slots and their memory are free at once, and "
        "only now the next batch is taken from the queue. The pass took {seconds} (rows: {rows}, "
        "padding among them).",
    ),
    "text.first": QT_TRANSLATE_NOOP(
        "generation/serving",
        "The pass that reads the last part of a prompt also gives the first token of the answer. "
        "It took {seconds} (tokens: {rows}), and whoever else was in it waited for that long.",
    ),
    "text.preempt": QT_TRANSLATE_NOOP(
        "generation/serving",
        "All {blocks} blocks are taken, and a text needs one more. The text that was admitted last "
        "gives its blocks back and goes to the front of the queue. What it has written is kept as "
        "tokens, but its keys and values have to be computed again.",
    ),
    "text.copy": QT_TRANSLATE_NOOP(
        "generation/serving",
        "Answers to one prompt name the same blocks. The last one is rarely full: the first answer "
        "to write into it takes a copy of that one block (copy-on-write), all others stay shared.",
    ),
    "text.compare": QT_TRANSLATE_NOOP(
        "generation/serving",
        "Tokens of answers: {tokens}, in {time}. While the server works, {use} of its slots "
        "({slots}) get tokens; texts at once, on average: {together}. The first token comes after "
        "{first} on average, "
        "for nine of ten answers within {high}.",
    ),
    "text.load": QT_TRANSLATE_NOOP(
        "generation/serving",
        "The same requests at {rate} per second. Continuous batching yields {continuous} tokens "
        "per second, static {static}. Where more comes than can be served the queue grows, and "
        "with it the time to the first token, while tokens per second rise no further.",
    ),
}
NOTICES = {
    "see.lanes": QT_TRANSLATE_NOOP(
        "generation/serving",
        "A lane is a slot of the batch. Dark: a prompt is read. Hatched: the slot yields nothing. "
        "Red end: preempted. A number is the request; a click follows it.",
    ),
    "see.event.admit": QT_TRANSLATE_NOOP("generation/serving", "Request {request} was admitted."),
    "see.event.first": QT_TRANSLATE_NOOP(
        "generation/serving", "Request {request} has a first token."
    ),
    "see.event.end": QT_TRANSLATE_NOOP("generation/serving", "Request {request} has an answer."),
    "see.event.preempt": QT_TRANSLATE_NOOP(
        "generation/serving", "Request {request} was preempted."
    ),
    "see.event.copy": QT_TRANSLATE_NOOP(
        "generation/serving", "A block of request {request} was copied before it was written."
    ),
    "see.paged": QT_TRANSLATE_NOOP(
        "generation/serving",
        "Of {taken} slots in blocks that are taken, {empty} are empty: fewer than {size} for each "
        "text, in its last block.",
    ),
    "see.contiguous": QT_TRANSLATE_NOOP(
        "generation/serving",
        "Of {taken} reserved slots {empty} are empty: each text has {size}, however short it is.",
    ),
    "see.shared": QT_TRANSLATE_NOOP(
        "generation/serving",
        "Shared blocks now: {shared}, with a double frame. Without sharing, {saved} blocks more "
        "would be taken.",
    ),
    "see.simulated": QT_TRANSLATE_NOOP(
        "generation/serving",
        "Simulated: requests from the seed, the time of a pass from FLOPs, bytes and a data sheet "
        "as in generation/speed. A scheduler's own time and the network are left out.",
    ),
    "see.real": QT_TRANSLATE_NOOP(
        "generation/serving",
        "Paged blocks with real keys and values, and what a fork writes, are in the lab "
        "attention/kv-cache.",
    ),
    "see.same": QT_TRANSLATE_NOOP(
        "generation/serving",
        "All four serve the same requests and write the same number of tokens.",
    ),
    "see.again": QT_TRANSLATE_NOOP(
        "generation/serving",
        "Preemptions: {preemptions}. {again} tokens went through the model a second time.",
    ),
    "see.reserved": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{longest} tokens are reserved for each text; the fewer texts fit, the emptier the batch.",
    ),
    "see.gap": QT_TRANSLATE_NOOP(
        "generation/serving",
        "For nine of ten texts the longest pause between two tokens is {gap}: a long prompt in the "
        "same pass, or a preemption, makes it longer.",
    ),
    "see.scaled": QT_TRANSLATE_NOOP(
        "generation/serving",
        "The same requests in the same order, only closer together or further apart.",
    ),
    "see.burst": QT_TRANSLATE_NOOP(
        "generation/serving", "All requests come at once, so the rate changes nothing."
    ),
    "see.queue": QT_TRANSLATE_NOOP(
        "generation/serving",
        "So few requests show no lasting state: the longer more comes than is served, the longer "
        "the queue.",
    ),
}
PICTURE = {
    "line.continuous": QT_TRANSLATE_NOOP("generation/serving", "Continuous batching"),
    "line.static": QT_TRANSLATE_NOOP("generation/serving", "Static batching"),
    "line.told": QT_TRANSLATE_NOOP("generation/serving", "answered: {done} of {all}"),
    "line.done": QT_TRANSLATE_NOOP(
        "generation/serving", "{time}, slots used {use}, {rate} tokens per second"
    ),
    "waiting": QT_TRANSLATE_NOOP("generation/serving", "waiting"),
    "memory.paged": QT_TRANSLATE_NOOP(
        "generation/serving", "Memory now: {count} blocks of {size} tokens"
    ),
    "memory.contiguous": QT_TRANSLATE_NOOP(
        "generation/serving", "Memory now: {count} reservations of {size} tokens"
    ),
    "memory.table": QT_TRANSLATE_NOOP("generation/serving", "Block table of request {request}:"),
    "memory.short": QT_TRANSLATE_NOOP("generation/serving", "{count} × {size} tokens"),
    "memory.waste": QT_TRANSLATE_NOOP("generation/serving", "taken {taken}, of that empty {waste}"),
    "memory.free": QT_TRANSLATE_NOOP("generation/serving", "nothing is taken"),
    "way.continuous": QT_TRANSLATE_NOOP("generation/serving", "Continuous"),
    "way.static": QT_TRANSLATE_NOOP("generation/serving", "Static"),
    "way.paged": QT_TRANSLATE_NOOP("generation/serving", "paged blocks"),
    "way.contiguous": QT_TRANSLATE_NOOP("generation/serving", "reserved"),
    "way": QT_TRANSLATE_NOOP("generation/serving", "{batching}, {memory}"),
    "column.throughput": QT_TRANSLATE_NOOP("generation/serving", "Tokens per second"),
    "column.first": QT_TRANSLATE_NOOP("generation/serving", "First token (9 of 10)"),
    "column.use": QT_TRANSLATE_NOOP("generation/serving", "Slots used"),
    "column.waste": QT_TRANSLATE_NOOP("generation/serving", "Memory empty"),
    "load.across": QT_TRANSLATE_NOOP("generation/serving", "Requests per second"),
    "load.firsts": QT_TRANSLATE_NOOP("generation/serving", "Time to first token (9 of 10), s"),
    "load.rates": QT_TRANSLATE_NOOP("generation/serving", "Tokens per second"),
    "predict": QT_TRANSLATE_NOOP(
        "generation/serving",
        "The same requests, the same memory: how many times as many tokens per second does "
        "continuous batching give, compared with static?",
    ),
    "predict.same": QT_TRANSLATE_NOOP("generation/serving", "As many (up to 1.1 times)"),
    "predict.half": QT_TRANSLATE_NOOP("generation/serving", "1.1 to 1.5 times"),
    "predict.double": QT_TRANSLATE_NOOP("generation/serving", "1.5 to 3 times"),
    "predict.more": QT_TRANSLATE_NOOP("generation/serving", "More than 3 times"),
}
READS = {
    "read.request": QT_TRANSLATE_NOOP("generation/serving", "Request {request}"),
    "read.sample": QT_TRANSLATE_NOOP("generation/serving", "Request {request}, answer {sample}"),
    "read.lengths": QT_TRANSLATE_NOOP(
        "generation/serving", "Prompt: {prompt} tokens, answer: {output}"
    ),
    "read.first": QT_TRANSLATE_NOOP(
        "generation/serving",
        "Came at {arrival} s, waited {waited}; first token {first} after it came",
    ),
    "read.each": QT_TRANSLATE_NOOP(
        "generation/serving", "{each} per token after that; longest pause {gap}"
    ),
    "read.carried": QT_TRANSLATE_NOOP(
        "generation/serving", "Carried along for {time} after its end"
    ),
    "read.preempted": QT_TRANSLATE_NOOP("generation/serving", "Preempted at {time} s"),
    "read.waiting": QT_TRANSLATE_NOOP("generation/serving", "At most {most} requests at a time"),
    "read.block": QT_TRANSLATE_NOOP("generation/serving", "Block {block}"),
    "read.region": QT_TRANSLATE_NOOP("generation/serving", "Reservation {region}"),
    "read.free": QT_TRANSLATE_NOOP("generation/serving", "free"),
    "read.owner": QT_TRANSLATE_NOOP(
        "generation/serving", "Request {request}: {filled} of {size} slots hold a token"
    ),
    "read.tables": QT_TRANSLATE_NOOP("generation/serving", "Block tables that name it: {tables}"),
    "read.lost": QT_TRANSLATE_NOOP(
        "generation/serving", "{tokens} empty slots that nobody else may use: {bytes}"
    ),
    "read.throughput": QT_TRANSLATE_NOOP(
        "generation/serving", "{tokens} tokens / {time} = {rate} per second"
    ),
    "read.firsts": QT_TRANSLATE_NOOP(
        "generation/serving", "Time to first token: mean {mean}, nine of ten within {high}"
    ),
    "read.gaps": QT_TRANSLATE_NOOP(
        "generation/serving", "{each} per token; longest pause, nine of ten texts: {gap}"
    ),
    "read.use": QT_TRANSLATE_NOOP(
        "generation/serving", "Slots used {use}; {together} texts at once on average"
    ),
    "read.wasted": QT_TRANSLATE_NOOP(
        "generation/serving", "{waste} of the taken memory empty, over time"
    ),
    "read.again": QT_TRANSLATE_NOOP(
        "generation/serving",
        "{computed} tokens computed, {again} of them again; preemptions {preemptions}, copied "
        "blocks {copies}",
    ),
    "read.load.firsts": QT_TRANSLATE_NOOP(
        "generation/serving", "{rate} requests per second: {value}"
    ),
    "read.load.rates": QT_TRANSLATE_NOOP(
        "generation/serving", "{rate} requests per second: {value} tokens per second"
    ),
}
WORDS: dict[str, str] = {**SECTIONS, **CAPTIONS, **TEXTS, **NOTICES, **PICTURE, **READS}
