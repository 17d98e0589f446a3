"""How sets of pictures are judged: scores and distances on what a network makes of them."""
