"""How a model learns: losses, optimizers, starts, generalisation, objectives, scale, memory."""
