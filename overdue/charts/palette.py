"""Colours with one meaning in every chart, for light and dark pages.

Fees are told apart by lightness as well as hue, so that they differ without colour vision too. The
hands that a bill can be in are steps of one hue: the farther on, the stronger.
"""

from __future__ import annotations

import msgspec


class Palette(msgspec.Struct, frozen=True):
    """One colour for each meaning (hex strings).

    A meaning that needs words beside its area has a ``…_text`` colour: the same hue with at
    least 4.5 : 1 contrast on ``paper``.
    """

    paper: str
    ink: str
    muted: str
    grid: str
    bill: str
    bill_text: str
    service_fee: str
    service_fee_text: str
    late_fee: str
    late_fee_text: str
    ceiling: str
    good: str
    good_text: str
    quiet: str
    with_lender: str
    with_agency: str
    sold: str
    before_court: str
    at_court: str
    plan: str


LIGHT = Palette(
    paper="#ffffff",
    ink="#1c2230",
    muted="#555d6b",
    grid="#e6e8ee",
    bill="#d5dae4",
    bill_text="#4d5566",
    service_fee="#e8a33d",
    service_fee_text="#8a5a06",
    late_fee="#c94f3c",
    late_fee_text="#a5331f",
    ceiling="#2f3c58",
    good="#1f8a83",
    good_text="#14706a",
    quiet="#9aa2b1",
    with_lender="#d3c6e8",
    with_agency="#ab94d2",
    sold="#8468b4",
    before_court="#5d4293",
    at_court="#35205f",
    plan="#8fcdc7",
)

DARK = Palette(
    paper="#212121",
    ink="#eceef3",
    muted="#b3bac7",
    grid="#33383f",
    bill="#4c5566",
    bill_text="#b9c1d0",
    service_fee="#d9962f",
    service_fee_text="#eebb6c",
    late_fee="#d8604c",
    late_fee_text="#f3998a",
    ceiling="#b4c8ec",
    good="#3fb0a8",
    good_text="#6fcfc7",
    quiet="#7b8493",
    with_lender="#453a63",
    with_agency="#6a5a97",
    sold="#9180c1",
    before_court="#b8a9e0",
    at_court="#e3dcf7",
    plan="#2b6f6a",
)


def palette(*, dark: bool) -> Palette:
    """The colours for a dark or a light page."""
    return DARK if dark else LIGHT
