"""What the learner entered, kept on this computer between sessions."""

from overdue.kept.store import Kept, NotKept

__all__ = ["Kept", "NotKept"]
