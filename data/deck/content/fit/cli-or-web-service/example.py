import argparse


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="stock")
    commands = parser.add_subparsers(dest="command", required=True)
    prune = commands.add_parser("prune", help="delete old exports")
    prune.add_argument("--days", type=int, default=30)
    args = parser.parse_args(argv)  # None means: take sys.argv
    print(f"pruned exports older than {args.days} days")
    return 0  # the scheduler reads this


if __name__ == "__main__":  # in real use: main() without a list
    raise SystemExit(main(["prune"]))  # -> pruned exports older than 30 days
