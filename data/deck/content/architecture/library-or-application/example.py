from collections.abc import Callable


def fetch(get: Callable[[], int], on_retry: Callable[[int], None]) -> int:
    for attempt in (1, 2):
        if (status := get()) != 503:
            return status
        on_retry(attempt)
    return get()


metric: list[int] = []  # belongs to the application
replies = [200, 503, 503]
print(fetch(replies.pop, metric.append), metric)  # -> 200 [1, 2]
