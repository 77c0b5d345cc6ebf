"""The bank as its authors and teachers use it: checked, counted and exported."""
