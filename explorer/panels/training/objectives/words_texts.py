"""The longer texts of training/objectives, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

TEXTS = {
    "what.ntp": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Each token is predicted from those before it. A causal mask hides the rest, so that "
        "one pass gives a prediction at every place, and every token of the text teaches.",
    ),
    "what.mlm": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Some tokens are drawn as targets; BERT replaces most of them by [MASK]. The model "
        "reads both sides and names them. All other tokens are context only: they teach "
        "nothing directly.",
    ),
    "what.rtd": QT_TRANSLATE_NOOP(
        "training/objectives",
        "A small generator fills the masked places with likely tokens. A second model says of "
        "every token whether it is the original. The question is easier, but it is asked "
        "everywhere.",
    ),
    "what.span": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Whole spans are cut out, and each leaves a sentinel. The encoder reads what is left; "
        "the decoder writes the sentinels, each with its span.",
    ),
    "what.nsp": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Two parts with [CLS] in front and [SEP] behind each. In half of the examples the "
        "second followed the first, else it came from somewhere else. The answer is read at "
        "[CLS].",
    ),
    "what.sft": QT_TRANSLATE_NOOP(
        "training/objectives",
        "The loss of next-token prediction, token by token as before. What the user wrote "
        "gets weight 0 and the answer weight 1: the model is to answer, not to ask.",
    ),
    "notice.ask": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Predictions in this pass: {asked} (tokens of the text: {tokens}).",
    ),
    "text.ntp": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Least expected: “{worst}” with {worst_nats} nats; most expected: “{best}” with "
        "{best_nats}. The dashed line is the mean of all, the loss that training lowers.",
    ),
    "notice.perplexity": QT_TRANSLATE_NOOP(
        "training/objectives", "The exponential of the mean is the perplexity: {perplexity}."
    ),
    "notice.causal": QT_TRANSLATE_NOOP(
        "training/objectives",
        "All {tokens} losses come from one pass. No prediction saw its own token or a later one.",
    ),
    "text.mlm.0": QT_TRANSLATE_NOOP(
        "training/objectives",
        "The share is rounded to a whole number of targets: {asked} of {tokens}, {share}. "
        "Which ones is chance; click a token to choose yourself.",
    ),
    "text.mlm.picked": QT_TRANSLATE_NOOP(
        "training/objectives",
        "You picked {asked} of {tokens} tokens as targets, {share}. Click another to add it, "
        "or a target to leave it out; without any, they are drawn by chance again.",
    ),
    "text.mlm.1": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Of the targets here {hidden} became [MASK], {other} another token drawn from the "
        "vocabulary, {same} stayed. All of them are asked for; for all the others there is no "
        "loss.",
    ),
    "text.mlm.2": QT_TRANSLATE_NOOP(
        "training/objectives",
        "The encoder sees both sides of a gap. The mean over the {asked} targets is the loss "
        "of this pass: {mean} nats.",
    ),
    "notice.mlm": QT_TRANSLATE_NOOP(
        "training/objectives",
        "A pass teaches by {asked} of {tokens} tokens; next-token prediction by all.",
    ),
    "notice.mlm.both": QT_TRANSLATE_NOOP(
        "training/objectives",
        "It is not the chance of a text: the targets are named each by itself, and no product "
        "of them is the probability of the whole. So one cannot simply write on with it.",
    ),
    "text.treated": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Every token was asked for alone, three times. Behind [MASK] the loss is {hidden} "
        "nats on average, behind a token drawn by chance {other}, and {same} where the token "
        "itself stands there.",
    ),
    "notice.treated": QT_TRANSLATE_NOOP(
        "training/objectives",
        "[MASK] never occurs in use. A token that stays must still be named, so the model "
        "keeps it, here with {p} on geometric average; a false one must be doubted.",
    ),
    "text.tally": QT_TRANSLATE_NOOP(
        "training/objectives",
        "{texts} texts: {hidden} targets became [MASK], {other} another token, {same} stayed. "
        "Each target is drawn by itself, so a small count can be well off.",
    ),
    "notice.tally": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Chi-square sums the squared distances in units of what is expected. At least this "
        "much comes by chance in a share of {chance} of such draws: nothing unusual.",
    ),
    "notice.tally.odd": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Chi-square sums the squared distances in units of what is expected. At least this "
        "much comes by chance in a share of {chance} of such draws: rare, but one draw in "
        "twenty is below 0.05.",
    ),
    "text.detect": QT_TRANSLATE_NOOP(
        "training/objectives",
        "The encoder itself filled the {asked} gaps by drawing from its predictions; "
        "{replaced} of them differ from the text. A discriminator would be asked about all "
        "{tokens} tokens, whether each is the original.",
    ),
    "notice.detect": QT_TRANSLATE_NOOP(
        "training/objectives",
        "A right guess of the generator counts as original. The objective is another one; the "
        "architecture can stay as it is.",
    ),
    "text.masks": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Up to epoch {epochs} your text was seen under {different} different masks made "
        "beforehand, or under {fresh} drawn anew. Hatched tokens were never a target.",
    ),
    "notice.masks": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Made beforehand does not mean one mask only: BERT’s data were copied ten times. With "
        "{copies} copies each has been used {times} times on average by now.",
    ),
    "text.spans.0": QT_TRANSLATE_NOOP(
        "training/objectives",
        "{cut} of {tokens} tokens are cut out, in spans whose mean length you set ({spans} "
        "here). Each leaves a sentinel. The target holds the sentinels and the spans: "
        "{target} tokens with the end.",
    ),
    "text.spans.1": QT_TRANSLATE_NOOP(
        "training/objectives",
        "BART leaves one mask per span, whatever its length, and has the decoder write the "
        "whole text. That is more to write, and the model has to find out how much is "
        "missing.",
    ),
    "notice.spans": QT_TRANSLATE_NOOP(
        "training/objectives",
        "What the decoder writes is predicted token by token from what it wrote before: "
        "next-token prediction, with an encoder’s reading beside it.",
    ),
    "text.letters": QT_TRANSLATE_NOOP(
        "training/objectives",
        "The form of training is the same for any source and target. Here the first letters "
        "of your text go in, and the bundled model is to write them backwards: {targets} "
        "targets with the end. Take the letters away from the encoder, and the decoder has "
        "nowhere to read them.",
    ),
    "notice.letters": QT_TRANSLATE_NOOP(
        "training/objectives",
        "In training the right tokens up to each place are given (teacher forcing), so that "
        "one pass asks for all of them at once.",
    ),
    "text.pair": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Prompt and answer are the two segments. At [CLS] the encoder says “it followed” with "
        "{p}: one bit of teaching for the whole pair.",
    ),
    "notice.segments": QT_TRANSLATE_NOOP(
        "training/objectives",
        "The segment embedding says which part a token is in. It serves any task with two "
        "texts: questions, similarity, inference.",
    ),
    "text.pairs": QT_TRANSLATE_NOOP(
        "training/objectives",
        "One judge is the encoder. The other knows only how often each word stands in the two "
        "documents, and says “followed” if both sentences look like the same one; the "
        "sentences themselves were taken out of its counts.",
    ),
    "text.judged": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Words alone are right in {foreign} if what does not follow comes from the other "
        "document, and in {swapped} if it is the same two sentences the other way round. The "
        "encoder: {encoder} and {encoder_swapped}.",
    ),
    "notice.judged": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Standard error at most {error} percentage points. The bundled encoder learnt with "
        "negatives from the same book, not from another one.",
    ),
    "notice.order": QT_TRANSLATE_NOOP(
        "training/objectives",
        "ALBERT asks for the order instead: are these two swapped? Topic gives nothing away there.",
    ),
    "text.sft.0": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Prompt and answer as one text of {tokens} tokens. The prompt has {asking} of them "
        "and {share} of the loss, so the model would also learn to write prompts.",
    ),
    "text.sft.1": QT_TRANSLATE_NOOP(
        "training/objectives",
        "The {asking} tokens of the prompt get weight 0. Nothing else changes: the losses of "
        "the answer are the same numbers as before, and the loss is their mean, {answer} nats "
        "over {counted} tokens.",
    ),
    "notice.sft": QT_TRANSLATE_NOOP(
        "training/objectives",
        "It is a mean over tokens, not one loss for the paragraph. In PyTorch the prompt’s "
        "labels are −100, which cross-entropy leaves out.",
    ),
    "text.warm.before": QT_TRANSLATE_NOOP(
        "training/objectives",
        "A model of letters reads five letters and predicts the next. It learns from plays: "
        "{old} nats a letter on plays it has not seen (without learning {chance}), and {new} "
        "on speeches, which it never learnt from.",
    ),
    "text.warm.tuning": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Two models now learn from the same few speeches: one goes on from what it learnt, "
        "the other starts afresh. At update {updates} the first has {warm} nats (seeds "
        "{lowest} to {highest}), the second {scratch} ({scratch_lowest} to "
        "{scratch_highest}).",
    ),
    "notice.warm": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Before any fine-tuning the first had {untouched} on speeches; its best was {best}, "
        "after {best_at} updates.",
    ),
    "notice.forgets": QT_TRANSLATE_NOOP(
        "training/objectives",
        "On plays the tuned model went from {first} to {kept}: learning the new text costs "
        "some of the old.",
    ),
    "notice.seeds": QT_TRANSLATE_NOOP(
        "training/objectives",
        "Lines are means over {seeds} seeds, dots the seeds themselves.",
    ),
}
