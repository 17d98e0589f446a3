"""attention/kv-cache: what is kept while a text grows, and what it saves."""

from __future__ import annotations

from explorer.compute.attention.kv_cache import Params, Run, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.kv_cache import explain as told
from explorer.panels.attention.kv_cache.words import WORDS

CHOICES = ("all", "kv", "qk", "v", "none")
#: Which of query, key and value a choice names.
PARTS = {"all": (1, 1, 1), "kv": (0, 1, 1), "qk": (1, 1, 0), "v": (0, 0, 1), "none": (0, 0, 0)}
PRESETS = {
    "longer": Preset(
        QT_TRANSLATE_NOOP("attention/kv-cache", "A longer text: the staircase grows"),
        {"text": "what is the matter with", "new": 24},
        "decode",
    ),
    "grouped": Preset(
        QT_TRANSLATE_NOOP("attention/kv-cache", "Rotary positions, shared keys and values"),
        {"model": "bilingual", "text": "To be, or not to be, that is the"},
        "decode",
    ),
    "queries": Preset(
        QT_TRANSLATE_NOOP("attention/kv-cache", "Why is no query kept?"), {}, "reads"
    ),
    "encoder": Preset(
        QT_TRANSLATE_NOOP("attention/kv-cache", "Why has an encoder no cache?"), {}, "bidirectional"
    ),
    "fork": Preset(
        QT_TRANSLATE_NOOP("attention/kv-cache", "One prompt, two continuations"),
        {"block": 4},
        "fork",
    ),
    "forget": Preset(
        QT_TRANSLATE_NOOP("attention/kv-cache", "A cache that forgets, and the first token"),
        {"text": "What is the matter with the king, and what is the queen"},
        "window",
    ),
    "tiny": Preset("tiny", {"text": "abab", "new": 2, "block": 2, "window": 3}, hidden=True),
}
VALUE_NAMES = {
    "stage": "which part of the lab",
    "tokens": "tokens in the cache after this step",
    "new": "of them, computed in this step",
    "cache_bytes": "bytes of the tensors that hold keys and values",
    "multiply_adds": "multiply-adds of this pass, with the cache",
    "multiply_adds_without": "the same with everything computed again",
    "total": "multiply-adds so far, with the cache",
    "total_without": "the same without",
    "seconds": "measured time of this pass with the cache, s",
    "seconds_without": "measured time without, s",
    "difference": "largest |difference| of the logits, with and without what was kept",
    "bytes_fetched": "weights and cache that this pass fetches, each once: a model of the traffic",
    "next": "probability of likely next tokens",
    "query_reads": "passes that read each query, (tokens,)",
    "key_reads": "passes that read each key, (tokens,)",
    "value_reads": "passes that read each value, (tokens,)",
    "key_change": "‖after − before‖ / ‖before‖ of the keys, (layers, tokens)",
    "value_change": "the same of the values, (layers, tokens)",
    "prefill_seconds": "measured time of one pass over the prompt, s",
    "token_seconds": "measured time of each of its tokens alone, s",
    "ring": "position of the token in each slot of the ring, (slots,)",
    "losses": "−ln p of token 1, 2 … with this cache, (tokens − 1,), nats",
    "mean_loss": "their mean",
    "tables": "the block table of each text",
    "texts": "the text in each",
    "references": "how many tables name each block of the pool",
    "slots_reserved": "slots that contiguous caches would set aside",
    "slots_taken": "slots in the blocks in use",
    "slots_filled": "of them, slots that hold a token",
}
RESULT_NAMES = {
    "model": "title of the model",
    "tokens": "tokens that went through the model",
    "text": "the text with its continuation, as shown",
    "multiply_adds": "multiply-adds of the whole run, with the cache",
    "multiply_adds_without": "the same with everything computed again",
    "largest_difference": "largest |difference| of any logit of the two ways",
    "cache_bytes": "bytes of the cache at the end, measured",
    "bytes_per_token": "2 · layers · key/value heads · head width · bytes of a number",
    "causal_change": "largest relative change of an old key or value, causal",
    "bidirectional_change": "the same without the mask",
    "prefill_seconds": "measured time of one pass over the prompt, s",
    "decode_seconds": "measured time of its tokens one by one, s",
    "mean_losses": "mean −ln p: everything kept, a window, a window and the first token",
    "paged_equal": "whether the paged cache gave the same logits bit for bit",
}


def _answer(trace: Trace) -> int:
    """Which parts of token 0 were read in more than its own pass, counted."""
    run: Run = trace.shared
    read = tuple(int(counts[0] > 1) for counts in (run.query_reads, run.key_reads, run.value_reads))
    return next(i for i, name in enumerate(CHOICES) if PARTS[name] == read)


class KVCache(Lab):
    """Decoding with and without a key-value cache."""

    id = "attention/kv-cache"
    question = QT_TRANSLATE_NOOP(
        "attention/kv-cache", "What must a model keep of the tokens it has read?"
    )
    Params = Params
    run = "explorer.compute.attention.kv_cache_run:run"
    scene = "explorer.panels.attention.kv_cache.scene:KVCacheScene"
    checks = "explorer.compute.attention.kv_cache_checks:checks"
    words = WORDS
    beat = 1.0
    code = (
        "explorer.compute.models.cache:attend",
        "explorer.compute.models.cache:extend",
        "explorer.compute.attention.kv_cache_paged:PagedCache.grow",
        "explorer.compute.attention.kv_cache_paged:PagedCache._make_own",
    )
    prediction = Prediction(
        "predict.question", tuple(f"predict.{name}" for name in CHOICES), _answer, "decode"
    )
    presets = PRESETS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def search_text(self, trace: Trace, index: int) -> str:
        """The token that comes in, and the likely next one."""
        run: Run = trace.shared
        step: Step = trace[index]
        return f"{run.pieces[min(step.tokens, run.tokens) - 1]} {step.next_pieces[0]}"


LAB = KVCache()
