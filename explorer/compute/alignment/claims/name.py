"""A slip in a name that is often seen, put to the words it stands for and to what is done when."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim, state
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "alignment.initials": QT_TRANSLATE_NOOP(
        "claims",
        "The first letters of “{name}”, small words left out, are {initials}. {said} has the same "
        "letters, {apart} of {letters} at other places. Nor is it the order of the work: in a run "
        "of all stages people’s answers (stage {judged}) come before reinforcement (stage "
        "{reinforced}). The name says what is done, then from what.",
    ),
    "alignment.initials.not": QT_TRANSLATE_NOOP(
        "claims", "The first letters of “{name}”, small words left out, are {initials}."
    ),
}
NAME = "Reinforcement Learning from Human Feedback"
SAID = "RHFL"


@claim("W218")
def letters_of_a_name() -> Verdict:
    """Is RHFL its abbreviation? The first letters, and the order of the stages of a run."""
    from explorer.compute.alignment.preferences.lab import Params
    from explorer.compute.alignment.preferences.run import run
    from explorer.core.trace import drive

    initials = "".join(word[0] for word in NAME.split() if word[0].isupper())
    apart = sum(one != other for one, other in zip(initials, SAID, strict=True))
    stages = [section.id for section in drive(run(state("W218", Params))).sections]
    judged, reinforced = (stages.index(stage) + 1 for stage in ("judge", "policy"))
    numbers = {
        "initials": initials, "letters_at_other_places": apart,
        "same_letters": sorted(initials) == sorted(SAID), "stage_of_the_feedback": judged,
        "stage_of_the_reinforcement": reinforced,
    }  # fmt: skip
    sentence = message(
        "alignment.initials" if apart else "alignment.initials.not", name=NAME, initials=initials,
        said=SAID, apart=apart, letters=len(initials), judged=judged, reinforced=reinforced,
    )  # fmt: skip
    return Verdict("false" if apart else "true", numbers, sentence)
