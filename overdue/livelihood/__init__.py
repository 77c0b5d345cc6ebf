"""What is assumed of a household and its life: numbers with what is known about each."""
