#!/usr/bin/env python3
"""CPython's side of SocketHandler and DatagramHandler: takes records in over TCP, UDP and Unix sockets.

usage: python_receiver.py DIR
  DIR/tcp.port udp.port    the ports on 127.0.0.1, kept for the next start
  DIR/stream.sock dgram.sock
  DIR/records.jsonl        one JSON object for each record: its attributes, and what logging made of it under "formatted"
  DIR/refused.jsonl        frames that could not be read, with the reason
Like the cookbook's receiver it makes records with logging.makeLogRecord; unlike it, it refuses pickles with globals.
"""
import io
import json
import logging
import os
import pathlib
import pickle
import socketserver
import struct
import sys
import threading

folder = pathlib.Path(sys.argv[1])
formatter = logging.Formatter("%(levelname)s:%(name)s:%(message)s")
lock = threading.Lock()


class DataOnly(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"global {module}.{name} refused")


def write(file, value):
    with lock, open(folder / file, "a", encoding="utf-8") as out:
        out.write(json.dumps(value) + "\n")


def take(frame, how):
    try:
        attributes = DataOnly(io.BytesIO(frame)).load()
        record = logging.makeLogRecord(attributes)
        write("records.jsonl", {"how": how, "formatted": formatter.format(record), "attributes": attributes})
    except Exception as error:
        write("refused.jsonl", {"how": how, "error": repr(error)})


class Stream(socketserver.StreamRequestHandler):
    def handle(self):
        while len(header := self.rfile.read(4)) == 4:
            length = struct.unpack(">L", header)[0]
            frame = self.rfile.read(length)
            if len(frame) < length:
                write("refused.jsonl", {"how": self.server.how, "error": f"{len(frame)} of {length} bytes"})
                return
            take(frame, self.server.how)


class Datagram(socketserver.BaseRequestHandler):
    def handle(self):
        datagram = self.request[0]
        if struct.unpack(">L", datagram[:4])[0] != len(datagram) - 4:
            write("refused.jsonl", {"how": self.server.how, "error": "length"})
        else:
            take(datagram[4:], self.server.how)


def known_port(name):
    file = folder / f"{name}.port"
    return int(file.read_text()) if file.exists() else 0


def serve(kind, address, handler, how):
    kind.allow_reuse_address = True
    kind.daemon_threads = True
    kind.max_packet_size = 1 << 20
    server = kind(address, handler)
    server.how = how
    if isinstance(address, tuple):
        (folder / f"{how}.port").write_text(str(server.server_address[1]))
    threading.Thread(target=server.serve_forever).start()


folder.mkdir(parents=True, exist_ok=True)
for socket_file in ("stream.sock", "dgram.sock"):
    (folder / socket_file).unlink(missing_ok=True)
serve(socketserver.ThreadingTCPServer, ("127.0.0.1", known_port("tcp")), Stream, "tcp")
serve(socketserver.UDPServer, ("127.0.0.1", known_port("udp")), Datagram, "udp")
serve(socketserver.ThreadingUnixStreamServer, str(folder / "stream.sock"), Stream, "unix")
serve(socketserver.UnixDatagramServer, str(folder / "dgram.sock"), Datagram, "unixdgram")
(folder / "pid").write_text(str(os.getpid()))
