"""The control that the apps about lenders share: which product it is, whatever its terms."""

from __future__ import annotations

from typing import Final

from overdue import lenders
from overdue.language import Language
from overdue.widgets.controls import Choice


def _product_words(product_id: str, language: Language) -> str:
    return language.pick(lenders.product(product_id).name)


CREDIT_PRODUCT: Final = Choice(
    name="credit_product",
    options=tuple(product.id for product in lenders.products()),
    words=_product_words,
    default="baitiao",
)
