from random import uniform
from time import monotonic, sleep


def backoff(attempt: int, base: float = 0.02, cap: float = 2.0) -> float:
    return uniform(0, min(cap, base * 2**attempt))  # full jitter


replies = iter([503, 503, 200])  # stands for calls to the provider
end, attempt = monotonic() + 10.0, 0  # one deadline, at most four retries
while (status := next(replies)) == 503 and attempt < 4 and monotonic() < end:
    sleep(backoff(attempt))
    attempt += 1
print(status, "after", attempt, "retries")  # -> 200 after 2 retries
