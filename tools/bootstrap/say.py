"""Sentences for the person at the terminal, in the language of the computer."""

import json
import locale
import os
import sys
import time
from contextlib import contextmanager

from bootstrap.where import SENTENCES


class Trouble(Exception):
    """What a person has to be told and can mend: the id of a sentence and its fields."""

    def __init__(self, which, **fields):
        super().__init__(which)
        self.which = which
        self.fields = fields


def _language():
    """Return the language that the computer is set to, if the terminal can show it."""
    asked = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), None)
    asked = asked or locale.getlocale()[0] or ""  # Windows sets none of them
    if not asked.lower().startswith(("zh", "chinese")):
        return "en"
    try:
        "中文".encode(sys.stdout.encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return "en"
    return "zh-Hans"


def sentence(which, **fields):
    """Return the sentence with the id `which`, its fields filled in."""
    sentences = json.loads(SENTENCES.read_text(encoding="utf-8"))
    return sentences[which][_language()].format(**fields)


def say(which, **fields):
    """Print a sentence."""
    print(sentence(which, **fields), flush=True)


@contextmanager
def step(which, **fields):
    """Show one line for a step: what it is, how far it is, and the seconds that it took.

    Yields a function that shows how far it is. Where nobody watches (a pipe, a log), only the
    step and its seconds appear.
    """
    text = sentence(which, **fields) + " ... "
    watched = sys.stdout.isatty()
    start = time.time()
    print(text, end="", flush=True)

    def show(progress):
        if watched:
            print("\r" + text + progress, end="", flush=True)

    try:
        yield show
    except BaseException:
        print(flush=True)
        raise
    took = sentence("seconds", n=round(time.time() - start))
    show(took.ljust(12))  # over what is left of the progress
    print("" if watched else took, flush=True)
