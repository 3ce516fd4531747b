"""Runs a command in a network namespace whose one public address is a server that has nothing.

`unshare --user --map-root-user --net python island.py COMMAND …`: no packet leaves the machine, and the guard
on addresses stands as it is.
"""

from __future__ import annotations

import fcntl
import socket
import struct
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

ADDRESS = "11.22.33.44"
ENTER = ["unshare", "--user", "--map-root-user", "--net", sys.executable, __file__]

# linux/sockios.h, linux/if.h
_SET_FLAGS, _SET_ADDRESS, _UP = 0x8914, 0x8916, 0x1


def can_enter() -> bool:
    try:
        return subprocess.run([*ENTER, "true"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


class _Nothing(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_error(404)

    do_HEAD = do_GET  # noqa: N815


def _raise_loopback() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as handle:
        fcntl.ioctl(handle, _SET_FLAGS, struct.pack("16sH", b"lo", _UP).ljust(40, b"\0"))
        address = struct.pack("HH4s8x", socket.AF_INET, 0, socket.inet_aton(ADDRESS))
        fcntl.ioctl(handle, _SET_ADDRESS, struct.pack("16s16s", b"lo:1", address).ljust(40, b"\0"))


def main(command: list[str]) -> int:
    _raise_loopback()
    server = ThreadingHTTPServer((ADDRESS, 80), _Nothing)
    Thread(target=server.serve_forever, daemon=True).start()
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
