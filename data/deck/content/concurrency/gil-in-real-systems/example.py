import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from time import perf_counter, sleep

JOBS = [range(6_000_000)] * 2

if __name__ == "__main__":
    for kind in (ThreadPoolExecutor, ProcessPoolExecutor):
        with kind(max_workers=2) as pool:
            list(pool.map(sleep, [0.1, 0.1]))  # starts both, untimed
            start = perf_counter()
            list(pool.map(sum, JOBS))
            print(f"{kind.__name__}: {perf_counter() - start:.2f} s")
    gil_on = getattr(sys, "_is_gil_enabled", lambda: True)()  # since 3.13
    print("GIL on:", gil_on)  # -> GIL on: True
