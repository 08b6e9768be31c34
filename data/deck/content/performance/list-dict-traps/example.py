from timeit import repeat

rows = list(range(10_000))
known = set(rows)


def cost(box: list[int] | set[int]) -> float:
    """Return the microseconds of one worst-case membership test."""
    return min(repeat(lambda: 9_999 in box, number=200, repeat=7)) * 5_000


in_list, in_set = cost(rows), cost(known)
print(f"list {in_list:.1f} us, set {in_set:.3f} us")
print("over 100 times faster:", in_list > 100 * in_set)
# -> over 100 times faster: True
