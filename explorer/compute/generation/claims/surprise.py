"""Sentences about perplexity, votes and evidence in the prompt, put to the models that ship."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed, number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "generation.surprise.rag": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on what it is compared with. The question alone has {bare} tokens, with the "
        "passage that shares most words with it {passage}, with the whole source {whole}: shorter "
        "than pasting everything, {times} times as long as asking plainly.",
    ),
    "generation.surprise.quality": QT_TRANSLATE_NOOP(
        "claims",
        "“{phrase}” over and over has perplexity {loop}, a paragraph written by a person {human}, "
        "{tokens} tokens each. And cut into characters, for a smaller model, the paragraph has "
        "{letters}: numbers of two tokenizers cannot be compared either.",
    ),
    "generation.surprise.quality.not": QT_TRANSLATE_NOOP(
        "claims",
        "“{phrase}” over and over has perplexity {loop}, a paragraph written by a person {human}, "
        "{tokens} tokens each; cut into characters, for a smaller model, {letters}.",
    ),
    "generation.surprise.votes": QT_TRANSLATE_NOOP(
        "claims",
        "It changes the answer and measures nothing: a way to decode. A simulated reasoner that is "
        "right in {one} of cases, and whose errors scatter, is right in {many} by the majority of "
        "{votes}; where an error is the most frequent answer, {before} become {after}.",
    ),
    "generation.surprise.evidence": QT_TRANSLATE_NOOP(
        "claims",
        "A passage raises the probability of its answer and forbids nothing. Over {count} passages "
        "it goes from {before} to {after} in the mean; after “{text}” still {other} of the "
        "probability lie on tokens that are not in the passage.",
    ),
}  # fmt: skip
MODEL, LETTERS = "bilingual", "clear"
QUESTION = "What did the grandfather write into his thick book?"
PHRASE, LENGTH = " the king,", 60
#: Passage, what goes on from it, and the answer that the passage gives.
PASSAGES = (
    ("The king is dead. ", "The king is", " dead"),
    ("The house is white. ", "The house is", " white"),
    ("My father is a king. ", "My father is a", " king"),
)


def source() -> str:
    """A text written for this program."""
    from explorer.core.paths import resources

    return (resources() / "texts" / "english.txt").read_text("utf-8")


@claim("W132")
def shorter_or_longer() -> Verdict:
    """Does retrieval make the input shorter? Tokens of three prompts for one question."""
    from explorer.compute.models.library import load

    model = load(MODEL, "cpu")
    passages = [part for part in source().split("\n\n") if part.strip()]
    wanted = words_in(QUESTION)
    best = max(passages, key=lambda part: len(wanted & words_in(part)))
    bare, passage, whole = (
        len(model.encode(text))
        for text in (QUESTION, f"{best}\n\n{QUESTION}", f"{source()}\n\n{QUESTION}")
    )
    numbers = {"question": bare, "with_passage": passage, "with_source": whole}
    sentence = message("generation.surprise.rag", bare=bare, passage=passage, whole=whole,
                       times=number(passage / bare, 2))  # fmt: skip
    return Verdict("depends" if bare < passage < whole else "true", numbers, sentence)


def words_in(text: str) -> set[str]:
    """The words of a text, in small letters, without short ones."""
    cleaned = "".join(mark if mark.isalpha() else " " for mark in text.lower())
    return {word for word in cleaned.split() if len(word) > 3}


@claim("W133")
def low_is_good() -> Verdict:
    """Is low perplexity of a generated text quality? A loop beside a person's paragraph."""
    from explorer.compute.generation.surprise.measure import bits_of
    from explorer.compute.generation.surprise.run import repeated
    from explorer.compute.models.library import load

    model, small = load(MODEL, "cpu"), load(LETTERS, "cpu")
    written = source().split("\n\n")[0]
    ids = model.encode(written)[: LENGTH + 1]
    again = model.vocabulary.decode(ids)
    loop = repeated(model, PHRASE, len(ids), ids[0])
    human, repeating = (2.0 ** float(bits_of(model, one).mean()) for one in (ids, loop))
    plain = "".join(mark for mark in again if not small.vocabulary.missing(mark))
    letters = 2.0 ** float(bits_of(small, small.encode(plain)).mean())
    wrong = repeating < human
    sentence = message(
        "generation.surprise.quality" if wrong else "generation.surprise.quality.not",
        phrase=PHRASE.strip(), loop=number(repeating), human=number(human), tokens=len(ids) - 1,
        letters=number(letters),
    )  # fmt: skip
    numbers = {"of_the_loop": repeating, "of_a_person": human, "in_characters": letters}
    return Verdict("false" if wrong else "depends", numbers, sentence)


@claim("W134")
def votes_measure() -> Verdict:
    """Is self-consistency a metric? What it does to the answers of a simulated reasoner."""
    from explorer.compute.generation.surprise.voting import answer_chances, exact_accuracy

    votes = 15
    scattered, shared = answer_chances(0.5, 4, 0.25), answer_chances(0.35, 4, 0.8)
    one, many = (exact_accuracy(scattered, n) for n in (1, votes))
    before, after = (exact_accuracy(shared, n) for n in (1, votes))
    changes = abs(many - one) > 0.01
    sentence = message(
        "generation.surprise.votes", one=percent(one), many=percent(many), votes=votes,
        before=percent(before), after=percent(after),
    )  # fmt: skip
    numbers = {"one_answer": one, "majority": many, "shared_error_one": before,
               "shared_error_majority": after}  # fmt: skip
    return Verdict("false" if changes else "depends", numbers, sentence)


@claim("W136")
def forced_by_evidence() -> Verdict:
    """Must a model answer from the passage in its prompt? Its probabilities with and without."""
    from explorer.compute.models.library import load

    model = load(MODEL, "cpu")
    before, after, elsewhere = [], [], []
    for passage, start, answer in PASSAGES:
        token = model.encode(answer)[1]
        in_passage = sorted(set(model.encode(passage)[1:]))
        alone, given = (
            model.logits(model.encode(text))[-1].double().softmax(dim=-1)
            for text in (start, passage + start)
        )
        before.append(float(alone[token]))
        after.append(float(given[token]))
        elsewhere.append(1.0 - float(given[in_passage].sum()))
    worst = elsewhere.index(max(elsewhere))
    sentence = message(
        "generation.surprise.evidence", count=len(PASSAGES),
        before=fixed(sum(before) / len(before), 3), after=fixed(sum(after) / len(after), 3),
        text=PASSAGES[worst][0] + PASSAGES[worst][1], other=percent(elsewhere[worst]),
    )  # fmt: skip
    numbers = {"without": before, "with_passage": after, "on_other_tokens": elsewhere}
    return Verdict("false" if elsewhere[worst] > 0.01 else "depends", numbers, sentence)
