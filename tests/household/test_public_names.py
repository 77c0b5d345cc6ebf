"""The models of a household under one name, loaded when they are asked for."""

import pytest

from overdue import household


@pytest.mark.parametrize("name", household.__all__)
def test_every_public_name_is_there(name):
    assert getattr(household, name) is not None


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'landlord'"):
        _ = household.landlord


def test_no_model_has_the_name_of_a_module_that_would_hide_it():
    from overdue.household import _MODULES

    assert not set(_MODULES) & set(_MODULES.values())
