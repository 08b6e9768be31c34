import argparse
import json
import sys

parser = argparse.ArgumentParser(allow_abbrev=False)
parser.add_argument("--region", default="eu")
parser.add_argument("--zone", help=argparse.SUPPRESS)  # old spelling
parser.add_argument("--json", action="store_true")
args = parser.parse_args(["--zone", "us", "--json"])
if args.zone:
    print("--zone ends in June 2027; use --region", file=sys.stderr)
report = {"schema": 1, "region": args.zone or args.region}
print(json.dumps(report) if args.json else f"Region {report['region']}")
# -> {"schema": 1, "region": "us"}
