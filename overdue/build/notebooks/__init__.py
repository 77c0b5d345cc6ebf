"""From the source of a lesson to the notebook that people open."""
