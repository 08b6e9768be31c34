from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    cents: int
    currency: str = "EUR"


was = Price(cents=1_999)
now = replace(was, cents=1_799)
print(was.cents, now)  # -> 1999 Price(cents=1799, currency='EUR')
