from typing import Protocol


class Orders(Protocol):
    def add(self, item: str, /) -> None: ...


def place(item: str, orders: Orders) -> str:
    orders.add(item)
    return f"{item} ordered"


fake: set[str] = set()  # stands in for the database
print({"status": 201, "body": place("tea", fake)})  # a web handler
print("cron:", place("rice", fake))  # -> cron: rice ordered
