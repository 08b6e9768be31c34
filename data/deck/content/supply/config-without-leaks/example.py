from dataclasses import dataclass, field


@dataclass(frozen=True)
class Secret:
    _value: str = field(repr=False)

    def reveal(self) -> str:
        return self._value


token = Secret("tok-41f7")
assert token.reveal() == "tok-41f7"
print(f"connecting with {token}")  # -> connecting with Secret()
