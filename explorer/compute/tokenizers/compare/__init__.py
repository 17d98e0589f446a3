"""Vocabularies compared: by what they were trained on, by size, by unit; and one taken apart."""
