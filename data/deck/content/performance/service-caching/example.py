from asyncio import Task, create_task, gather, run, shield, to_thread
from functools import lru_cache
from time import time


@lru_cache(maxsize=1_000)
def rate(key: str, minute: int) -> Task[None]:
    return create_task(to_thread(print, "loading", key))


async def main(minute: int) -> None:
    await gather(*(shield(rate("v2:EUR", minute)) for _ in range(100)))


run(main(int(time() // 60)))  # -> loading v2:EUR
