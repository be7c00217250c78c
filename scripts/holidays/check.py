"""Compares the committed tables of holidays with PyPI `holidays` and prints every disagreement.

Neither package is a dependency of Sextant:  python3 -m venv v; v/bin/pip install holidays==0.109
Then  v/bin/python scripts/holidays/check.py . Exits 1 on a disagreement that is not one of the expected kind.
"""
import pathlib
import re
import sys
from datetime import date, timedelta

import holidays
from dateutil.easter import easter

BASELINE = pathlib.Path(__file__).parents[2] / "packages/measurement/src/baseline"
NAMES = {
    "KR": {
        "Korean New Year": "Seollal", "Chuseok": "Chuseok", "Buddha's Birthday": "Buddha's Birthday",
        "Labor Day": "Labour Day", "Christmas Day": "Christmas", "Temporary Public Holiday": "Temporary Holiday",
        "Armed Forces Day": "Temporary Holiday",
        "2002 FIFA World Cup National Team Semi-Finals Celebrations": "Temporary Holiday",
    },
    "US": {
        "Martin Luther King Jr. Day": "Martin Luther King Day", "Washington's Birthday": "Presidents' Day",
        "Juneteenth National Independence Day": "Juneteenth", "Thanksgiving Day": "Thanksgiving",
        "Christmas Day": "Christmas",
    },
}


def table(file):
    text = (BASELINE / file).read_text()
    body = text[text.index("days: {"):]
    found = re.findall(r"""^    (?:'([^']+)'|"([^"]+)"|(\w+)): \[\n(.*?)^    \],""", body, re.M | re.S)
    rows = {}
    for one, two, three, numbers in found:
        for n in re.findall(r"\d{8}", numbers):
            rows.setdefault(f"{n[:4]}-{n[4:6]}-{n[6:]}", set()).add(one or two or three)
    return rows


def plain(country, name):
    name = re.sub(r"^(Alternative holiday for|The day preceding|The second day of) ", "", name)
    name = re.sub(r" \(observed\)$", "", name)
    if name.endswith("Election Day"):
        return "Election Day"
    return NAMES[country].get(name, name)


def peer(country):
    rows = {}
    calendar = holidays.country_holidays(country, years=range(1999, 2042), language="en_US")
    for day, names in calendar.items():
        if 2000 <= day.year <= 2040:
            rows[day.isoformat()] = {plain(country, n) for n in names.split("; ")}
    return rows


def compare(country, ours, theirs, ours_alone):
    unexpected = 0
    for day in sorted(set(ours) | set(theirs)):
        mine, other = ours.get(day, set()) - ours_alone, theirs.get(day, set())
        if mine == other:
            continue
        future_election = other - mine == {"Election Day"} and day > "2026-12-31"
        shared_substitute = other < mine == {"Chuseok", "National Foundation Day"}
        expected = future_election or shared_substitute
        unexpected += not expected
        print(country, day, "ours:", sorted(mine), "theirs:", sorted(other), "(expected)" if expected else "")
    return unexpected


def sundays(month, nth):
    for year in range(2000, 2041):
        first = date(year, month, 1)
        yield (first + timedelta((6 - first.weekday()) % 7 + 7 * (nth - 1))).isoformat()


def moving(ours):
    thanksgiving = [date.fromisoformat(d) for d, names in ours.items() if "Thanksgiving" in names]
    rules = {
        "Easter": [easter(year).isoformat() for year in range(2000, 2041)],
        "Mother's Day": list(sundays(5, 2)),
        "Father's Day": list(sundays(6, 3)),
        "Black Friday": [(d + timedelta(1)).isoformat() for d in thanksgiving],
        "Cyber Monday": [(d + timedelta(4)).isoformat() for d in thanksgiving],
    }
    wrong = 0
    for name, days in rules.items():
        mine = sorted(d for d, names in ours.items() if name in names)
        if mine != sorted(days):
            wrong += 1
            print("US", name, set(mine) ^ set(days))
    return wrong


american = table("unitedStates.ts")
alone = {"Black Friday", "Cyber Monday", "Easter", "Mother's Day", "Father's Day", "Valentine's Day", "Halloween", "Super Bowl"}
bad = compare("KR", table("korea.ts"), peer("KR"), set())
bad += compare("US", american, peer("US"), alone) + moving(american)
print("holidays", holidays.__version__, "unexpected disagreements:", bad)
sys.exit(1 if bad else 0)
