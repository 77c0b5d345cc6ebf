"""The table by which a bill escalates: every number named, every row founded or called assumed."""

from __future__ import annotations

from pathlib import Path

import pytest

from overdue import assets, law
from overdue.escalation.assumptions import assumptions
from overdue.escalation.kinds import CHANNELS, CLOSED, STAGES, STRATEGIES
from overdue.escalation.table import read_file, table
from overdue.facts.errors import BrokenFacts

TABLE = assets.path("collection", "table.yaml")


def changed(folder: Path, old: str, new: str) -> Path:
    text = TABLE.read_text(encoding="utf-8")
    assert old in text
    path = folder / "table.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_every_stage_can_be_reached_and_nothing_leads_out_of_a_closed_one() -> None:
    reached = {"current", "plan", "cured", "settled"} | {move.to for move in table().moves}
    assert reached - {"back"} == set(STAGES)
    assert not {stage for move in table().moves for stage in move.sources} & CLOSED
    assert not {stage for rule in table().contacts for stage in rule.stages} & CLOSED
    assert not set(table().visit.by) & CLOSED


def test_every_channel_is_used_and_every_strategy_has_its_row() -> None:
    used = {rule.channel for rule in table().contacts} | {"visit"}
    assert used == set(CHANNELS)
    assert [row.id for row in table().strategies] == list(STRATEGIES)


def test_what_the_table_rests_on_can_be_cited() -> None:
    for fact in table().facts:
        assert law.cite(fact).id == fact
    assert "bt-sms-days" in table().facts
    assert "bt-home-visit" in table().facts


def test_every_assumption_is_used_by_the_table() -> None:
    text = TABLE.read_text(encoding="utf-8").partition("schema:")[2]
    unused = [one.id for one in assumptions() if one.id not in text]
    assert unused == []


def test_what_a_careless_collector_does_is_no_act_that_a_law_forbids() -> None:
    from overdue.law import acts

    careless = {one for row in table().conduct.breaches for one in row.careless}
    forbidden = {act.id for act in acts.every() if act.verdict == "unlawful"}
    assert not careless & forbidden
    rogue = {one for row in table().conduct.breaches for one in row.rogue}
    assert rogue <= forbidden


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("on_day: handover-day", "on_day: handover-dya", "there is no assumption handover-dya"),
        ("stages-m.first_day.2", "stages-m.first_daz.2", "has no value first_daz"),
        ("to: outsourced", "to: outhouse", "outhouse"),
        ("facts: [stages-m]}", "facts: []}", "names the facts that it rests on"),
        ("a_week: contacts-a-week,", "", "exactly one of on_days, a_week, a_month and at"),
        ("rogue: [hv-19]", "rogue: [hv-99]", "hv-99"),
        ("late_day: late-request-day", "complains: false", "late_day"),
        ("facts: [bt-home-visit, ", "facts: [bt-home-visitt, ", "bt-home-visitt"),
    ],
)
def test_a_broken_table_is_refused_with_what_is_wanted(tmp_path: Path, old, new, said) -> None:
    with pytest.raises(BrokenFacts) as error:
        read_file(changed(tmp_path, old, new))
    assert said in str(error.value)
    assert "table.yaml" in str(error.value)
