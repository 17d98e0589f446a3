"""Where the parameters and the operations of a model are."""
