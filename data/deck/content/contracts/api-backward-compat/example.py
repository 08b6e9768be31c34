import warnings


def ship(order: int, *, carrier: str = "post", via: str = "") -> str:
    if via:  # the name before 3.0; goes in 4.0
        message = "ship(via=...) is now ship(carrier=...)"
        warnings.warn(message, DeprecationWarning, stacklevel=2)
    return f"order {order} by {via or carrier}"


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    assert ship(7, via="bike") == ship(7, carrier="bike")
print([w.category.__name__ for w in caught])
# -> ['DeprecationWarning']
