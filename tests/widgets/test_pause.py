"""The garbage collector rests, and works again afterwards."""

import gc

import pytest

from overdue.widgets.pause import without_collecting


def test_the_collector_rests_inside_the_block_and_works_after_it():
    assert gc.isenabled()
    with without_collecting():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_wakes_it_too():
    with pytest.raises(ValueError, match="broken"), without_collecting():
        raise ValueError("broken")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    try:
        with without_collecting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
