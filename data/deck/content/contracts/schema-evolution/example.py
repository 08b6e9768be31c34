from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True)
class Order:
    id: int
    currency: str = "EUR"  # since version 2, so it has a default


def parse(d: dict[str, Any]) -> Order:
    return Order(**{f.name: d[f.name] for f in fields(Order) if f.name in d})


print(parse({"id": 7, "gift": True}))  # -> Order(id=7, currency='EUR')
