def after(text: str, row: int) -> int:
    try:
        return int(text)
    except ValueError as err:
        raise ValueError(f"row {row}: bad quantity {text!r}") from err


try:  # before: the letter l becomes an order of nothing
    quantity = int("l2")
except Exception:
    quantity = 0
try:
    after("l2", row=7)
except ValueError as err:
    print(quantity, "or", err)  # -> 0 or row 7: bad quantity 'l2'
