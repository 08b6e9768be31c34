import asyncio


async def main(*names: str) -> None:
    async def fetch(name: str) -> None:
        await asyncio.sleep({"stock": 0, "reviews": 9}[name])

    try:
        async with asyncio.timeout(1), asyncio.TaskGroup() as group:
            tasks = [group.create_task(fetch(name)) for name in names]
    except* KeyError:  # the failed one; the group has cancelled the rest
        print("cancelled:", sum(task.cancelled() for task in tasks))


asyncio.run(main("stock", "reviews", "prices"))  # -> cancelled: 1
