UNSET = object()  # nothing was passed; None is a real default


class Fields:
    def __init__(self, *names: str, default: object = UNSET) -> None:
        self.names, self.required = names, default is UNSET

    def __iter__(self) -> enumerate[str]:
        return enumerate(self.names, 1)

    def __repr__(self) -> str:
        return f"<Fields {dict(self)} required={self.required}>"


print(Fields("age", default=None))  # -> <Fields {1: 'age'} required=False>
