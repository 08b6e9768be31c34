from collections.abc import Iterable, Iterator
from itertools import batched


def parse(lines: Iterable[str]) -> Iterator[int]:
    yield from map(int, lines)


def write(rows: Iterable[int], size: int) -> Iterator[int]:
    for batch in batched(rows, size):
        yield len(batch)  # in service: one INSERT per batch


lines = (f"{n}\n" for n in range(1_200))  # in service: an open file
print(*write(parse(lines), size=500))  # -> 500 500 200
