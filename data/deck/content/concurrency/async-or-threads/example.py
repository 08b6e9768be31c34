import asyncio
import time


async def main() -> None:
    async with asyncio.timeout(1.5), asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0.3))
        group.create_task(asyncio.sleep(0.3))
        group.create_task(asyncio.to_thread(time.sleep, 0.3))  # blocks


start = time.perf_counter()
asyncio.run(main())
overlap = time.perf_counter() - start < 0.8  # one by one: 0.9 s
print("overlapping:", overlap)  # -> overlapping: True
