import logging
from collections.abc import Callable
from contextlib import suppress
from time import perf_counter


def shadow[T](old: Callable[[], T], new: Callable[[], T]) -> T:
    answer, same, start = old(), False, perf_counter()
    with suppress(Exception):  # in service: sampled, after the response
        same = new() == answer
    logging.info("same=%s after %.3f s", same, perf_counter() - start)
    return answer


print(shadow(lambda: 100, lambda: 1 // 0))  # -> 100
