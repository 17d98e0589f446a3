"""The questions that ship: answered in both languages, each reaches a card that opens; the stops of
those with a tour lie in labs that take their params.

That every stop and every card leads to a step there is, is tested in test_concepts.py.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from explorer.compute.concepts.index import entries
from explorer.compute.concepts.questions import Params, asked, listed, places_of
from explorer.compute.concepts.searching import search
from explorer.compute.concepts.subjects import SUBJECTS, UNTABBED
from explorer.core.cards import LANGUAGES, cards
from explorer.core.lab import open_lab
from explorer.core.params import coerce
from explorer.core.tours import FEWEST, MOST, Tour, TourStop, questions, tours
from explorer.panels import TABS, lab_ids
from tests.concepts.later import WAITING

TOURS = tours()[0]
STOPS = [(tour.id, number, stop) for tour in TOURS.values()
         for number, stop in enumerate(tour.stops, 1)]  # fmt: skip
HAN = re.compile(r"[\u4e00-\u9fff]")

QUESTIONS = questions()[0]

#: Questions that must be answered, by subject: none is forgotten, whether it has a tour or not.
ASKED = {
    "generation": (
        "Why is generation slow, and what makes it faster?",
        "How many bytes does the cache of keys and values take?",
        "What do temperature, top-k and top-p do?",
        "What is beam search, and when does it go wrong?",
        "Why does a model repeat itself, and what helps?",
        "What does perplexity mean?",
        "Where does a high latency come from?",
        "How does vLLM manage memory?",
        "What is the difference between prefill and decoding?",
        "Why do language models hallucinate, and how is it reduced?",
    ),
    "blocks": (
        "How does a Transformer run in training, and how when it generates?",
        "Why LayerNorm and not BatchNorm?",
        "What does RMSNorm leave out?",
        "What changes between model.train() and model.eval()?",
        "Why is the feed-forward part four times as wide?",
        "What is SwiGLU?",
        "How many parameters does a model have, and in which parts?",
        "How many operations do the logits and the feed-forward part take?",
        "How do RNN, LSTM and GRU differ?",
        "What is the idea of state-space models, Mamba and RWKV?",
        "Why are most models decoder-only today?",
        "Why are there models of 6, 13 and 130 billion parameters?",
    ),
    "training": (
        "Is overfitting impossible when there are data enough?",
        "What is the difference between cross-entropy and KL divergence?",
        "Why does Adam need two moments, and what does AdamW change?",
        "What is warmup for?",
        "How do L1 and L2 regularisation differ?",
        "Why does dropout scale what is left?",
        "What do scaling laws say?",
        "What is emergence, and does it depend on the measure?",
        "How does BERT learn, and what is static masking?",
        "How can gradient accumulation stand for a larger batch?",
    ),
    "adapting": (
        "How are the matrices of LoRA initialised, and why is one of them zero?",
        "What does QLoRA save?",
        "How do P-tuning, prompt tuning and instruction tuning differ?",
        "Why does fine-tuning forget, and what helps?",
        "Does editing a model work?",
        "How are the data for fine-tuning prepared?",
        "What does a singular value decomposition say about compressing a matrix?",
        "How does knowledge distillation work, with a white box and with a black box?",
        "Should fine-tuning start from a base or from a chat model?",
        "How is a model made less sensitive to the wording of a prompt?",
    ),
    "alignment": (
        "What are the stages from a base model to a chat model (SFT, reward model, PPO)?",
        "What does PPO clip, and why?",
        "How does DPO do without a reward model, and is it more stable?",
        "What does the KL term of RLHF hold?",
        "What is the alignment tax?",
        "What is reinforcement learning, and what does it maximise?",
    ),
    "measures": (
        "How does retrieval (RAG) work, and how is it made better?",
        "How are pre-training data cleaned and deduplicated?",
        "What do BLEU and ROUGE measure?",
        "What does AUC mean, and when does it mislead?",
        "How do CLIP and contrastive learning work?",
        "How are sentences compared without a trained model?",
        "How do bagging and boosting differ?",
        "How are language models used in search and advertising?",
        "How are books and papers made into training data?",
        "How are pictures joined to a language model (multimodal pre-training, Q-Former)?",
        "How can a detector find objects of classes it was never trained on?",
    ),
}  # fmt: skip


def test_that_no_file_has_a_mistake() -> None:
    assert [str(problem) for problem in tours()[1]] == []


def test_that_there_are_forty_and_every_subject_has_its_share() -> None:
    assert len(TOURS) >= 40
    counted = {tab: sum(tour.tab == tab for tour in TOURS.values()) for tab in TABS}
    for tab in ("attention", "diffusion", "tokenizers", "floats"):
        assert counted[tab] >= 10, tab
    assert counted["parallelism"] >= 5
    assert {tour.tab for tour in TOURS.values()} <= set(TABS) - {"concepts"}


def test_that_a_question_without_a_tour_is_one_of_the_list() -> None:
    known = {question for tab in (*UNTABBED, *WAITING) for question in ASKED[tab]}
    led = {tour.question["en"] for tour in TOURS.values()}
    assert {tour.question["en"] for tour in QUESTIONS.values()} - led <= known


def test_that_every_question_of_the_list_is_answered() -> None:
    assert sum(map(len, ASKED.values())) == len({q for some in ASKED.values() for q in some}) == 59
    assert set(ASKED) <= set(SUBJECTS)
    answered = {tour.question["en"]: tour.tab for tour in QUESTIONS.values()}
    for tab, some in ASKED.items():
        for question in some:
            assert answered.get(question) == tab, question


@pytest.mark.parametrize("tour", QUESTIONS.values(), ids=lambda tour: tour.id)
def test_that_every_question_reaches_a_card_and_the_card_a_lab(tour: Tour) -> None:
    known = [cards()[0][name] for name in tour.concepts]
    assert known[0].tab == tour.tab, "the first card is what it is about"
    assert all(card.lab in lab_ids() for card in known)
    assert all(tour.id in asked()[card.id] for card in known)
    places = places_of(tour)
    assert [place.lab for place in places] == [step.lab for step in (tour.stops or known)]


@pytest.mark.parametrize("tour", QUESTIONS.values(), ids=lambda tour: tour.id)
def test_that_a_question_is_found_by_its_words_among_questions_and_concepts(tour: Tour) -> None:
    reached = [entry for entry in entries() if entry.card in tour.concepts]
    for code in LANGUAGES:
        question = tour.question[code]
        assert tour in listed(Params(find=question))
        assert {hit.card for hit in search(question, reached)} == set(tour.concepts)


@pytest.mark.parametrize("tour", QUESTIONS.values(), ids=lambda tour: tour.id)
def test_that_a_question_is_well_made(tour: Tour) -> None:
    assert not tour.stops or FEWEST <= len(tour.stops) <= MOST
    assert set(tour.concepts) <= cards()[0].keys()
    assert 3 <= len(re.findall(r"[.!?](?:\s|$)", tour.answer["en"])) <= 8
    assert 3 <= len(re.findall(r"[。！？]", tour.answer["zh"])) <= 8
    assert tour.question["en"].endswith("?")
    for text in (tour.question, tour.answer, *(stop.note for stop in tour.stops)):
        assert HAN.search(text["zh"])
    for text in (tour.question, tour.answer):
        assert not HAN.search(text["en"])
    for stop in tour.stops:
        assert len(re.findall(r"[.!?](?:\s|$)", stop.note["en"])) in (1, 2)
        assert len(re.findall(r"[。！？](?!”)", stop.note["zh"])) in (1, 2)
    assert len({(s.lab, json.dumps(dict(s.params)), s.at) for s in tour.stops}) == len(tour.stops)


@pytest.mark.parametrize(("tour", "number", "stop"), STOPS)
def test_that_a_stop_leads_to_a_lab_that_takes_its_params(
    tour: str, number: int, stop: TourStop
) -> None:
    assert stop.lab in lab_ids()
    lab = open_lab(stop.lab)
    params: Any = coerce(lab.Params, dict(stop.params))[0]
    if hasattr(params, "validate"):
        params.validate()
