"""A server of files over SSH, in threads of this process: paramiko's own, for one folder and whoever knows the password."""

from __future__ import annotations

import os
import socket
import threading
from pathlib import Path
from typing import Any

import paramiko

USER, PASSWORD = "desk", "over and out"


class _Doorman(paramiko.ServerInterface):
    def check_auth_password(self, username: str, password: str) -> int:
        return paramiko.AUTH_SUCCESSFUL if (username, password) == (USER, PASSWORD) else paramiko.AUTH_FAILED

    def get_allowed_auths(self, username: str) -> str:
        return "password"

    def check_channel_request(self, kind: str, chanid: int) -> int:
        return paramiko.OPEN_SUCCEEDED


class _Handle(paramiko.SFTPHandle):
    def stat(self) -> Any:
        return paramiko.SFTPAttributes.from_stat(os.fstat(self.readfile.fileno()))


class _Files(paramiko.SFTPServerInterface):
    """What is called `secret…` nobody may open."""

    def __init__(self, server: _Doorman, root: Path) -> None:
        super().__init__(server)
        self.root = root

    def _path(self, path: str) -> Path:
        return self.root / path.lstrip("/")

    def _did(self, work: Any) -> Any:
        try:
            return work() or paramiko.SFTP_OK
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno)

    def list_folder(self, path: str) -> Any:
        def listed() -> list[Any]:
            return [paramiko.SFTPAttributes.from_stat(one.stat(), one.name) for one in sorted(self._path(path).iterdir())]

        try:
            return listed()
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno)

    def stat(self, path: str) -> Any:
        return self._did(lambda: paramiko.SFTPAttributes.from_stat(self._path(path).stat()))

    lstat = stat

    def open(self, path: str, flags: int, attr: Any) -> Any:
        if path.rpartition("/")[2].startswith("secret"):
            return paramiko.SFTP_PERMISSION_DENIED
        try:
            descriptor = os.open(self._path(path), flags, 0o644)
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno)
        handle = _Handle(flags)
        handle.filename = str(self._path(path))
        handle.readfile = handle.writefile = os.fdopen(descriptor, "wb" if flags & os.O_WRONLY else "r+b" if flags & os.O_RDWR else "rb")
        return handle

    def remove(self, path: str) -> int:
        return int(self._did(self._path(path).unlink))

    def mkdir(self, path: str, attr: Any) -> int:
        return int(self._did(self._path(path).mkdir))

    def posix_rename(self, oldpath: str, newpath: str) -> int:
        return int(self._did(lambda: self._path(oldpath).replace(self._path(newpath)) and None))


class Server:
    """Listens on this machine alone, until it is closed; then who is connected is, too."""

    def __init__(self, root: Path, port: int = 0) -> None:
        self._root = root
        self._key = paramiko.ECDSAKey.generate()
        self._transports: list[paramiko.Transport] = []
        self._socket = socket.create_server(("127.0.0.1", port))
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            transport = paramiko.Transport(connection)
            transport.add_server_key(self._key)
            transport.set_subsystem_handler("sftp", paramiko.SFTPServer, _Files, self._root)
            self._transports.append(transport)
            try:
                transport.start_server(server=_Doorman())
            except (paramiko.SSHException, EOFError):
                transport.close()

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()
        for transport in self._transports:
            transport.close()
            transport.join()
