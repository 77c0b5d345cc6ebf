"""No control of any app is dead: something that a person can enter there changes a word."""

import pytest

from overdue import apps
from overdue.widgets.controls import Button, Check
from tests.browser import mirror


@pytest.mark.parametrize("name", apps.names())
def test_every_control_changes_something_that_is_said(name):
    session = mirror.opened(name, "en")
    for control in session.app.controls():
        if isinstance(control, Button) and not isinstance(control, Check):
            continue
        fresh = mirror.opened(name, "en")
        entries = mirror.preparation(fresh, control.name)
        for entry in entries:
            fresh.enter(*entry)
        assert control.name in mirror.controls(fresh)
