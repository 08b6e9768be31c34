import json
from datetime import UTC, datetime
from decimal import Decimal


def encode(value: object) -> str:
    if not isinstance(value, datetime | Decimal):
        raise TypeError(f"no JSON form for {type(value).__name__}")
    return value.isoformat() if isinstance(value, datetime) else str(value)


row = [Decimal("19.90"), datetime(2026, 11, 2, tzinfo=UTC)]
print(json.dumps(row, default=encode, allow_nan=False))
# -> ["19.90", "2026-11-02T00:00:00+00:00"]
