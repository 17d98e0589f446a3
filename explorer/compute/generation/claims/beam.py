"""Sentences about beam search, put to searches with the bilingual model that ships."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import fixed, number
from explorer.core.trace import returned
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "generation.beam.wider": QT_TRANSLATE_NOOP(
        "claims",
        "From 1 beam to {beams} the mean ln p of the best text rises from {before} to {after}, "
        "over {count} beginnings: the search gets better. The texts do not: their mean length "
        "falls from {long} to {short} tokens, where samples of the same model have {sampled}.",
    ),
    "generation.beam.wider.not": QT_TRANSLATE_NOOP(
        "claims",
        "From 1 beam to {beams} the mean ln p goes from {before} to {after} and the mean length "
        "from {long} to {short} tokens, over {count} beginnings (samples: {sampled}).",
    ),
    "generation.beam.variety": QT_TRANSLATE_NOOP(
        "claims",
        "Beam size and search width are one number. Of the pairs of tokens in the texts of {few} "
        "beams {of_few} are different, with {many} beams {of_many}; with {many} samples of the "
        "same model it is {sampled}.",
    ),
    "generation.beam.groups": QT_TRANSLATE_NOOP(
        "claims",
        "Nothing is hashed or clustered: every score is ln p − λ · (beams of earlier groups that "
        "chose the token here), to within {apart}. With λ = 0 the {groups} groups begin with "
        "{same} different token(s), with λ = {strength} with {different}.",
    ),
}  # fmt: skip
#: Beginnings besides the one that the lab opens with.
OTHERS = ("The king said", "It was a", "To be or not to be", "My lord, I")
FEW = 4


@claim("W124")
def wider_is_better() -> Verdict:
    """Does a wider beam give better texts? ln p and length of the best, by width."""
    from explorer.compute.generation.beam.branches import Branches
    from explorer.compute.generation.beam.params import Params
    from explorer.compute.generation.beam.run import end_tokens
    from explorer.compute.generation.beam.search import beam_search, greedy, sample
    from explorer.compute.models.library import load

    params = state("W124", Params)
    many, new, texts = params.beams, params.new, (params.text, *OTHERS)
    model = load(params.model, "cpu")
    ends = end_tokens(model, params.ends)
    narrow, wide, drawn = [], [], []
    for text in texts:
        prompt = model.encode(text)
        narrow.append(returned(greedy(Branches(model.decoder, prompt), new, ends))[0])
        found = returned(
            beam_search(Branches(model.decoder, prompt), many, new, ends, alpha=params.alpha)
        ).finished
        wide.append(max((one for one, _, _ in found), key=lambda one: one.logp))
        drawn += returned(sample(Branches(model.decoder, prompt), 8, new, ends, params.seed))
    before = sum(one.logp for one in narrow) / len(texts)
    after = sum(one.logp for one in wide) / len(texts)
    long = sum(len(one.ids) for one in narrow) / len(texts)
    short = sum(len(one.ids) for one in wide) / len(texts)
    sampled = sum(map(len, drawn)) / len(drawn)
    curse = after > before and short < min(long, sampled)
    sentence = message(
        "generation.beam.wider" if curse else "generation.beam.wider.not", beams=many,
        before=fixed(before, 1), after=fixed(after, 1), count=len(texts), long=fixed(long, 1),
        short=fixed(short, 1), sampled=fixed(sampled, 1),
    )  # fmt: skip
    numbers = {
        "beams": many, "ln_p_of_one_beam": before, "ln_p_of_many": after,
        "length_of_one_beam": long, "length_of_many": short, "length_of_samples": sampled,
    }  # fmt: skip
    return Verdict("false" if curse else "depends", numbers, sentence)


@claim("W125")
def wider_is_more_diverse() -> Verdict:
    """Does the size of the beam set how diverse its texts are? distinct-2 beside samples."""
    from explorer.compute.generation.beam.branches import Branches
    from explorer.compute.generation.beam.params import Params
    from explorer.compute.generation.beam.run import end_tokens
    from explorer.compute.generation.beam.search import beam_search, sample
    from explorer.compute.generation.beam.steps import distinct
    from explorer.compute.models.library import load

    params = state("W125", Params)
    new = params.new
    model = load(params.model, "cpu")
    ends = end_tokens(model, params.ends)
    shares: dict[str, list[float]] = {"few": [], "many": [], "sampled": []}
    for text in (params.text, *OTHERS[:2]):
        prompt = model.encode(text)
        for name, beams in (("few", FEW), ("many", params.beams)):
            found = returned(
                beam_search(Branches(model.decoder, prompt), beams, new, ends)
            ).finished
            best = sorted((one for one, _, _ in found), key=lambda one: -one.logp)[:beams]
            shares[name].append(distinct([one.ids for one in best], 2))
        drawn = returned(
            sample(Branches(model.decoder, prompt), params.beams, new, ends, params.seed)
        )
        shares["sampled"].append(distinct(drawn, 2))
    few, many, sampled = (sum(values) / len(values) for values in shares.values())
    sentence = message(
        "generation.beam.variety", few=FEW, many=params.beams, of_few=fixed(few, 2),
        of_many=fixed(many, 2), sampled=fixed(sampled, 2),
    )  # fmt: skip
    numbers = {"distinct_2_of_few": few, "distinct_2_of_many": many, "of_samples": sampled}
    return Verdict("false" if many <= few < sampled else "depends", numbers, sentence)


@claim("W126")
def hashed_or_clustered() -> Verdict:
    """What makes groups diverse? Every score of a search, beside ln p less the penalty."""
    from explorer.compute.generation.beam.branches import Branches
    from explorer.compute.generation.beam.params import Params
    from explorer.compute.generation.beam.run import end_tokens
    from explorer.compute.generation.beam.search import Outcome, diverse_beam_search
    from explorer.compute.models.library import load

    params = state("W126", Params)
    model = load(params.model, "cpu")
    ends, prompt = end_tokens(model, params.ends), model.encode(params.text)
    groups, strength = params.groups, params.strength

    def searched(strength: float) -> Outcome:
        source = Branches(model.decoder, prompt)
        return returned(diverse_beam_search(source, groups, groups, strength, params.new, ends))

    plain, diverse = searched(0.0), searched(strength)
    apart = 0.0
    before = dict.fromkeys(range(groups), 0.0)  # the score of each group's one beam
    for found in diverse.depths:
        taken: list[tuple[int, int]] = []
        now = dict(before)
        for one in found:
            token = one.prefix.ids[-1]
            times = sum(t == token for g, t in taken if g < one.group)
            apart = max(apart, abs(one.prefix.score - (before[one.group] + one.step
                                                       - strength * times)))  # fmt: skip
            if one.fate != "cut":
                taken.append((one.group, token))
            if one.fate == "kept":
                now[one.group] = one.prefix.score
        before = now
    first = [
        len({one.prefix.ids[0] for one in search.depths[0] if one.fate == "kept"})
        for search in (plain, diverse)
    ]
    sentence = message(
        "generation.beam.groups", apart=number(apart, 2), groups=groups, same=first[0],
        strength=f"{strength:g}", different=first[1],
    )  # fmt: skip
    numbers = {"largest_difference": apart, "first_tokens_without": first[0],
               "first_tokens_with": first[1]}  # fmt: skip
    return Verdict(
        "false" if apart < 1e-9 and first[1] > first[0] else "depends", numbers, sentence
    )
