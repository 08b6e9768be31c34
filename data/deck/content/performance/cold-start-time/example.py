import importlib
import sys
from types import ModuleType


def __getattr__(name: str) -> ModuleType:
    if name != "asyncio":  # the heavy part that few runs need
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return importlib.import_module(name)


tool = sys.modules[__name__]
print("loaded at start:", "asyncio" in sys.modules)
print("first use loads", tool.asyncio.__name__)
print("loaded now:", "asyncio" in sys.modules)  # -> loaded now: True
