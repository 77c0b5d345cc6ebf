"""A tiny story: decisions, cards, lines to mark. No lesson shows it; it borrows a real app's texts.

Its words are of no language, since what is tested is how they travel.
"""

from dataclasses import dataclass

from overdue.charts.cards import Card
from overdue.charts.chart import Chart
from overdue.charts.sheet import Sheet
from overdue.charts.table import Table
from overdue.widgets.app import WHOLE, App
from overdue.widgets.controls import Check, Choice, Group, Marks, Moves, Number

CHOICES = ("pay", "ask", "wait")
TONES = ("plain", "warn", "good", "milestone", "bad")
CALLS = {"a": ("a1", "a2", "a3"), "b": ("b1", "b2")}
WRONG = {"a2", "a3", "b1"}
"""The calls that should have been marked."""


@dataclass(frozen=True)
class Told:
    """What was decided, in how many steps at most, and which calls were marked and checked."""

    steps: tuple[str, ...]
    most: int
    calls: tuple[str, ...]
    marked: tuple[str, ...]
    is_checked: bool

    def __post_init__(self):
        if len(self.steps) > self.most or "pay" in self.steps[:-1]:
            raise ValueError("the story had ended")
        if not set(self.steps) <= set(CHOICES):
            raise ValueError("there is no such choice")

    @property
    def has_ended(self):
        return len(self.steps) == self.most or "pay" in self.steps


class StoryWords(Sheet[Told]):
    """The story in words."""

    @staticmethod
    def finding(result, language):
        end = "paid" if "pay" in result.steps else "open"
        return f"{len(result.steps)} of {result.most} steps, {end}, {len(result.marked)} marked"

    @staticmethod
    def terms(result, language):
        return f"Calls: {', '.join(result.calls)}"

    @staticmethod
    def table(result, language):
        rows = tuple((str(at), step) for at, step in enumerate(result.steps, 1))
        return Table(("step", "choice"), (*rows, ("marked", ", ".join(result.marked))))

    @staticmethod
    def cards(result, language):
        first = Card(id="start", kicker="Day 1 · lender", title="The bill is <b>due</b>")
        return (first, *(card(at, step) for at, step in enumerate(result.steps, 1)))


def card(at, step):
    """What happens after a decision."""
    return Card(
        id=f"step-{at}",
        kicker=f"Day {at * 10} · text message · lender",
        title=f"After step {at}: {step}",
        body=(f"You chose to {step}. Please pay ¥5,000.00 within 3 days.", "Second paragraph."),
        quoted=at % 2 == 0,
        points=(("May they?", "Yes, they may remind."), ("Now", "Keep the message.")),
        tone=TONES[at % len(TONES)],
        sign="Against a rule" if step == "wait" and at % len(TONES) == 4 else "",
    )


class StoryChart(StoryWords, Chart[Told]):
    """The same with a line that grows."""

    def draw(self):
        self.line = self.moves(self.axes.plot([], [], marker="o")[0])

    def show(self, result):
        steps = range(len(result.steps) + 1)
        self.line.set_data(steps, [step * (1 + len(result.marked)) for step in steps])
        self.limits((0, 13), (0, 60))


class StoryApp(App[Told]):
    """A story with a picture."""

    name = "growth"  # borrows the texts of a real app
    keeps = "app.story"
    view = StoryChart
    groups = (
        Group(
            name="case",
            controls=(
                Number(name="most", label="control.days_late", low=1, high=12, default=12,
                       slide=(1, 12)),
                Choice(name="call", label="control.product", options=("a", "b"), default="a",
                       words=lambda option, _: f"Call {option}"),
            ),
        ),
        Group(
            name="time",
            below=True,
            controls=(
                Moves(name="steps", label="control.paid"),
                Marks(name="marked", label="control.bill",
                      lines=lambda values: CALLS[values["call"]],
                      words=lambda line, _: f"10:0{line[1]} · call · “Words of line {line}”"),
                Check(name="check", label="control.minimum"),
            ),
        ),
    )  # fmt: skip

    def result(self, values):
        return Told(
            values["steps"],
            int(values["most"]),
            CALLS[values["call"]],
            values["marked"],
            values["check"] > 0,
        )

    def facts(self, result):
        return ("bt-late-fee",)

    def offers(self, result, language):
        offers = [] if result.has_ended else [(one, f"I {one} now") for one in CHOICES]
        return {"steps": offers}

    def told_lines(self, result, language):
        if not result.is_checked:
            return {}
        found = len(WRONG.intersection(result.marked))
        lines = {line: f"{line} {'breaks' if line in WRONG else 'keeps'} a rule"
                 for line in result.calls}  # fmt: skip
        return {"marked": {WHOLE: f"{found} found", **lines}}


class StorySheetApp(StoryApp):
    """The same story without a picture."""

    view = StoryWords
