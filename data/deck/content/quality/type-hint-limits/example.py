import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    quantity: int


raw = json.loads('{"quantity": "7"}')  # Any: every use passes the checker
assert raw["quantity"] * 2 == "77"  # and this nonsense raises no error
line = Line(quantity=int(raw["quantity"]))  # parsed once, at the edge
print(line.quantity * 2)  # -> 14
