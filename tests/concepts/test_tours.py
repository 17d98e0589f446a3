"""The questions that ship: answered in both languages, with stops in labs that take their params.

That every stop leads to a step there is, is tested with the cards (test_concepts.py).
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from explorer.core.cards import cards
from explorer.core.lab import open_lab
from explorer.core.params import coerce
from explorer.core.tours import FEWEST, MOST, Tour, TourStop, tours
from explorer.panels import TABS, lab_ids

TOURS = tours()[0]
STOPS = [(tour.id, number, stop) for tour in TOURS.values()
         for number, stop in enumerate(tour.stops, 1)]  # fmt: skip
HAN = re.compile(r"[\u4e00-\u9fff]")

#: Questions that are asked about subjects which have no tab yet, by the tab they wait for. They
#: come in here so that none is forgotten: when the tab is built, each gets a tour.
OPEN = {
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
    ),
    "alignment": (
        "What are the stages from a base model to a chat model (SFT, reward model, PPO)?",
        "What does PPO clip, and why?",
        "How does DPO do without a reward model, and is it more stable?",
        "What does the KL term of RLHF hold?",
        "What is the alignment tax?",
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


def test_that_questions_of_tabs_not_built_yet_are_open_and_of_no_other() -> None:
    assert set(OPEN).isdisjoint(TABS), "this tab is there now: its questions want their tours"
    assert sum(map(len, OPEN.values())) == len({q for asked in OPEN.values() for q in asked})
    asked = {tour.question["en"] for tour in TOURS.values()}
    assert not asked & {question for listed in OPEN.values() for question in listed}


@pytest.mark.parametrize("tour", TOURS.values(), ids=lambda tour: tour.id)
def test_that_a_tour_is_well_made(tour: Tour) -> None:
    assert FEWEST <= len(tour.stops) <= MOST
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
