"""The models of collection under one name, loaded when they are asked for."""

import pytest

from overdue import collection


@pytest.mark.parametrize("name", collection.__all__)
def test_every_public_name_is_there(name):
    assert getattr(collection, name) is not None


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'bailiff'"):
        _ = collection.bailiff


def test_no_model_has_the_name_of_a_module_that_would_hide_it():
    from overdue.collection import _MODULES

    assert not set(_MODULES) & set(_MODULES.values())
