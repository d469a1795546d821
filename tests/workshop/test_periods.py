"""Periods of a plan: names, days, closed weeks, money and people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.plans import WORKSHOP
from workshop import periods
from workshop.model.initiative import Effort, Initiative, Lag
from workshop.model.planning import Closure, Planning, Role
from workshop.model.workshop import Workshop


def of(start: str = "2027Q1", horizon: int = 8, budget: int = 0, **planning: object) -> Workshop:
    return replace(WORKSHOP, settings=replace(WORKSHOP.settings, start=start, horizon=horizon, budget=budget),
                   planning=replace(Planning(holidays=False), **planning))  # type: ignore[arg-type]


def test_names_and_days_of_quarters_and_months() -> None:
    assert [periods.name("2027Q4", "quarter", i) for i in range(3)] == ["2027Q4", "2028Q1", "2028Q2"]
    assert [periods.name("2027Q4", "month", i) for i in (0, 2, 3)] == ["2027-10", "2027-12", "2028-01"]
    assert [periods.short_name("2027Q4", unit, 1) for unit in ("quarter", "month")] == ["28Q1", "27-11"]
    assert periods.first_day("2027Q4", "month", 3) == date(2028, 1, 1)
    assert periods.last_day("2027Q4", "month", 4) == date(2028, 2, 29)
    assert periods.last_day("2027Q4", "quarter", 0) == date(2027, 12, 31)
    assert periods.count(of()) == 8 and periods.count(of(unit="month")) == 24


@pytest.mark.parametrize("unit", ["quarter", "month"])
def test_a_day_lies_in_the_period_whose_days_hold_it(unit: periods.Unit) -> None:
    for index in range(24):
        assert periods.index_of("2027Q3", unit, periods.first_day("2027Q3", unit, index)) == index
        assert periods.index_of("2027Q3", unit, periods.last_day("2027Q3", unit, index)) == index
    assert periods.index_of("2027Q3", unit, date(2027, 6, 30)) == -1


def test_spring_festival_and_national_day_are_closed() -> None:
    found = periods.closures(replace(of(), planning=Planning()))
    assert [(c.name, c.first, c.last) for c in found] == [
        ("spring", "2027-01-30", "2027-02-12"), ("national", "2027-10-01", "2027-10-07"),
        ("spring", "2028-01-19", "2028-02-01"), ("national", "2028-10-01", "2028-10-07")]
    assert periods.closures(of()) == ()


def test_closed_days_take_people_away_and_not_money() -> None:
    shut = Closure("Freeze", "2027-02-01", "2027-02-12")
    shop = of(budget=10, unit="month", roles=(Role("it", "IT", (2.0,)), Role("pm", "PM")), closures=(shut,))
    # February 2027 has 20 weekdays, ten of them in the freeze.
    assert periods.open_share(shop, 1) == 0.5
    assert periods.capacity(shop)["it"][:3] == (20, 10, 20), "tenths of a person-month; roles without heads are free"
    assert set(periods.capacity(shop)) == {"it"}
    assert periods.budgets(shop) == (4, 3, 3) * 8
    assert periods.begin_of(shop, 1) == date(2027, 2, 13)


def test_a_period_closed_as_a_whole_has_nobody() -> None:
    shop = of(unit="month", roles=(Role("it", "IT", (2.0,)),), closures=(Closure("", "2027-03-01", "2027-03-31"),))
    assert periods.capacity(shop)["it"][2] == 0
    assert periods.begin_of(shop, 2) == date(2027, 3, 1)


def test_the_last_number_goes_on() -> None:
    shop = of(budgets=(5, 7), roles=(Role("it", "IT", (1.0, 3.0)),))
    assert periods.budgets(shop) == (5, *(7,) * 7)
    assert periods.capacity(shop)["it"] == (30, *(90,) * 7)
    assert periods.budgets(of()) is None


def test_needs_are_spread_over_the_run_and_rounded_up() -> None:
    work = Initiative("i", "I", duration=3, efforts=(Effort("it", 1.0), Effort("pm", 0.3)))
    assert periods.needs(work) == {"it": 4, "pm": 1}


@pytest.mark.parametrize("horizon", [1, 2, 3, 4, 5, 8, 12, 40])
def test_now_next_and_later_share_the_horizon(horizon: int) -> None:
    shop = of(horizon=horizon)
    found = [period for name in ("now", "next", "later") for period in periods.band(shop, name)]
    assert found == list(range(horizon)) and len(periods.band(shop, "now")) >= 1
    assert all(periods.band_of(shop, start) == name for name in ("now", "next", "later")
               for start in periods.band(shop, name))
    assert periods.band(shop, "") == range(horizon)


def test_another_unit_keeps_the_limits_as_well_as_it_can() -> None:
    work = Initiative("i", "I", duration=4, earliest=4, latest=7, pin=5, predecessors=("x",), lags=(Lag("x", 1),))
    quarters = periods.in_unit(work, 1 / 3)
    assert (quarters.duration, quarters.earliest, quarters.latest, quarters.pin) == (2, 2, 2, 2)
    assert quarters.lags == (Lag("x", 1),)
    months = periods.in_unit(quarters, 3)
    assert (months.duration, months.earliest, months.latest, months.pin, months.lags) == (6, 6, 6, 6, (Lag("x", 3),))
    assert periods.in_unit(work, 1) is work


def test_a_window_inside_one_quarter_stays_possible() -> None:
    quarters = periods.in_unit(Initiative("i", "I", earliest=4, latest=5, pin=4), 1 / 3)
    assert (quarters.earliest, quarters.latest, quarters.pin) == (2, 2, 2)
