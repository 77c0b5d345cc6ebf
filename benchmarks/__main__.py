"""``make bench``: measure, print, and write the table to ``benchmarks/README.md``."""

from __future__ import annotations

from pathlib import Path

from benchmarks import collection, household, load, report, slider, start


def main() -> None:
    """Measure everything in one run and write the report."""
    print("From a slider's move to the painted chart ...", flush=True)
    moves = slider.measure()
    print("From nothing to the first app ...", flush=True)
    starts = start.measure()
    print("Reading all facts ...", flush=True)
    loads = load.measure()
    print("Collection, day by day ...", flush=True)
    many = collection.measure()
    print("Households, month by month ...", flush=True)
    text = report.written(moves, starts, loads, many, household.measure())
    Path(__file__).with_name("README.md").write_text(text, encoding="utf-8", newline="\n")
    print(text)


if __name__ == "__main__":
    main()
