from timeit import timeit


def plain() -> list[str]:
    return [str(i) for i in range(200)]


def tricky(to_text: type[str] = str) -> list[str]:
    return [to_text(i) for i in range(200)]


runs = [[timeit(f, number=9) for f in (plain, tricky)] for _ in range(400)]
old, odd = map(min, zip(*runs, strict=True))  # alternated, best of 400
print(f"plain {old:.6f} s, tricky {odd:.6f} s, ratio {old / odd:.2f}")
print("gains under 30%:", old / odd < 1.3)  # -> gains under 30%: True
