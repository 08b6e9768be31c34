from timeit import timeit

rows = list(range(10_000))
known = set(rows)


def cost(box: list[int] | set[int]) -> float:
    """Return the microseconds of one worst-case membership test."""
    return timeit(lambda: 9_999 in box, number=1_000) * 1_000


in_list, in_set = cost(rows), cost(known)
print(f"list {in_list:.1f} us, set {in_set:.3f} us")
print("over 100 times faster:", in_list > 100 * in_set)
# -> over 100 times faster: True
