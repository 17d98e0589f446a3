"""Concepts of the subjects that have no tab, by subject and importance: none is forgotten.

They have cards, shown by formulas of the sheet and by labs of other tabs, all but those in UNSHOWN.
When a tab is built for a subject, test_inventory.CONCEPTS takes its part over.
"""

from __future__ import annotations

LATER = {
    "measures": {
        "high": (
            "one-hot dense-vectors word2vec negative-sampling polysemy tfidf-weighting wmd "
            "alignment-uniformity contrastive-learning triplet-loss clip rag bm25-dpr bleu "
            "rouge roc-curve auc class-imbalance boosting adaboost gradient-boosting "
            "bagging minhash-dedup"
        ),
        "medium": (
            "instruction-data-selection hierarchical-softmax sentence-average "
            "sentence-bert-simcse augmentation-views byol-target-network meteor bertscore "
            "xgboost-lightgbm-catboost data-cleaning data-diversity"
        ),
        "low": "multimodal-pretraining open-world-detection book-data",
    },
}

#: Concepts that nothing in the program shows: they wait for a lab, and have no card until then.
UNSHOWN: frozenset[str] = frozenset()

#: Tabs that still wait for labs, and the claims of their list that wait with them. Until then their
#: questions may lead to cards alone, without a tour.
WAITING = {"adapting": "W201 W202 W203 W204 W205 W206 W209 W210"}
