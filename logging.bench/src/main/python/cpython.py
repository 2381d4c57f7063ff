"""The workloads of Calls for CPython's logging: cpython.py FOLDER. Prints nanoseconds a call."""
import io
import logging
import os
import sys
import time

LAYOUT = "%(asctime)s - %(name)s - %(levelname)s - %(message)s"
NAME = "com.acme.shop.order.Checkout"


class Buffered(logging.FileHandler):
    """A file behind 256 KiB, which the handler does not flush."""

    def _open(self):
        return open(self.baseFilename, self.mode, buffering=256 * 1024, encoding="utf-8")

    def flush(self):
        pass


def failure(deeper):
    if deeper:
        failure(deeper - 1)
    raise ValueError("no stock left")


def measure(name, handler, call, seconds=0.5):
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.handlers[:] = [handler]
    handler.setFormatter(logging.Formatter(LAYOUT))
    best = None
    for _ in range(3):
        calls = 0
        start = time.perf_counter_ns()
        while time.perf_counter_ns() - start < seconds * 1e9:
            for i in range(200):
                call(i)
            calls += 200
        each = (time.perf_counter_ns() - start) / calls
        best = each if best is None else min(best, each)
    handler.close()
    print("cpython, ns: %s\t%.1f" % (name, best))


def main(folder):
    log = logging.getLogger(NAME)
    path = os.path.join(folder, "cpython.log")

    def info(i):
        log.info("user %s bought %d items", "u-4711", 1000 + i)

    def failing(i):
        log.error("user %s bought %d items", "u-4711", 1000 + i, exc_info=problem)

    try:
        failure(25)
    except ValueError as raised:
        problem = raised
    measure("w1", logging.NullHandler(), lambda i: log.debug("checkout done"))
    measure("w2a", logging.NullHandler(), info)
    measure("w2b", logging.StreamHandler(io.StringIO()), info)
    measure("w3", logging.FileHandler(path), info)
    measure("w4", Buffered(path), info)
    measure("w7", logging.FileHandler(path), failing)
    os.remove(path)


main(sys.argv[1])
