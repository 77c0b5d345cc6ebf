"""``python -m overdue lab``: the course, open in JupyterLab."""

from overdue.lab.command import main

__all__ = ["main"]
