"""A stick in memory that can lie, die and be as narrow as FAT: a file system of its own.

``python -m tests.faults.fuse FOLDER OPTIONS`` mounts it, says ``mounted`` and serves it until it
is unmounted or killed. It speaks the kernel's FUSE protocol (7.31) and knows one flat folder.
Options, as ``name=number``: ``claims`` (bytes that it says it has), ``holds`` (bytes that it
really keeps: what lies beyond reads as zeros), ``breaks`` (EIO once so many bytes were written),
``fat`` (as narrow as FAT32: names of one case, forbidden characters, 4 GiB, times of two seconds,
no rights, no links, and, as under some drivers, no syncing of a folder).
"""

from __future__ import annotations

import ctypes
import errno
import os
import stat
import struct
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

_IN = struct.Struct("<IIQQIIII")
_OUT = struct.Struct("<IiQ")
_ATTR = struct.Struct("<QQQQQQIIIIIIIIII")
_ENTRY = struct.Struct("<QQQQII")
_BLOCK = 4096
_FORBIDDEN = set('<>:"/\\|?*') | {chr(code) for code in range(32)}
_FAT_LARGEST = 2**32 - 1
_KEEP_CACHE = 2
_MODE, _UID, _GID, _SIZE, _MTIME = 1, 2, 4, 8, 32
_NOW = 256
_NOREPLACE = 1


@dataclass
class File:
    """One file's bytes, and those that the device pretends to have kept."""

    node: int
    name: str = ""
    data: bytearray = field(default_factory=bytearray)
    mtime: int = 0


@dataclass(frozen=True)
class Options:
    """What kind of stick this is; 0 means that there is no such limit."""

    claims: int = 2**30
    holds: int = 0
    breaks: int = 0
    fat: int = 0


class Stick:
    """Answers the kernel's requests. Raises `OSError` for what it tells as an error."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._files: dict[str, File] = {}
        self._nodes: dict[int, File] = {}
        self._next = 2
        self._written = 0
        self.answers: dict[int, Callable[[int, bytes], bytes]] = {
            1: self._lookup, 3: self._getattr, 4: self._setattr, 10: self._unlink,
            12: lambda _node, body: self._rename(0, body[8:]), 14: self._open, 15: self._read,
            16: self._write, 17: self._statfs, 26: self._init, 27: self._open,
            28: self._readdir, 35: self._create, 45: self._rename2,
        }  # fmt: skip
        for done in (18, 20, 25, 29, 30, 34, 38):  # release, fsync, flush, …, access, destroy
            self.answers[done] = lambda _node, _body: b""
        if options.fat:
            for number, why in ((6, errno.EPERM), (13, errno.EPERM), (30, errno.EINVAL)):
                self.answers[number] = partial(_never, why)  # symlink, link, syncing a folder

    def _init(self, _node: int, _body: bytes) -> bytes:
        return struct.pack("<IIIIHHIIHHI28x", 7, 31, 2**17, 0, 12, 10, 2**17, 1, 0, 0, 0)

    def _statfs(self, _node: int, _body: bytes) -> bytes:
        blocks = self._options.claims // _BLOCK
        used = sum(-(-len(file.data) // _BLOCK) for file in self._files.values())
        free = max(0, blocks - used)
        return struct.pack("<QQQQQIIII24x", blocks, free, free, 1000, 900, _BLOCK, 255, _BLOCK, 0)

    # --- names

    def _name(self, raw: bytes) -> str:
        name = raw.rstrip(b"\0").decode()
        if self._options.fat and (set(name) & _FORBIDDEN or name.endswith((" ", "."))):
            raise OSError(errno.EINVAL, name)
        if len(name.encode("utf-16-le" if self._options.fat else "utf-8")) > 510:
            raise OSError(errno.ENAMETOOLONG, name)
        return name

    def _key(self, name: str) -> str:
        """Return what makes two names one file's."""
        return name.casefold() if self._options.fat else name

    def _touch(self, file: File, at: float | None = None) -> None:
        seconds = int(time.time() if at is None else at)
        file.mtime = seconds - seconds % 2 if self._options.fat else seconds

    def _entry(self, file: File) -> bytes:
        return _ENTRY.pack(file.node, 0, 0, 0, 0, 0) + self._attributes(file)

    def _lookup(self, _node: int, body: bytes) -> bytes:
        file = self._files.get(self._key(self._name(body)))
        if file is None:
            raise OSError(errno.ENOENT, "")
        return self._entry(file)

    def _create(self, _node: int, body: bytes) -> bytes:
        name = self._name(body[16:])
        file = File(self._next, name)
        self._touch(file)
        self._next += 1
        self._files[self._key(name)] = self._nodes[file.node] = file
        return self._entry(file) + self._open(file.node, b"")

    def _unlink(self, _node: int, body: bytes) -> bytes:
        if self._files.pop(self._key(self._name(body)), None) is None:
            raise OSError(errno.ENOENT, "")
        return b""

    def _rename2(self, _node: int, body: bytes) -> bytes:
        return self._rename(struct.unpack_from("<QI", body)[1], body[16:])

    def _rename(self, flags: int, body: bytes) -> bytes:
        """Give a file another name; whatever had that name is gone."""
        old, new = (self._name(raw) for raw in body.split(b"\0", 2)[:2])
        if flags not in (0, _NOREPLACE):
            raise OSError(errno.EINVAL, "")
        if flags and self._key(new) in self._files:
            raise OSError(errno.EEXIST, new)
        file = self._files.pop(self._key(old))
        file.name = new
        self._files[self._key(new)] = file
        return b""

    def _readdir(self, _node: int, body: bytes) -> bytes:
        offset = struct.unpack_from("<QQ", body)[1]
        listed = b""
        for number, (_key, file) in enumerate(sorted(self._files.items()), 1):
            if number > offset:
                raw = file.name.encode()
                entry = struct.pack("<QQII", file.node, number, len(raw), stat.S_IFREG >> 12) + raw
                listed += entry + bytes(-len(entry) % 8)
        return listed[:4096] if len(listed) <= 4096 else b""

    # --- files

    def _attributes(self, file: File | None) -> bytes:
        size = len(file.data) if file else 0
        mode = stat.S_IFREG | 0o755 if file else stat.S_IFDIR | 0o777
        node = file.node if file else 1
        return _ATTR.pack(
            node, size, size // 512, 0, file.mtime if file else 0, 0, 0, 0, 0, mode, 1,
            os.getuid(), os.getgid(), 0, _BLOCK, 0,
        )  # fmt: skip

    def _getattr(self, node: int, _body: bytes) -> bytes:
        return struct.pack("<QII", 0, 0, 0) + self._attributes(self._nodes.get(node))

    def _setattr(self, node: int, body: bytes) -> bytes:
        valid, _padding, _handle, size = struct.unpack_from("<IIQQ", body)
        mtime, mode, uid, gid = struct.unpack_from("<40xQ20xI4xII", body)
        if self._options.fat and (
            (valid & _MODE and mode & 0o777 != 0o755)
            or (valid & _UID and uid != os.getuid())
            or (valid & _GID and gid != os.getgid())
        ):
            raise OSError(errno.EPERM, "")
        if valid & _MTIME:
            self._touch(self._nodes[node], None if valid & _NOW else mtime)
        if valid & _SIZE:
            data = self._nodes[node].data
            del data[size:]
            data.extend(bytes(size - len(data)))
        return self._getattr(node, b"")

    def _open(self, _node: int, _body: bytes) -> bytes:
        return struct.pack("<QII", 0, _KEEP_CACHE, 0)

    def _read(self, node: int, body: bytes) -> bytes:
        offset, size = struct.unpack_from("<QI", body, 8)
        return bytes(self._nodes[node].data[offset : offset + size])

    def _write(self, node: int, body: bytes) -> bytes:
        offset, size = struct.unpack_from("<QI", body, 8)
        end = offset + size
        used = sum(len(file.data) for file in self._files.values())
        if self._options.fat and end > _FAT_LARGEST:
            raise OSError(errno.EFBIG, "")
        if used + max(0, end - len(self._nodes[node].data)) > self._options.claims:
            raise OSError(errno.ENOSPC, "")
        if self._options.breaks and self._written + size > self._options.breaks:
            raise OSError(errno.EIO, "")
        data = self._nodes[node].data
        data.extend(bytes(max(0, end - len(data))))
        kept = body[40 : 40 + size]
        if self._options.holds:
            room = max(0, self._options.holds - self._written)
            kept = kept[:room] + bytes(size - len(kept[:room]))
        data[offset:end] = kept
        self._touch(self._nodes[node])
        self._written += size
        return struct.pack("<II", size, 0)


def _never(why: int, _node: int, _body: bytes) -> bytes:
    raise OSError(why, "")


def serve(device: int, stick: Stick) -> None:
    """Answer until the file system is unmounted."""
    while True:
        try:
            request = os.read(device, 2**17 + 2**12)
        except OSError as error:
            if error.errno == errno.ENODEV:
                return
            raise
        _length, opcode, unique, node, *_who = _IN.unpack_from(request)
        if opcode in (2, 36, 42):  # forget, interrupt: no answer is wanted
            continue
        answer, failure = b"", errno.ENOSYS
        act = stick.answers.get(opcode)
        if act is not None:
            try:
                answer, failure = act(node, request[_IN.size :]), 0
            except OSError as error:
                failure = error.errno or errno.EIO
        os.write(device, _OUT.pack(_OUT.size + len(answer), -failure, unique) + answer)


def main(folder: str, *options: str) -> None:
    """Mount and serve."""
    given = {name: int(value) for name, value in (option.split("=") for option in options)}
    device = os.open("/dev/fuse", os.O_RDWR)
    how = f"fd={device},rootmode=40000,user_id={os.getuid()},group_id={os.getgid()}".encode()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"stick", folder.encode(), b"fuse", 6, how):
        raise OSError(ctypes.get_errno(), "mount")
    print("mounted", flush=True)
    serve(device, Stick(Options(**given)))


if __name__ == "__main__":
    main(*sys.argv[1:])
