"""What a household has in a month, what it needs, and what is left for its debts."""
