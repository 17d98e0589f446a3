"""A sentence about how images are led into a language model, put to a resampler."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "flow.resampler": QT_TRANSLATE_NOOP(
        "claims",
        "In the published model the encoder is an NFNet-F6, frozen; neither ViT nor ResNet. And "
        "the latents are keys too: with {given} vectors, {share} of the weight of a freshly "
        "initialised resampler falls on its {latents} latents, and without them its output moves "
        "by up to {moved}. Which encoder came before cannot be seen behind it: {few} vectors or "
        "{many}, {latents} latents go on.",
    ),
}
FEW, MANY, LATENTS, WIDTH = 16, 256, 64, 64


@claim("W158")
def resampler() -> Verdict:
    """Do the latents of a resampler read the image's vectors alone? Computed with and without."""
    import torch

    from explorer.compute.blocks.flow_images import Resampler, vectors

    with torch.random.fork_rng(devices=[]), torch.no_grad():
        torch.manual_seed(0)
        made = Resampler(WIDTH, LATENTS).eval()
        given = vectors(FEW, WIDTH, 0)
        record: dict[str, torch.Tensor] = {}
        whole = made(given, record)
        share = float(record["weights"][..., FEW:].sum(-1).mean())
        # the same, but the latents themselves are not read
        asking, read = made.latent_norm(made.latents), made.given_norm(given)
        alone = made.latents + made.attention(asking, read)
        alone = alone + made.feed_forward(made.feed_forward_norm(alone))
        moved = float((whole - alone).abs().max())
        many = len(made(vectors(MANY, WIDTH, 0)))
    found = {"share": share, "moved": moved, "latents_few": len(whole), "latents_many": many}
    sentence = message("flow.resampler", given=FEW, share=percent(share), latents=LATENTS,
                       moved=fixed(moved, 2), few=FEW, many=MANY)  # fmt: skip
    return Verdict("false" if share > 0 and moved > 0 else "true", found, sentence)
