# needs zone data: on Windows and slim images, install the tzdata package
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

paris = ZoneInfo("Europe/Paris")  # clocks went from 02:00 to 03:00 that night
start = datetime(2026, 3, 29, 0, 30, tzinfo=paris)
end = datetime(2026, 3, 29, 3, 30, tzinfo=paris)

print("by the wall clock:", end - start)
print(end.astimezone(UTC) - start.astimezone(UTC))  # -> 2:00:00
