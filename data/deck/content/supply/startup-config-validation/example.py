def parse(settings: dict[str, object], **kinds: type) -> None:
    bad: list[Exception] = []
    for name, kind in kinds.items():
        try:
            settings[name] = kind(settings[name])
        except (KeyError, ValueError):
            bad.append(ValueError(f"{name} needs {kind.__name__}"))
    if bad:
        raise ExceptionGroup("refusing to start", bad)


try:
    parse({"PORT": "80b"}, PORT=int, WAIT_S=float)
except* ValueError as group:
    print(*group.exceptions, sep="; ")  # -> PORT needs int; WAIT_S needs float
