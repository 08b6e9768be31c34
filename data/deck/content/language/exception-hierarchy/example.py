class ShopError(Exception):
    code: str = "shop_error"
    retryable: bool = False


class GatewayDown(ShopError):
    code = "gateway_down"
    retryable = True


def to_http(err: ShopError) -> tuple[int, str]:
    return (503 if err.retryable else 422), err.code


print(to_http(GatewayDown("order 7")))  # -> (503, 'gateway_down')
