"""What the cuts of a tokenizer do to a model, shown on the bundled bilingual one."""
