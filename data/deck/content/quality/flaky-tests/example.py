import threading
import time
from collections.abc import Callable


def eventually(check: Callable[[], bool], timeout: float = 2.0) -> bool:
    deadline = time.monotonic() + timeout
    while not (ok := check()) and time.monotonic() < deadline:
        time.sleep(0.01)
    return ok


outbox: list[str] = []
threading.Timer(0.05, outbox.append, ["receipt"]).start()
print(eventually(lambda: outbox == ["receipt"]))  # -> True
