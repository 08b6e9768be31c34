import sqlite3
from contextlib import ExitStack, closing, suppress


def transaction(conn: sqlite3.Connection) -> ExitStack:
    scope = ExitStack()
    scope.push(lambda err, *_: conn.rollback() if err else conn.commit())
    return scope


with closing(sqlite3.connect(":memory:", autocommit=False)) as conn:
    for script in ("CREATE TABLE paid (n)", "DROP TABLE paid; FAIL"):
        with suppress(sqlite3.OperationalError), transaction(conn):
            conn.executescript(script)
    print(*conn.execute("SELECT name FROM sqlite_master"))  # -> ('paid',)
