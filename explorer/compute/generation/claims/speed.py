"""Sentences about why inference is slow and what makes it faster."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import count, number
from explorer.core.trace import returned
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "generation.system_lossless": QT_TRANSLATE_NOOP(
        "claims",
        "On {tokens} tokens of the small model: with a cache the largest difference of a logit is "
        "{cached}, in a batch of 16 {batched}, and {said} tokens decoded with drafts are {spoken}. "
        "A cache kept in 8 bits moves the predictions by {coarse} nats a token: no longer the same "
        "function.",
    ),
    "generation.same": QT_TRANSLATE_NOOP("claims", "the same as without"),
    "generation.other": QT_TRANSLATE_NOOP("claims", "not the same as without"),
    "generation.sparse_speed": QT_TRANSLATE_NOOP(
        "claims",
        "The factor cannot be checked here. If attention cost nothing at all, Llama 2 7B on an "
        "A100 would decode at most {decode} times as fast behind 4096 tokens, and prefill "
        "{prefill} times; a factor of 3.9 is out of reach below {least} tokens. So it depends on "
        "the length, and on whether it is of attention alone.",
    ),
}  # fmt: skip


@claim("W131")
def system_lossless() -> Verdict:
    """Is every speed-up on the level of the system lossless? Cache, batch, drafts and a coarse
    cache, computed with the small model."""
    import torch

    from explorer.compute.generation import speed_small as small
    from explorer.compute.generation.speed import Params
    from explorer.compute.generation.speed_run import SAID, SMALL
    from explorer.compute.models.cache import ContiguousCache
    from explorer.compute.models.reading import load_model

    model = load_model(SMALL)
    decoder = model.decoder
    ids = torch.tensor(model.encode(state("W131", Params).text))
    with torch.inference_mode():
        whole = decoder(ids)
        kept = [
            small.compared(whole, returned(small.one_by_one(decoder, ids, cache)))
            for cache in (ContiguousCache(decoder, len(ids)),
                          small.RoundedCache(decoder, len(ids)))
        ]  # fmt: skip
        batch = small.compared(whole, decoder(ids.expand(small.TOGETHER, -1))[0])
        draft = small.with_rounded_weights(decoder, 4, small.GROUP)
        spoken = returned(small.speculated(decoder, draft, ids.tolist(), SAID))
    cached, batched = kept[0].difference, batch.difference
    coarse = kept[1].divergence
    numbers = {"cached": cached, "batched": batched, "same": spoken.same, "coarse": coarse,
               "agreement": kept[1].agreement}  # fmt: skip
    sentence = message(
        "generation.system_lossless", tokens=len(ids), cached=number(cached),
        batched=number(batched), said=spoken.tokens,
        spoken=message("generation.same" if spoken.same else "generation.other"),
        coarse=number(coarse),
    )  # fmt: skip
    exact = max(cached, batched) < 1e-3 and spoken.same
    return Verdict("depends" if exact and coarse > 1e-9 else "true", numbers, sentence)


@claim("W137")
def sparse_speed() -> Verdict:
    """Does sparse attention make inference 3.9 times as fast? What attention costs at all bounds
    it: the step time with and without its part."""
    from explorer.compute.generation.hardware import SHEETS
    from explorer.compute.generation.step_time import Formats, forward
    from explorer.compute.models.architecture import MODELS

    model, machine, formats = MODELS["llama2-7b"], SHEETS["a100"].machine, Formats()

    def most(new: int, context: int) -> float:
        work = forward(model, formats, 1, new, context)
        whole = work.seconds(machine)
        return whole / (whole - work.parts[1].seconds(machine))

    decode, prefill = most(1, 4096), most(4096, 4096)
    least = next(n for n in (2**k for k in range(8, 24)) if max(most(1, n), most(n, n)) >= 3.9)
    numbers = {"decode": decode, "prefill": prefill, "least": least}
    sentence = message("generation.sparse_speed", decode=number(decode), prefill=number(prefill),
                       least=count(least))  # fmt: skip
    return Verdict("depends" if max(decode, prefill) < 3.9 else "true", numbers, sentence)
