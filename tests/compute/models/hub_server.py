"""A hub on this machine that answers as the real one does, with one model."""

from __future__ import annotations

import hashlib
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

NAME = "someone/small-bert"


class Hub(ThreadingHTTPServer):
    """Serves one model; `asked` lists the paths, `ranges` the beginnings that were asked for."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.folder = folder
        self.asked: list[str] = []
        self.ranges: list[str] = []
        self.digest = ""
        self.without: set[str] = set()
        self.more: dict[str, int] = {}
        self.status = 200
        self.truncate = False

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def listing(self) -> dict[str, Any]:
        files = []
        for path in sorted(self.folder.iterdir()):
            if path.name in self.without:
                continue
            entry: dict[str, Any] = {"rfilename": path.name, "size": path.stat().st_size}
            if path.suffix == ".safetensors":
                digest = self.digest or hashlib.sha256(path.read_bytes()).hexdigest()
                entry["lfs"] = {"sha256": digest, "size": path.stat().st_size}
            files.append(entry)
        files += [{"rfilename": name, "size": size} for name, size in self.more.items()]
        return {"sha": "0123abcd", "siblings": files, "cardData": {"license": "mit"}}


class _Answers(BaseHTTPRequestHandler):
    server: Hub

    def log_message(self, *_: object) -> None:
        """Nothing on the terminal."""

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        path = path.removeprefix(self.server.address)  # what a proxy is asked for is whole
        self.server.asked.append(path)
        if self.server.status != 200:
            self.send_error(self.server.status)
            return
        if path == f"/api/models/{NAME}":
            self._give(json.dumps(self.server.listing()).encode())
        elif path.startswith(f"/{NAME}/resolve/0123abcd/"):
            self._give((self.server.folder / path.rsplit("/", 1)[1]).read_bytes())
        else:
            self.send_error(404)

    def _give(self, data: bytes) -> None:
        begin = self.headers.get("Range")
        start = int(begin.removeprefix("bytes=").rstrip("-")) if begin else 0
        if begin:
            self.server.ranges.append(begin)
        self.send_response(206 if begin else 200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        self.wfile.write(data[start : start + 1000] if self.server.truncate else data[start:])
