from collections.abc import Callable


def add(item: str, basket: list[str] = []) -> list[str]:  # B006
    basket.append(item)
    return basket


def counters() -> list[Callable[[], int]]:
    return [lambda: n for n in range(3)]  # B023


add("tea")
assert add("milk") == ["tea", "milk"]  # all calls share one list
print([count() for count in counters()])  # -> [2, 2, 2]
