#!/usr/bin/env python3
"""CPython's own handlers as senders.

usage: python_sender.py tcp PORT | udp PORT | unix FILE | unix-datagram FILE | syslog PORT | raw PORT

All but raw log five records, one for each level, and one with a traceback. raw sends a record pickled with each protocol
from 0 to 5 over one TCP connection, and then one that would call os.system.
"""
import logging
import logging.handlers
import os
import pickle
import socket
import struct
import sys

kind, where = sys.argv[1], sys.argv[2]
EXTRA = {"seq": 7, "tags": ["a", {"k": 1.5}], "pair": (1, None), "big": 1 << 80, "flag": True}


def raw():
    with socket.create_connection(("127.0.0.1", int(where)), 5) as peer:
        for protocol in range(6):
            record = logging.makeLogRecord(
                {"name": "peer.raw", "levelno": 20, "levelname": "INFO", "msg": f"protocol {protocol} \u2713", **EXTRA})
            frame = pickle.dumps(record.__dict__, protocol)
            peer.sendall(struct.pack(">L", len(frame)) + frame)

        class Evil:
            def __reduce__(self):
                return os.system, ("touch OWNED",)

        frame = pickle.dumps({"name": "peer.raw", "levelno": 20, "msg": Evil()}, 4)
        peer.sendall(struct.pack(">L", len(frame)) + frame)


def log():
    handler = {
        "tcp": lambda: logging.handlers.SocketHandler("127.0.0.1", int(where)),
        "udp": lambda: logging.handlers.DatagramHandler("127.0.0.1", int(where)),
        "unix-datagram": lambda: logging.handlers.DatagramHandler(where, None),
        "unix": lambda: logging.handlers.SocketHandler(where, None),
        "syslog": lambda: logging.handlers.SysLogHandler(("127.0.0.1", int(where))),
    }[kind]()
    logger = logging.getLogger("peer.py")
    logger.setLevel(1)
    logger.addHandler(handler)
    for number, level in enumerate((10, 20, 30, 40, 50)):
        logger.log(level, "record %d of %s \u2713", number, "python", extra=EXTRA)
    try:
        raise ValueError("from python")
    except ValueError:
        logger.exception("with a traceback")
    handler.close()


raw() if kind == "raw" else log()
