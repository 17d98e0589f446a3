"""What is learnt beyond the examples: fits, penalties, folds, dropout, early stopping."""
