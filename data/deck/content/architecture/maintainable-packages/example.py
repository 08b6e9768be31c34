import sys
import warnings
from decimal import Decimal as Money  # the public name since 2.4


def __getattr__(name: str) -> type[Money]:  # moved names land here
    if name != "Amount":
        raise AttributeError(f"module {__name__!r} has no {name!r}")
    warnings.warn("Amount is now Money", DeprecationWarning, stacklevel=2)
    return Money


with warnings.catch_warnings(record=True, action="always") as seen:
    same = sys.modules[__name__].Amount is Money
print(same, seen[0].message)  # -> True Amount is now Money
