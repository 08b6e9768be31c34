import asyncio
import signal


async def main() -> list[int]:  # POSIX only
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.call_later(0.01, signal.raise_signal, signal.SIGTERM)
    async with asyncio.TaskGroup() as group:
        jobs = [group.create_task(asyncio.sleep(n / 10, n)) for n in (1, 2)]
        await stop.wait()  # serves until then; from now on accepts nothing
        return await asyncio.wait_for(asyncio.gather(*jobs), timeout=1)


print("saved orders", *asyncio.run(main()))  # -> saved orders 1 2
