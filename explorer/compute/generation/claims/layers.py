"""A sentence about answers that are made from two layers."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "generation.dola": QT_TRANSLATE_NOOP(
        "claims",
        "DoLa divides the last layer's probabilities by an early layer's. On {tokens} tokens of "
        "two speeches, put to the bundled model of {layers} layers, it changes the first choice "
        "{changed} times; the token that really follows is first {final} times without it and "
        "{dola} times with it. It stresses what late layers add, which may be a fact or not; what "
        "it does for the truth of answers is a measurement for each model.",
    ),
}  # fmt: skip
MODEL = "bilingual"
TEXTS = (
    "Four score and seven years ago our fathers brought forth on this continent, a new nation, "
    "conceived in Liberty, and dedicated to the proposition that all men are created equal.",
    "Friends, Romans, countrymen, lend me your ears; I come to bury Caesar, not to praise him. The "
    "evil that men do lives after them; the good is oft interred with their bones.",
)


@claim("W135")
def dola_against_hallucination() -> Verdict:
    """Is DoLa a simple remedy for hallucination? How often the token that follows comes first."""
    from explorer.compute.generation.layers.params import Params
    from explorer.compute.generation.layers.run import answers_at, contrast_at, states_of
    from explorer.compute.models.reading import load_model

    model, settings = load_model(MODEL), Params()
    tokens = final = dola = changed = 0
    for text in TEXTS:
        ids = model.encode(text)
        states = states_of(model, ids)
        for place, following in enumerate(ids[1:]):
            rows = answers_at(model, states[:, place])
            plain = int(rows[-1].argmax())
            first = int(contrast_at(rows, settings)[0].argmax())
            tokens += 1
            final += plain == following
            dola += first == following
            changed += first != plain
    numbers = {"tokens": tokens, "final": final, "dola": dola, "changed": changed}
    sentence = message("generation.dola", layers=model.config.layers, **numbers)
    return Verdict("depends" if dola <= final else "true", numbers, sentence)
