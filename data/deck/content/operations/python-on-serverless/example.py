from collections.abc import MutableMapping

charges: list[int] = []  # stands for a payment client, made once and reused
done: MutableMapping[str, int] = {}  # in service: a table outside


def handler(event: dict[str, str], context: object) -> int:
    if event["id"] not in done:  # in service: a conditional write
        charges.append(int(event["cents"]))  # the id goes along, as a key
        done[event["id"]] = len(charges)
    return done[event["id"]]


twice = [handler({"id": "e-17", "cents": "990"}, None) for _ in range(2)]
print(twice, charges)  # -> [1, 1] [990]
