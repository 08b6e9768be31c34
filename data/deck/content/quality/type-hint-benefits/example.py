from pathlib import PurePath
from typing import Protocol


class Named(Protocol):
    @property
    def name(self) -> str: ...


def longest[T: Named](items: list[T]) -> T:
    return max(items, key=lambda item: len(item.name))


best: PurePath = longest([PurePath("a.py"), PurePath("report.csv")])
print(best.suffix)  # -> .csv
