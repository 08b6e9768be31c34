import logging
import sys
from contextvars import ContextVar
from logging.handlers import QueueHandler, QueueListener
from queue import Queue

rid = ContextVar("rid", default="-")
entry = QueueHandler(Queue(10_000))  # when full: reports it and drops
entry.addFilter(lambda record: vars(record).setdefault("rid", rid.get()))
logging.basicConfig(handlers=[entry], format="%(rid)s %(message)s")
listener = QueueListener(entry.queue, logging.StreamHandler(sys.stdout))
listener.start()
rid.set("r-42")
logging.warning("card declined")
listener.stop()  # -> r-42 card declined
