"""On any day a product has one set of terms, or the gap says for which days there are some."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overdue import lenders
from overdue.facts import NoValue

PRODUCTS = [product.id for product in lenders.products()]


@given(st.sampled_from(PRODUCTS), st.dates(date(2000, 1, 1), date(2040, 12, 31)), st.data())
@settings(deadline=None, max_examples=150)
def test_a_product_has_one_set_of_terms_or_an_explicit_gap(
    product: str, on: date, data: st.DataObject
) -> None:
    found = lenders.versions(product)
    day = timedelta(days=1)
    edges = [edge for one in found for edge in (one.used_from, one.used_until) if edge]
    near = [edge + shift for edge in edges for shift in (-day, 0 * day, day)]
    on = data.draw(st.sampled_from([on, *near]))
    holding = [one for one in found if one.holds(on)]
    if holding:
        assert len(holding) == 1
        assert lenders.terms(product, on) == holding[0].terms
        return
    with pytest.raises(NoValue) as gap:
        lenders.terms(product, on)
    message = str(gap.value)
    assert product in message
    for one in found:
        if one.chosen_by_date:
            assert str(one.used_from or "earlier") in message
            assert str(one.used_until or "now") in message
