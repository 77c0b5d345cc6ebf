"""`make setup`: the course's own environment in .venv, exactly as locked.

    python3 tools/setup.py           what the course runs on
    python3 tools/setup.py --test    also what checks, publishing and benchmarks need

Needs nothing but a Python. A second run sees that all is there and does nothing; a run after an
interruption goes on. What pip says goes to .venv/setup.log.
"""

import sys

# This file alone has to be understood by any Python, so that an old one ends in a sentence.
if sys.version_info < (3, 6):  # noqa: UP036
    sys.exit(
        "Python " + sys.version.split()[0] + " is too old. Install Python 3.13 from python.org, "
        "then run the same command again with it."
    )

import errno

from bootstrap import environment, stamp
from bootstrap.say import Trouble, say
from bootstrap.where import ROOT, SIZE


def main(arguments):
    """Bring .venv up to date; return the exit status."""
    level = "test" if "--test" in arguments else "course"
    if stamp.is_fresh(level):
        return 0
    try:
        environment.make(level)
    except Trouble as trouble:
        say(trouble.which, **trouble.fields)
        return 1
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EACCES, errno.EROFS):
            raise
        full = error.errno == errno.ENOSPC
        say("disk-full" if full else "not-writable", folder=ROOT, size=SIZE[level])
        return 1
    except KeyboardInterrupt:
        say("interrupted")
        return 130
    say("ready")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
