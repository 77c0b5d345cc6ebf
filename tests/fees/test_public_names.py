"""The models under one name, loaded when they are asked for."""

import subprocess
import sys

import pytest

from overdue import fees


@pytest.mark.parametrize("name", fees.__all__)
def test_every_public_name_is_there(name):
    assert getattr(fees, name) is not None


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'interest_free'"):
        _ = fees.interest_free


def test_one_model_does_not_load_all_others():
    code = "import sys; from overdue.fees import simple_accrual; print('numpy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_no_model_has_the_name_of_a_module_that_would_hide_it():
    from overdue.fees import _MODULES

    assert not set(_MODULES) & set(_MODULES.values())
