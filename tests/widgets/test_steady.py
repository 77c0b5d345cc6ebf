"""What travels to the page: new strokes only, and always enough to draw all of them."""

from hypothesis import given
from hypothesis import strategies as st

from overdue.charts.strokes import Stroke
from overdue.widgets.steady import Steady


def stroke(letter: str, size: int = 10) -> Stroke:
    return Stroke({"n": size, "fill": letter}, b"x" * 8 * size, b"y" * size)


class Page:
    """What a page does with what it is sent."""

    def __init__(self) -> None:
        self.kept = {"version": 0, "paints": []}

    def fills(self, frame, kept) -> str:
        self.kept = kept or self.kept
        assert frame["steady"] == self.kept["version"]
        return "".join(
            (self.kept["paints"][number] if number >= 0 else frame["paints"][-number - 1])["fill"]
            for number in frame["order"]
        )


def test_the_first_frame_brings_all_strokes_and_a_move_only_the_new_one():
    sent, page = Steady(), Page()
    area, mark = stroke("a"), stroke("b")
    frame, kept = sent.frame([area, mark])
    assert page.fills(frame, kept) == "ab"
    assert frame["vertices"] == b""
    frame, kept = sent.frame([area, stroke("c")])
    assert kept is None
    assert len(frame["paints"]) == 1
    assert page.fills(frame, kept) == "ac"


def test_many_new_strokes_are_kept_and_then_need_not_be_sent_again():
    sent = Steady()
    sent.frame([stroke("a")])
    many = [stroke("b", 1000), stroke("c", 1000)]
    frame, kept = sent.frame(many)
    assert kept is not None
    assert frame["paints"] == []
    assert sent.frame(many)[1] is None


@given(st.lists(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from([3, 600])))))
def test_whatever_changes_the_page_can_draw_it_in_its_order(frames):
    sent, page, strokes = Steady(), Page(), {}
    for names in frames:
        wanted = [
            strokes.setdefault((*name, at % 2), stroke(*name)) for at, name in enumerate(names)
        ]
        assert page.fills(*sent.frame(wanted)) == "".join(name for name, _ in names)
