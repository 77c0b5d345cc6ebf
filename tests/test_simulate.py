"""``python -m overdue simulate``: same for a seed, honest about assumptions, plain errors."""

from __future__ import annotations

import json

import pytest

from overdue.__main__ import main
from overdue.escalation.assumptions import assumptions, preset
from overdue.escalation.kinds import SETTINGS, STAGES


def ran(capsys, *arguments):
    """What the command prints."""
    assert main(["simulate", *map(str, arguments)]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


def told(capsys, *arguments):
    """What it prints as JSON."""
    return json.loads(ran(capsys, "--json", *arguments))


def test_it_prints_the_shares_of_some_days_and_how_it_ends(capsys):
    said = ran(capsys, "--accounts", 300, "--days", 200).splitlines()
    assert said[0].startswith("300 accounts (bills not paid by the due day of 5,000.00 yuan")
    shown = [line.split()[0] for line in said if line[:5].strip().isdigit()]
    assert shown == ["1", "7", "30", "60", "90", "180", "200"]
    assert any(line.startswith("by day 200: cured ") for line in said)
    assert any(line.startswith("charges in yuan") for line in said)


@pytest.mark.parametrize("setting", SETTINGS)
def test_it_names_every_number_that_nobody_published(setting, capsys):
    said = ran(capsys, "--accounts", 50, "--days", 30, "--setting", setting)
    line = said.splitlines()[-1]
    assert line.startswith(f"Assumed, published nowhere (setting {setting}): ")
    for one in assumptions():
        assert (f" {one.id} " in line) == one.illustrative
    given = told(capsys, "--accounts", 50, "--days", 30, "--setting", setting)["assumed"]
    assert given["visit-chance"] == float(preset(setting)["visit-chance"])


def test_json_has_the_shares_of_every_day_and_they_add_up(capsys):
    given = told(capsys, "--accounts", 777, "--days", 120, "--strategy", "ignore=1,plan-late=2")
    assert given["stages"] == list(STAGES)
    assert len(given["shares_by_day"]) == 121
    for shares in given["shares_by_day"]:
        assert sum(shares) == pytest.approx(1, abs=1e-5)
    assert given["strategies"] == {"ignore": 1.0, "plan-late": 2.0}
    for name in ("visited", "chance_of_visit", "sued", "cured", "settled"):
        assert 0 <= given[name] <= 1
    low, middle, high = given["cost_quantiles"].values()
    assert 0 <= low <= middle <= high
    assert [*given["cost_quantiles"]] == ["10%", "50%", "90%"]


def test_the_same_seed_gives_the_same_and_another_seed_another(capsys):
    arguments = ("--accounts", 400, "--days", 90)
    first, again = (ran(capsys, *arguments, "--seed", 5) for _ in range(2))
    assert first == again
    other = told(capsys, *arguments, "--seed", 6)["shares_by_day"]
    assert told(capsys, *arguments, "--seed", 5)["shares_by_day"] != other


def test_a_setting_in_which_more_happens_cures_fewer(capsys):
    low, _, high = (
        told(capsys, "--accounts", 1000, "--days", 360, "--setting", one)["cured"]
        for one in SETTINGS
    )
    assert high < low


def test_of_all_bills_most_are_paid_in_time(capsys):
    late = told(capsys, "--accounts", 500, "--days", 10)["shares_by_day"][0]
    every = told(capsys, "--accounts", 500, "--days", 10, "--from-due-day")["shares_by_day"][0]
    cured = STAGES.index("cured")
    assert late[cured] == 0
    assert every[cured] > 0.5


def test_a_larger_bill_costs_more(capsys):
    small, large = (
        told(capsys, "--accounts", 200, "--days", 90, "--bill", bill)["cost_quantiles"]["50%"]
        for bill in ("1000", "20000.50")
    )
    assert large == pytest.approx(small * 20.0005, rel=1e-3)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--accounts", "0"], "'0' is not a whole number from 1 to 1,000,000"),
        (["--accounts", "1000001"], "'1000001' is not a whole number"),
        (["--accounts", "1e3"], "'1e3' is not a whole number"),
        (["--days", "721"], "'721' is not a whole number from 1 to 720"),
        (["--seed", "-1"], "--seed"),
        (["--bill", "0"], "'0' is not an amount from 0.01 to 1,000,000 yuan"),
        (["--bill", "nan"], "'nan' is not an amount"),
        (["--bill", "1.001"], "'1.001' is not an amount"),
        (["--strategy", "flee"], "there is no strategy 'flee': choose pay-when-able, "),
        (["--strategy", "ignore=0"], "the weight of ignore is '0'"),
        (["--strategy", "ignore=nan"], "the weight of ignore is 'nan'"),
        (["--strategy", ""], "there is no strategy ''"),
        (["--setting", "worst"], "invalid choice: 'worst'"),
        (["--frob"], "unrecognized arguments: --frob"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence_with_status_2(arguments, named, capsys):
    assert main(["simulate", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert named in said.err
    assert said.err.count("\n") == 1


def test_help_says_that_it_is_no_statistic(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["simulate", "--help"])
    assert stopped.value.code == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "assumptions, not statistics" in said
    for option in ("--accounts", "--strategy", "--setting", "--bill", "--from-due-day", "--json"):
        assert option in said
