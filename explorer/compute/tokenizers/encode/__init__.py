"""Any tokenizer on any text: types, sources (which tokenizer), cuts, word (inside one), run."""
