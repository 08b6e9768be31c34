import sqlite3


class DuplicateOrder(Exception): ...


cur = sqlite3.connect(":memory:").execute("CREATE TABLE t (id PRIMARY KEY)")
try:
    try:
        cur.executemany("INSERT INTO t VALUES (?)", [[7], [7]])
    except sqlite3.IntegrityError as err:
        raise DuplicateOrder(7) from err
except DuplicateOrder as err:
    cur.connection.close()
    print(err, type(err.__cause__).__name__)  # -> 7 IntegrityError
