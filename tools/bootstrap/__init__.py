"""What `tools/setup.py` does. Stdlib only, and in the language of Python 3.6: see pythons.py."""
