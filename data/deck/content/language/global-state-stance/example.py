import asyncio
from contextvars import ContextVar

USER: ContextVar[str] = ContextVar("USER")
SHARED: dict[str, str] = {}


async def handle(name: str, *others: str) -> None:
    token, SHARED["user"] = USER.set(name), name
    await asyncio.gather(*map(handle, others))  # other requests run here
    print("context:", USER.get(), "dict:", SHARED["user"])
    USER.reset(token)


asyncio.run(handle("ann", "bob"))  # -> context: ann dict: bob
