from random import Random
from urllib.parse import parse_qsl, urlencode

Pairs = list[tuple[str, str]]
rng = Random(13)  # print the seed with a failure to repeat it


def survives(pairs: Pairs, blanks: bool) -> bool:
    return parse_qsl(urlencode(pairs), keep_blank_values=blanks) == pairs


keys, values = ["a", "b c", "&=%"], ["", "1", "x+y"]
cases = [[(rng.choice(keys), rng.choice(values))] for _ in range(200)]
assert not all(survives(case, blanks=False) for case in cases)  # loses ""
print(all(survives(case, blanks=True) for case in cases))  # -> True
