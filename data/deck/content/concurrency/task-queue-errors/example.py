import sqlite3
from contextlib import closing


def consume(db: sqlite3.Connection, key: str) -> int:
    with db:  # one transaction: both rows or neither
        first = db.execute("INSERT OR IGNORE INTO seen VALUES (?)", [key])
        if first.rowcount:
            db.execute("INSERT INTO paid VALUES (990)")
    return db.execute("SELECT count(*) FROM paid").fetchone()[0]


with closing(sqlite3.connect(":memory:")) as db:
    db.executescript("CREATE TABLE seen(id UNIQUE); CREATE TABLE paid(cents)")
    print([consume(db, "msg-7") for _ in range(3)])  # -> [1, 1, 1]
