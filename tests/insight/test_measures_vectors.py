"""Every shared reference value of a measure that the product offers."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from workshop.insight import measures as m

ROOT = Path(__file__).resolve().parents[2]


def counted(votes: Sequence[int], levels: int = 5) -> list[int]:
    return [votes.count(level) for level in range(1, levels + 1)]


def quartile_range(given: dict[str, Any]) -> dict[str, Any]:
    return {"iqr": m.iqr(given["values"])}


def alpha(level: m.Scale) -> Callable[[dict[str, Any]], float | None]:
    return lambda given: m.krippendorff_alpha(given["matrix"], level)


def weighed(given: dict[str, Any]) -> list[float]:
    pairs = list(zip(given["values"], given["weights"], strict=True))
    return [sum(weight for vote, weight in pairs if vote == level) for level in range(1, 6)]


def concordance(given: dict[str, Any]) -> dict[str, Any]:
    matrix, found = given["matrix"], m.kendall_w(given["matrix"])
    assert found is not None
    return {"W": found, "chisq": len(matrix[0]) * (len(matrix) - 1) * found, "df": len(matrix) - 1}


def wilson(given: dict[str, Any]) -> dict[str, Any]:
    found = m.wilson_interval(given["x"], given["n"])
    assert found is not None
    return {"lo": found[0], "hi": found[1]}


def posterior(given: dict[str, Any]) -> m.LevelPosterior:
    found = m.dirichlet_level(given["frequency"], given["prior_alpha"], given.get("share", 0.5))
    assert found is not None
    return found


def credible(given: dict[str, Any]) -> dict[str, Any]:
    low, high = posterior(given).interval()
    return {"lo": low, "hi": high}


def highest_median(given: dict[str, Any]) -> dict[str, Any]:
    return {"lower_median": m.lower_median(given["frequency"]),
            "usual_judgment": m.interpolated_median(given["frequency"])}


MEASURES: dict[str, Callable[[dict[str, Any]], Any]] = {
    "van_der_eijk_A": lambda given: m.agreement_a(given["frequency"]),
    "tastle_wierman_Cns": lambda given: m.consensus_cns(given["frequency"]),
    "leik_D": lambda given: m.leik_d(given["frequency"]),
    "berry_mielke_IOV": lambda given: m.iov(given["frequency"]),
    "lower_median": lambda given: m.lower_median(counted(given["values"])),
    "interpolated_median": lambda given: m.interpolated_median(counted(given["values"])),
    "highest_median_rules": highest_median,
    "quartiles_R_type7": quartile_range,
    "rwg_uniform": lambda given: m.r_wg(given["values"]),
    "krippendorff_alpha_nominal": alpha("nominal"),
    "krippendorff_alpha_ordinal": alpha("ordinal"),
    "krippendorff_alpha_interval": alpha("interval"),
    "krippendorff_alpha_ratio": alpha("ratio"),
    "kendall_W_tie_corrected": concordance,
    "wilson_interval_95": wilson,
    "dirichlet_posterior_mean_score": lambda given: {"mean": posterior(given).mean, "sd": posterior(given).sd},
    "dirichlet_posterior_prob_share_ge_half":
        lambda given: posterior(given).at_least[given["threshold_level"] - 1],
    "dirichlet_mean_credible_95": credible,
    "percent_changed_votes": lambda given: m.percent_changed(given["round1"], given["round2"]),
    "scheibe_change_percent": lambda given: 100 * (m.l1_change(given["freq1"], given["freq2"]) or 0.0),
    "weighted_median_lower": lambda given: m.lower_median(weighed(given)),
    "weighted_mean": lambda given: m.mean(weighed(given)),
}
# Rows over data sets that are not shared, and quantities of a row that the product does not show.
OTHER_DATA = "dataset"
NOT_OFFERED = {"q1", "q3", "p", "p_above", "q_below", "majority_gauge_score", "typical_judgment"}


@pytest.fixture(scope="module")
def folder() -> Path:
    return Path(os.environ.get("PENTATONE_REFERENCE", ROOT.parent / "shared" / "reference"))


@pytest.fixture(scope="module")
def vectors(folder: Path) -> list[dict[str, Any]]:
    if not (folder / "vectors.json").is_file():
        pytest.skip(f"no vectors.json in {folder}; set PENTATONE_REFERENCE to its folder")
    found: list[dict[str, Any]] = json.loads((folder / "vectors.json").read_text(encoding="utf-8"))["vectors"]
    return found


@pytest.mark.parametrize("measure", MEASURES)
def test_every_shared_row(vectors: list[dict[str, Any]], measure: str) -> None:
    rows = [row for row in vectors if row["measure"] == measure and OTHER_DATA not in row["input"]]
    assert rows
    for row in rows:
        found, expected, margin = MEASURES[measure](row["input"]), row["expected"], row["tolerance"]
        if isinstance(expected, dict):
            kept = {name: value for name, value in expected.items() if name not in NOT_OFFERED}
            assert kept == pytest.approx({n: found[n] for n in kept}, abs=margin, rel=0), row["id"]
        else:
            assert found == (None if expected is None else pytest.approx(expected, abs=margin, rel=0)), row["id"]


def test_the_raw_answers_of_the_panel_change_as_often_as_published(vectors: list[dict[str, Any]], folder: Path) -> None:
    panel = folder / "ballots" / "two_round_panel.csv"
    if not panel.is_file():
        pytest.skip(f"no {panel.name} in {panel.parent}")
    (row,) = [row for row in vectors if row["id"] == "data/replicats_percent_changed"]
    answers: dict[tuple[str, str, str], float] = {}
    with panel.open(encoding="utf-8", newline="") as stream:
        for line in csv.DictReader(stream):
            answers[line["round"], line["claim"], line["person"]] = float(line["value_0_100"])
    first = [answer for (number, _, _), answer in answers.items() if number == "1"]
    second = [answers["2", claim, person] for number, claim, person in answers if number == "1"]
    assert len(first) == row["input"]["pairs"]
    assert m.percent_changed(first, second) == pytest.approx(row["expected"], abs=row["tolerance"])
