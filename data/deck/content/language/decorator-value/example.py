from collections.abc import Callable
from functools import cache, wraps


def audited[**P, R](call: Callable[P, R]) -> Callable[P, R]:
    @wraps(call)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        print("audit:", call.__name__, args)
        return call(*args, **kwargs)

    return wrapper


lookup = cache(audited(len))  # cache outside: the second call is not audited
print(lookup("ab"), lookup("ab"))  # -> 2 2
