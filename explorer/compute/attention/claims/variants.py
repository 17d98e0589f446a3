"""Sentences about attention with fewer keys and values than queries."""

from __future__ import annotations

from typing import Any

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import count, number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "attention.mqa_heads": QT_TRANSLATE_NOOP(
        "claims",
        "The other way round. In the model “{model}” turned into MQA, W_Q still makes {queries} "
        "query heads, and W_K makes {keys} head, which all of them read. The cache of a layer "
        "shrinks from {full} to {shared} numbers a token.",
    ),
    "attention.gqa_heads": QT_TRANSLATE_NOOP(
        "claims",
        "The number of attention maps says it: {before} before and {after} after the keys and "
        "values of “{model}” are averaged into {groups} groups. What became fewer are the heads of "
        "keys and values, {before} to {groups}.",
    ),
    "attention.gqa_saving": QT_TRANSLATE_NOOP(
        "claims",
        "A part of it, and not the point: counted by torch while a layer of “{model}” computes the "
        "last of {tokens} tokens, scores and mixing take {scores} multiply-adds with {before} and "
        "with {groups} key/value head(s). The projections fall by {projections}; the cache, which "
        "is fetched for every new token, by {cache}.",
    ),
    "attention.mqa_part": QT_TRANSLATE_NOOP(
        "claims",
        "In MQA all of it is shared: {distinct} different key head(s) for {heads} query heads, "
        "measured on “{model}”. Sharing by a part of the heads is GQA: with {groups} groups there "
        "are {grouped} different ones.",
    ),
    "attention.mla_size": QT_TRANSLATE_NOOP(
        "claims",
        "DeepSeek-V2 keeps {latent} + {rotary} = {kept} numbers per token and layer; with keys and "
        "values for its {heads} heads it would be {full}, {ratio} times as many. Keys rebuilt per "
        "head and the absorbed order give the same scores: here they differ by {difference}.",
    ),
    "attention.mla_rope": QT_TRANSLATE_NOOP(
        "claims",
        "The conflict is real: with a rotation between, the matrix to absorb changes by {change} "
        "from distance 0 to 1 (“{model}”). The sentence stops before the answer: a short rotary "
        "key beside the latent. Content and rotary product add up to the joined one, to "
        "{difference}.",
    ),
    "attention.chatglm": QT_TRANSLATE_NOOP(
        "claims",
        "Both names occur for the same thing: ChatGLM2-6B sets multi_query_attention and "
        "multi_query_group_num = {groups}. {groups} groups for {heads} query heads is GQA: {kept} "
        "bytes a token, where one head would take {one}.",
    ),
}  # fmt: skip
TEXT = "the queen, the queen, so fair"
MODEL = "clear"


def _parts() -> tuple[Any, Any, Any]:
    """The model, its first attention, and what that reads for a text (tokens, width)."""
    import torch

    from explorer.compute.models.library import load

    model = load(MODEL, "cpu")
    with torch.no_grad():
        capture = model.capture(model.encode(TEXT))
    return model, model.decoder.layers[0].attention, capture.layers[0].normed


def _distinct(keys: Any, heads: int) -> int:
    """How many different heads of keys the query heads read: keys (heads or fewer, tokens, d)."""
    expanded = keys.repeat_interleave(heads // keys.shape[0], dim=0)
    return int(expanded.flatten(1).unique(dim=0).shape[0])


def _record(attention: Any, normed: Any) -> dict[str, Any]:
    import torch

    record: dict[str, Any] = {}
    with torch.no_grad():
        attention(normed, None, frozenset(), record)
    return record


@claim("W021")
def mqa_reduces_queries() -> Verdict:
    """Which heads become fewer in MQA: those of W_Q, or those of W_K and W_V? Counted."""
    from explorer.compute.attention.variants_convert import mean_pooled

    model, attention, normed = _parts()
    full, shared = _record(attention, normed), _record(mean_pooled(attention, 1), normed)
    numbers = {
        "query_heads_before": full["queries"].shape[0],
        "query_heads_after": shared["queries"].shape[0],
        "key_heads_before": full["keys"].shape[0], "key_heads_after": shared["keys"].shape[0],
    }  # fmt: skip
    kept = [2 * each["keys"].shape[0] * each["keys"].shape[-1] for each in (full, shared)]
    wrong = numbers["query_heads_after"] == numbers["query_heads_before"]
    sentence = message(
        "attention.mqa_heads", model=model.card.title, queries=numbers["query_heads_after"],
        keys=numbers["key_heads_after"], full=kept[0], shared=kept[1],
    )  # fmt: skip
    return Verdict("false" if wrong else "true", numbers, sentence)


@claim("W022")
def gqa_reduces_heads() -> Verdict:
    """Are there fewer attention maps in GQA? Counted on a model with its keys in two groups."""
    from explorer.compute.attention.variants_convert import mean_pooled

    model, attention, normed = _parts()
    groups = max(attention.config.heads // 2, 1)
    before = _record(attention, normed)["weights"].shape[0]
    after = _record(mean_pooled(attention, groups), normed)["weights"].shape[0]
    numbers = {"maps_before": before, "maps_after": after, "groups": groups}
    sentence = message("attention.gqa_heads", model=model.card.title, before=before, after=after,
                       groups=groups)  # fmt: skip
    return Verdict("false" if before == after else "true", numbers, sentence)


@claim("W023")
def saving_is_in_projections() -> Verdict:
    """Multiply-adds of scores, of projections, and bytes of the cache: all heads against one.

    Scores and mixing are counted by torch's FlopCounterMode while the last token is computed.
    """
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    from explorer.compute.attention.variants_convert import mean_pooled

    model, attention, normed = _parts()
    found = []
    for groups in (attention.config.key_value_heads, 1):
        pooled = mean_pooled(attention, groups)
        record = _record(pooled, normed)
        shared = attention.config.heads // groups
        keys, values = (record[n].repeat_interleave(shared, dim=0) for n in ("keys", "values"))
        with torch.no_grad(), FlopCounterMode(display=False) as counter:
            scores = torch.bmm(record["queries"][:, -1:], keys.transpose(1, 2))
            torch.bmm(scores.softmax(-1), values)
        weights = sum(part.weight.numel() for part in (
            pooled.queries, pooled.keys, pooled.values, pooled.output))  # fmt: skip
        kept = record["keys"].nbytes + record["values"].nbytes
        found.append((counter.get_total_flops() // 2, weights, kept))
    (scores_all, weights_all, bytes_all), (scores_one, weights_one, bytes_one) = found
    numbers = {
        "scores_all": scores_all, "scores_one": scores_one, "projections_all": weights_all,
        "projections_one": weights_one, "cache_all": bytes_all, "cache_one": bytes_one,
    }  # fmt: skip
    fallen, cache = 1 - weights_one / weights_all, 1 - bytes_one / bytes_all
    sentence = message(
        "attention.gqa_saving", model=model.card.title, tokens=normed.shape[0],
        scores=count(scores_one), before=attention.config.heads, groups=1,
        projections=percent(fallen), cache=percent(cache),
    )  # fmt: skip
    misses = scores_all == scores_one and cache > fallen
    return Verdict("depends" if misses else "true", numbers, sentence)


@claim("W024")
def mqa_shares_a_part() -> Verdict:
    """Does MQA share some keys and values, or all? Different heads of keys are counted."""
    from explorer.compute.attention.variants_convert import mean_pooled

    model, attention, normed = _parts()
    heads = attention.config.heads
    groups = max(heads // 2, 1)
    distinct = _distinct(_record(mean_pooled(attention, 1), normed)["keys"], heads)
    grouped = _distinct(_record(mean_pooled(attention, groups), normed)["keys"], heads)
    sentence = message("attention.mqa_part", model=model.card.title, distinct=distinct,
                       heads=heads, groups=groups, grouped=grouped)  # fmt: skip
    numbers = {"distinct_mqa": distinct, "distinct_gqa": grouped, "heads": heads}
    return Verdict("false" if distinct == 1 else "true", numbers, sentence)


def _latent() -> tuple[Any, Any]:
    from explorer.compute.attention.variants_convert import joint_latent
    from explorer.compute.attention.variants_latent import examine

    model, attention, normed = _parts()
    record = _record(attention, normed)
    weights = joint_latent(attention, attention.config.width // 2)
    even = max(attention.config.head_width // 4 * 2, 2)
    return model, examine(record["queries"], record["keys"], normed, weights, even, 0)


@claim("W025")
def mla_cache_is_as_large() -> Verdict:
    """Numbers that DeepSeek-V2 caches, and the two orders of the scores on our model."""
    from explorer.compute.attention.variants import REAL_MODELS

    deepseek = next(model for model in REAL_MODELS if model.id == "deepseek-v2")
    kept = deepseek.latent + deepseek.rotary
    full = 2 * deepseek.heads * deepseek.head_width
    _, latent = _latent()
    numbers = {"kept": kept, "full": full, "difference": latent.difference}
    sentence = message(
        "attention.mla_size", latent=deepseek.latent, rotary=deepseek.rotary, kept=kept,
        heads=deepseek.heads, full=count(full), ratio=number(full / kept, 3),
        difference=number(latent.difference, 2),
    )  # fmt: skip
    wrong = kept < full and latent.difference < 1e-9
    return Verdict("false" if wrong else "true", numbers, sentence)


@claim("W026")
def mla_and_rope_conflict() -> Verdict:
    """Does a rotation stand in the way of absorbing W_UK, and does a rotary part beside help?"""
    model, latent = _latent()
    change = float(latent.matrix_change[1])
    numbers = {"matrix_change": change, "difference": latent.joined_difference}
    sentence = message("attention.mla_rope", change=percent(change), model=model.card.title,
                       difference=number(latent.joined_difference, 2))  # fmt: skip
    solved = change > 1e-3 and latent.joined_difference < 1e-9
    return Verdict("depends" if solved else "true", numbers, sentence)


@claim("W027")
def chatglm2_uses_mqa() -> Verdict:
    """Key/value heads of ChatGLM2-6B by its published configuration, and what they take."""
    from explorer.compute.attention.variants import REAL_MODELS, cache_bytes

    chat = next(model for model in REAL_MODELS if model.id == "chatglm2-6b")
    one = cache_bytes(chat.layers, 1, chat.head_width)
    numbers = {"groups": chat.key_value_heads, "heads": chat.heads,
               "bytes": chat.bytes_per_token, "bytes_of_one": one}  # fmt: skip
    sentence = message("attention.chatglm", groups=chat.key_value_heads, heads=chat.heads,
                       kept=count(chat.bytes_per_token), one=count(one))  # fmt: skip
    return Verdict("depends" if chat.kind == "gqa" else "true", numbers, sentence)
