"""The ways of showing a chart that follows a slider: ours, and those that people usually take.

Each is one notebook cell that shows one slider over the same year of fees, and a script that says
where its slider is and calls ``painted`` when the pixels of a move are ready.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Design:
    """One way of showing a chart.

    Attributes
    ----------
    name
        What it is called in the table.
    code
        Cell that shows it.
    slider
        CSS selector of the track of its slider, within the cell's output.
    handle, grip
        CSS selector of what is grabbed, and where across it (a share of its width).
    watch
        JavaScript function body with ``output`` (the cell's output element) and ``painted``
        (to be called when a move is on the screen).
    ready
        CSS selector that is there once the design is live.
    """

    name: str
    code: str
    slider: str
    watch: str
    ready: str
    handle: str = ".widget-slider .noUi-handle"
    grip: float = 0.5


_CHART = """
import numpy as np
DAYS = np.arange(366)

def draw(axes, day):
    service = 5000 * 0.0005 * (DAYS + 25)
    late = 5000 * 0.00015 * DAYS
    owed = 5000 + service + late
    colors = ["#d5dae4", "#e8a33d", "#c94f3c"]
    axes.stackplot(DAYS, np.full(366, 5000.0), service, late, colors=colors)
    axes.plot(DAYS, 5000 * (1 + 0.24 * DAYS / 365), "--", color="#2f3c58")
    axes.set(xlim=(0, 365), ylim=(4500, 6500), xlabel="days after the due date", ylabel="yuan owed")
    stem, = axes.plot([day, day], [4500, owed[day]], color="#1c2230")
    dot, = axes.plot([day], [owed[day]], "o", color="#1c2230")
    words = axes.annotate(f"day {day}: {owed[day]:,.2f}", (day, owed[day]), (-5, 12),
                          textcoords="offset points", ha="right")
    return owed, stem, dot, words
"""

_NO_UI_SLIDER = ".widget-slider .noUi-base"

_WHEN_PICTURE_IS_NEW = """
new MutationObserver(() => {
  for (const image of output.querySelectorAll("img")) {
    if (image.src !== image.dataset.seen) {
      const src = image.src;
      image.dataset.seen = src;
      image.decode().then(() => { if (image.src === src) painted(); }, () => {});
    }
  }
}).observe(output, { subtree: true, childList: true, attributes: true, attributeFilter: ["src"] });
"""

OURS = Design(
    name="ours: strokes on a canvas over a still picture",
    code="import overdue\noverdue.use('en')\noverdue.show('growth')",
    slider="[data-control='days_late'] input[type='range']",
    watch="""
const picture = output.querySelector(".od-picture");
const what = { attributes: true, attributeFilter: ["data-painted"] };
new MutationObserver(painted).observe(picture, what);
""",
    ready=".od-picture[data-painted]",
    handle="[data-control='days_late'] input[type='range']",
    grip=0.25,
)

INTERACT = Design(
    name="`interact` and inline pyplot",
    code=_CHART
    + """
%matplotlib inline
import matplotlib.pyplot as plt
from ipywidgets import interact, IntSlider

def show(day):
    figure, axes = plt.subplots(figsize=(7, 4))
    draw(axes, day)
    plt.show()

interact(show, day=IntSlider(90, 0, 365));
""",
    slider=_NO_UI_SLIDER,
    watch=_WHEN_PICTURE_IS_NEW,
    ready="img",
)

IPYMPL = Design(
    name="ipympl and `set_data`",
    code=_CHART
    + """
%matplotlib widget
import matplotlib.pyplot as plt
from ipywidgets import IntSlider
from IPython.display import display
with plt.ioff():
    figure, axes = plt.subplots(figsize=(7, 4))
owed, stem, dot, words = draw(axes, 90)
slider = IntSlider(90, 0, 365)

def move(change):
    day = change["new"]
    stem.set_data([day, day], [4500, owed[day]])
    dot.set_data([day], [owed[day]])
    words.xy = (day, owed[day])
    words.set_text(f"day {day}: {owed[day]:,.2f}")
    figure.canvas.draw_idle()

slider.observe(move, "value")
display(slider, figure.canvas)
""",
    slider=_NO_UI_SLIDER,
    watch="""
const drawn = CanvasRenderingContext2D.prototype.drawImage;
CanvasRenderingContext2D.prototype.drawImage = function (...given) {
  drawn.apply(this, given);
  if (output.contains(this.canvas) || !this.canvas.isConnected) painted();
};
""",
    ready="canvas",
)

IMAGE = Design(
    name="`ipywidgets.Image` and `savefig`",
    code=_CHART
    + """
import io
from matplotlib.figure import Figure
from ipywidgets import Image, IntSlider, VBox
figure = Figure(figsize=(7, 4))
owed, stem, dot, words = draw(figure.subplots(), 90)
picture, slider = Image(format="png"), IntSlider(90, 0, 365)

def move(change):
    day = change["new"]
    stem.set_data([day, day], [4500, owed[day]])
    dot.set_data([day], [owed[day]])
    words.xy = (day, owed[day])
    words.set_text(f"day {day}: {owed[day]:,.2f}")
    out = io.BytesIO()
    figure.savefig(out, format="png")
    picture.value = out.getvalue()

slider.observe(move, "value")
move({"new": 90})
VBox([slider, picture])
""",
    slider=_NO_UI_SLIDER,
    watch=_WHEN_PICTURE_IS_NEW,
    ready="img",
)

FLOOR = Design(
    name="floor: a slider that echoes a text",
    code="""
from ipywidgets import IntSlider, Label, VBox
slider, label = IntSlider(90, 0, 365), Label("90").add_class("echo")

def move(change):
    label.value = str(change["new"])

slider.observe(move, "value")
VBox([slider, label])
""",
    slider=_NO_UI_SLIDER,
    watch="""
new MutationObserver(painted).observe(output.querySelector(".echo"),
  { subtree: true, childList: true, characterData: true });
""",
    ready=".echo",
)

ALL = (OURS, INTERACT, IPYMPL, IMAGE, FLOOR)
