"""What is done with items: drawn, posed with fresh figures, scored, brought back for review.

Pure functions of items, answers, a seed and a time that is passed in.
"""
