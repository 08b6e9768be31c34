from contextlib import ExitStack
from time import perf_counter_ns, sleep


def span(name: str, log: dict[str, int]) -> ExitStack:
    stack, start = ExitStack(), perf_counter_ns()
    stack.callback(lambda: log.update({name: perf_counter_ns() - start}))
    return stack


ns: dict[str, int] = {}
with span("request", ns), span("query", ns):
    sleep(0.2)
print(*(f"{name}: {took / 1e6:.1f} ms" for name, took in ns.items()))
print("slow query:", 2 * ns["query"] > ns["request"])  # -> slow query: True
