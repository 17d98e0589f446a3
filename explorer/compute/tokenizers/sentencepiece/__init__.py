"""SentencePiece: one pipeline, four kinds of pieces, in the order to read it:

bpe         byte-pair encoding under SentencePiece's rules: training, and encoding by score
training    the four kinds from one text: BPE, Unigram, char, word
model       the finished tokenizer: normalise, mark, cut, fall back to bytes, and back again
paths       which characters of the text became which of the normalised one
rules       the rewriting table of a .model file
model_file  the .model file, read and written
"""
