import csv
from collections import Counter
from collections.abc import Iterable, Iterator


def sales(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    for row in csv.DictReader(lines, fieldnames=["shop", "cents"]):
        yield row["shop"], int(row["cents"])


feed = (f"shop{n % 3},{n}" for n in range(30_000))  # or an open file
totals: Counter[str] = Counter()
for shop, cents in sales(feed):  # one row in memory, one total a shop
    totals[shop] += cents
print(totals["shop0"])  # -> 149985000
