from time import time
from typing import Protocol


class Clock(Protocol):
    def __call__(self) -> float: ...


def expired(until: float, clock: Clock = time) -> bool:
    return clock() >= until


print(expired(0.0))  # the real clock
print(expired(100.0, clock=lambda: 99.0))  # -> False
