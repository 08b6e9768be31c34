import sqlite3
from contextlib import closing

sent: list[str] = []
rows = [(n, 1900 + n) for n in range(100)]
with closing(sqlite3.connect(":memory:")) as db:
    db.execute("CREATE TABLE author (id INTEGER PRIMARY KEY, born INTEGER)")
    db.executemany("INSERT INTO author VALUES (?, ?)", rows)
    db.execute("CREATE TABLE book AS SELECT id, id AS author FROM author")
    db.set_trace_callback(sent.append)
    for book in db.execute("SELECT author FROM book").fetchall():
        db.execute("SELECT born FROM author WHERE id = ?", book)
    loop = len(sent)
    db.execute("SELECT born FROM book JOIN author ON book.author = author.id")
print("loop", loop, "join", len(sent) - loop)  # -> loop 101 join 1
