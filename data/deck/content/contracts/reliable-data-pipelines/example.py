import sqlite3
from contextlib import closing, suppress

batch = [(1, "tea"), (2, "milk")]
with closing(sqlite3.connect(":memory:")) as db:
    db.execute("CREATE TABLE sale (id INTEGER PRIMARY KEY, item TEXT)")
    db.execute("CREATE TABLE done (step TEXT PRIMARY KEY, upto INTEGER)")
    for fault in (True, False, False):  # a crash, a retry, a rerun
        with suppress(OSError), db:  # rows and offset: both or neither
            db.executemany("REPLACE INTO sale VALUES (?, ?)", batch)
            if fault:
                raise OSError("connection lost")
            db.execute("REPLACE INTO done VALUES ('sale', 2)")
        state = "SELECT count(*), max(upto) FROM sale, done"
        print(*db.execute(state).fetchone())  # -> 2 2
