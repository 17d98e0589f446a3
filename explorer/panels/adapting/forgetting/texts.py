"""The sentences beside the stage of adapting/forgetting, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

TEXTS = {
    "text.first": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "A small net reads {context} characters of a page of English and gives the next one: "
        "pre-training in small. Its loss on the part held out falls from {begun} to {page} nats. "
        "Text B it has not seen; there it is at {second}.",
    ),
    "text.forget.worse": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "The same loss, the next character, on another text: continued pre-training. After "
        "{updates} updates the loss on B went from {begun} to {second}. Nothing in it speaks of "
        "the page, and the loss there rises from {before} to {page}.",
    ),
    "text.forget": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "The same loss, the next character, on another text: continued pre-training. After "
        "{updates} updates the loss on B went from {begun} to {second}. On the page it was "
        "{before} and is {page}: so far nothing is lost.",
    ),
    "text.protect": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "Page, then B. B alone: {plain_page}, {plain_second}. {share} of the page mixed in: "
        "{mix_page}, {mix_second}. Decay to 0 with strength {strength}: {decay_page}, "
        "{decay_second}; the same spring tied to the start: {pull_page}, {pull_second}. EWC with "
        "λ = {ewc}: {ewc_page}, {ewc_second}. Lower left is better at both.",
    ),
    "text.fisher": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "How much the answers change when a weight does is the Fisher information: {most} in "
        "{heavy}, {least} at {light}. EWC makes its springs as stiff as that. In {heavy} weights "
        "went {plain} with B alone and {ewc} with EWC; at {light} {plain_light} and {ewc_light}.",
    ),
    "text.mix": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "{share} of the windows come from the page. It is at {page}, better by {gained} than with "
        "B alone, and B at {second}, worse by {paid}. Every share is a place on this curve; which "
        "is right depends on what each loss is worth.",
    ),
    "text.repeat.more": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "Of all pieces of {piece} characters, {now} stood earlier in the same sample after "
        "{updates} updates on B; before the tuning it was {before}. Text B itself repeats "
        "{second} of its pieces, the page {page}: the net takes over the manner of what it reads.",
    ),
    "text.repeat": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "Of all pieces of {piece} characters, {now} stood earlier in the same sample after "
        "{updates} updates on B; before the tuning it was {before}. Text B itself repeats "
        "{second} of its pieces, the page {page}.",
    ),
    "notice.first": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "Thin lines are nets of one seed each, thick ones their mean."
    ),
    "notice.forget.cross": QT_TRANSLATE_NOOP(
        "adapting/forgetting", "After {updates} updates the net is better at B than at the page."
    ),
    "notice.forget.rate": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "The rate is {rate}. With a smaller one both losses move less: try it.",
    ),
    "notice.decay": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "Decay pulls to 0, which is not where the page was learnt: all weights together were "
        "{start} long and are {length}, and {away} away from the start. Tied to the start they "
        "stay within {pull}.",
    ),
    "notice.frozen": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "Frozen lower layers ({layers} of 3): page {page}, text B {second}. Fewer weights to "
        "train, but what lies above can forget by itself.",
    ),
    "notice.fisher": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "It needs no text B: it is measured once, where the page was learnt.",
    ),
    "notice.mix": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "If both losses count the same, {best} is the best of these shares; with another text B "
        "it may be another.",
    ),
    "notice.repeat": QT_TRANSLATE_NOOP(
        "adapting/forgetting",
        "A penalty on repeats while writing would hide this; varied data or fewer updates cure it.",
    ),
}
