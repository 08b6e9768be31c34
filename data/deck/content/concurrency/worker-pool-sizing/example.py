from threading import Semaphore


def busy_slots(per_second: float, seconds: float) -> int:
    return round(per_second * seconds)  # Little's law


busy = busy_slots(200, 0.150)  # on average
gate = Semaphore(busy + 6)  # plus room for bursts
burst = [gate.acquire(blocking=False) for _ in range(40)]
print(f"{busy} busy; of 40 at once, {burst.count(False)} get 503")
# -> 30 busy; of 40 at once, 4 get 503
