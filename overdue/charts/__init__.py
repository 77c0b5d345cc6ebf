"""Charts: a result in; a matplotlib figure, a finding sentence and a table out."""
