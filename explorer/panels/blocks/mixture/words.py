"""The sentences of the lab, and the names of its values."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP, Word

WORDS: dict[str, Word] = {
    "section.start": QT_TRANSLATE_NOOP("blocks/mixture", "before training"),
    "section.training": QT_TRANSLATE_NOOP("blocks/mixture", "training"),
    "section.end": QT_TRANSLATE_NOOP("blocks/mixture", "trained"),
    "too-many": QT_TRANSLATE_NOOP(
        "blocks/mixture", "A token cannot visit {top_k} experts where there are {experts}."
    ),
    "caption": QT_TRANSLATE_NOOP(
        "blocks/mixture",
        "Update {updates}: error {error}; the experts get {least} to {most} of the choices",
    ),
    "caption.idle": QT_TRANSLATE_NOOP(
        "blocks/mixture",
        "Update {updates}: error {error}; {idle} of {experts} experts idle, one gets {most}",
    ),
    "read.token": QT_TRANSLATE_NOOP("blocks/mixture", "Token at ({x}, {y})"),
    "read.group": QT_TRANSLATE_NOOP("blocks/mixture", "group {letter}"),
    "read.choice": QT_TRANSLATE_NOOP(
        "blocks/mixture", "expert {expert}: probability {chance}, weight {weight}"
    ),
    "loads.title": QT_TRANSLATE_NOOP("blocks/mixture", "share of all choices"),
    "loads.tick": QT_TRANSLATE_NOOP("blocks/mixture", "mean probability"),
    "loads.idle": QT_TRANSLATE_NOOP("blocks/mixture", "idle"),
    "loads.expert": QT_TRANSLATE_NOOP("blocks/mixture", "Expert {expert}"),
    "loads.share": QT_TRANSLATE_NOOP(
        "blocks/mixture", "bar: fₑ = {share} of all choices, {choices}"
    ),
    "loads.mean": QT_TRANSLATE_NOOP("blocks/mixture", "tick: Pₑ = {mean}, mean probability"),
    "size.line": QT_TRANSLATE_NOOP(
        "blocks/mixture", "One token meets {active} of {total} parameters ({share})"
    ),
    "size.link": QT_TRANSLATE_NOOP("blocks/mixture", "experts on several GPUs ›"),
    "size.router": QT_TRANSLATE_NOOP("blocks/mixture", "Router"),
    "size.parameters": QT_TRANSLATE_NOOP("blocks/mixture", "{count} parameters"),
    "size.met": QT_TRANSLATE_NOOP("blocks/mixture", "met by the first token of group A"),
    "size.idle": QT_TRANSLATE_NOOP(
        "blocks/mixture", "in memory, not met by the first token of group A"
    ),
    "history.mixture": QT_TRANSLATE_NOOP("blocks/mixture", "the mixture"),
    "history.active": QT_TRANSLATE_NOOP("blocks/mixture", "plain, of the width a token meets"),
    "history.total": QT_TRANSLATE_NOOP("blocks/mixture", "plain, of the width of all experts"),
    "history.updates": QT_TRANSLATE_NOOP("blocks/mixture", "updates"),
    "history.error": QT_TRANSLATE_NOOP("blocks/mixture", "error"),
    "history.balance": QT_TRANSLATE_NOOP("blocks/mixture", "balancing loss"),
    "history.even": QT_TRANSLATE_NOOP("blocks/mixture", "all alike"),
    "history.after": QT_TRANSLATE_NOOP("blocks/mixture", "Update {updates}"),
    "para": QT_TRANSLATE_NOOP(
        "blocks/mixture",
        "The router scores all {experts} experts for every token and sends it to the best {k}: the "
        "same number for all, other ones for each. The first token of group A goes first to expert "
        "{first}, with weight {weight}. It meets {active} of {total} parameters, {share}; all of "
        "them stand in memory.",
    ),
    "note.balance": QT_TRANSLATE_NOOP(
        "blocks/mixture",
        "The balancing loss is {loss} (1 where all experts are used alike) and counts {alpha} "
        "times: whoever gets more than its share has its probability pushed down.",
    ),
    "note.free": QT_TRANSLATE_NOOP(
        "blocks/mixture",
        "Nothing makes the router share out: an expert that is chosen learns, is better the next "
        "time, and is chosen again.",
    ),
    "note.dense": QT_TRANSLATE_NOOP(
        "blocks/mixture",
        "Error of the mixture {mixture}; of a plain network of the width a token meets (k = {k}) "
        "{narrow}, of the width of all experts (E = {experts}) {wide}.",
    ),
    "note.switch": QT_TRANSLATE_NOOP(
        "blocks/mixture",
        "With one expert per token its answer is multiplied by its probability. A softmax over the "
        "chosen one alone would be 1, and the router would learn nothing.",
    ),
    "note.idle": QT_TRANSLATE_NOOP(
        "blocks/mixture",
        "No token, and no gradient: {idle} of the experts, {each} parameters each.",
    ),
    "note.simulated": QT_TRANSLATE_NOOP(
        "blocks/mixture",
        "Simulated: six groups of tokens, each with a function of its own, seed {seed}. How "
        "experts stand on different GPUs is shown in the tab of parallelism.",
    ),
    "predict": QT_TRANSLATE_NOOP(
        "blocks/mixture",
        "When training is over, how much does the busiest expert get, beside an even share?",
    ),
    "predict.even": QT_TRANSLATE_NOOP("blocks/mixture", "less than 1.5 times as much"),
    "predict.more": QT_TRANSLATE_NOOP("blocks/mixture", "1.5 to 2.5 times as much"),
    "predict.most": QT_TRANSLATE_NOOP("blocks/mixture", "more than 2.5 times as much"),
}
VALUE_NAMES = {
    "update": "updates done",
    "error": "root of the mean square of what the mixture misses",
    "balance": "E · Σ f·P, 1 where all experts are used alike",
    "shares": "share of all choices that fell on each expert, f",
    "means": "mean probability of each expert, P",
    "idle": "experts that no token is sent to",
    "router": "weights of the router (2, experts)",
}
RESULT_NAMES = {
    "error": "error at the end",
    "error_plain_active": "error of a plain network as wide as what a token meets",
    "error_plain_total": "error of a plain network as wide as all experts",
    "balance": "balancing loss at the end",
    "idle": "experts that no token is sent to at the end",
    "busiest": "the largest share of all choices, times the number of experts",
    "parameters": "parameters of all experts and the router",
    "active": "parameters that one token meets",
}
