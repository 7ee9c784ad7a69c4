"""Writes dst.table.json: what a wall clock means around every change of every zone from 2025 to 2030, by Python's zoneinfo.

Run by hand: python3 tests/publishing/dst-oracle.py > tests/publishing/dst.table.json
It shares nothing with the code under test: every minute around a change is turned to local time, and the first minute that
shows the wanted reading is taken; where no minute does, the first one that shows a later reading.
"""
import json
import sys
import zoneinfo
from datetime import datetime, timedelta, timezone

UTC = timezone.utc
FROM, TO = datetime(2025, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
TIMES = [(0, 0), (2, 30), (8, 0)]


def epoch_minute(when):
    return int(when.timestamp() // 60)


def changes(zone):
    """[utc minute, offset before, offset after], offsets in minutes."""
    found, at = [], FROM
    before = at.astimezone(zone).utcoffset()
    while at < TO:
        nxt = at + timedelta(hours=6)
        after = nxt.astimezone(zone).utcoffset()
        if after != before:
            minute = at
            while minute.astimezone(zone).utcoffset() == before:
                minute += timedelta(minutes=1)
            seconds = [int(offset.total_seconds()) for offset in (before, after)]
            found.append([epoch_minute(minute), seconds[0] // 60, seconds[1] // 60])
            before = after
        at = nxt
    return found


def first_minutes(zone, day):
    """For each of TIMES on a local date: minutes since that date's midnight in UTC."""
    wanted = [datetime(day.year, day.month, day.day, *time) for time in TIMES]
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    exact, later = [None] * len(TIMES), [None] * len(TIMES)
    shown_before = None
    for minute in range(-16 * 60, 40 * 60):
        shown = (midnight + timedelta(minutes=minute)).astimezone(zone).replace(tzinfo=None)
        for index, reading in enumerate(wanted):
            if exact[index] is None and shown == reading:
                exact[index] = minute
            if later[index] is None and shown_before is not None and shown_before < reading < shown:
                later[index] = minute
        shown_before = shown
    return [one if one is not None else other for one, other in zip(exact, later)]


def tzdata_version():
    for line in open("/usr/share/zoneinfo/tzdata.zi", encoding="utf-8"):
        return line.replace("# version", "").strip()


groups = {}
for name in sorted(zoneinfo.available_timezones()):
    if name in ("localtime", "Factory", "posixrules"):
        continue
    zone = zoneinfo.ZoneInfo(name)
    found = changes(zone)
    offset = int(FROM.astimezone(zone).utcoffset().total_seconds() // 60)
    groups.setdefault(json.dumps([offset, found]), []).append(name)

lines = []
for key, zones in groups.items():
    offset, found = json.loads(key)
    zone = zoneinfo.ZoneInfo(zones[0])
    days = set()
    for at, before, after in found:
        for shift in (before, after):
            day = (at + shift) // 1440
            days |= {day - 1, day, day + 1}
    rows = []
    for day in sorted(days):
        rows.append([day, *first_minutes(zone, datetime(1970, 1, 1) + timedelta(days=day))])
    lines.append(json.dumps({"zones": zones, "offset": offset, "changes": found, "days": rows}, separators=(",", ":")))

print('{"tzdata":"%s","python":"%s","groups":[' % (tzdata_version(), sys.version.split()[0]))
print(",\n".join(lines))
print("]}")
