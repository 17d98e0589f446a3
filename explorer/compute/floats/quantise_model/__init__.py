"""A trained model with its weights, its activations or its cache in fewer bits: what is left of it.

Read in this order; each file holds one idea:

    settings      what the reader sets (no torch)
    steps         what a run leaves behind (no torch)
    grid          tensors rounded to whole multiples of a scale, inside a running model
    reading       tokens, loss and continuation of a model
    weights       a copy of a model with quantised weights, and the bytes it takes
    bits          16 → 8 → 6 → 4 → 3 → 2 bits
    activations   weights and activations, and one channel that is much larger than the others
    cache         keys and values in fewer bits
    depth         how an error goes on from layer to layer
    training      quantised after training, and trained while quantised
    run           which of these
"""
