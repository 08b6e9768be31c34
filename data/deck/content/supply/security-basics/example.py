from pathlib import Path


def safe_join(base: Path, user_path: str) -> Path:
    root = base.resolve()
    target = (root / user_path).resolve()
    if not target.is_relative_to(root):
        raise PermissionError(f"{user_path} is outside")
    return target


try:
    safe_join(Path("uploads"), "../secrets.env")
except PermissionError as refusal:
    print(refusal)  # -> ../secrets.env is outside
