import asyncio
from concurrent.futures import Executor, ProcessPoolExecutor
from math import comb


async def handle(pool: Executor, n: int) -> int:
    loop = asyncio.get_running_loop()
    ways = await loop.run_in_executor(pool, comb, n, n // 2)
    return ways.bit_length()


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:  # once, at start-up
        bits = asyncio.run(handle(pool, 2_000))
    print(bits)  # -> 1995
