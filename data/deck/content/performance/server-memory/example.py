import tracemalloc
from functools import cache


@cache  # has no limit and never evicts
def thumbnail(photo: int) -> bytes:
    return bytes(10_000)


tracemalloc.start()
before = tracemalloc.take_snapshot()
served = sum(len(thumbnail(photo)) for photo in range(500))
growth = tracemalloc.take_snapshot().compare_to(before, "lineno")
print(*growth[:5], sep="\n")
print("grows at line", growth[0].traceback[0].lineno)  # -> grows at line 7
