"""The same drawn examples on every machine and every run."""

from hypothesis import settings

settings.register_profile("facts", derandomize=True, max_examples=80, deadline=None, database=None)
settings.load_profile("facts")
