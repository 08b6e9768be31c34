from hashlib import sha256


def in_rollout(flag: str, user: str, percent: float) -> bool:
    digest = sha256(f"{flag}:{user}".encode()).digest()
    return int.from_bytes(digest[:8]) % 10_000 < percent * 100


users = [f"user-{n}" for n in range(10_000)]
few, many = (
    {user for user in users if in_rollout("tax_engine_v2", user, percent)}
    for percent in (5, 20)
)
assert few < many  # raising the share takes it from nobody
print(f"{len(few) / 100:.0f}%, then {len(many) / 100:.0f}%")  # -> 5%, then 20%
