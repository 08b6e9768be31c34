import sys
from importlib.metadata import PackageNotFoundError, version


def installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not in this environment"


print("interpreter:", sys.executable)
print("virtual environment:", sys.prefix != sys.base_prefix)
print("pip:", installed("pip"))
print(installed("acme-billing"))  # -> not in this environment
