"""Everything of a PDF put behind each other, as a reader opens it: objects, object streams, and where each stands.

What there are thousands of, the elements of the structure, is packed many to a stream: a quarter of a file otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate
from struct import pack
from zlib import compress

from journeyeditor.export.pdf.packing import LEVEL

PACKED_TOGETHER = 500
"""Elements in one stream: a reader unpacks them all to get at one."""

MARK = b"%\xe2\xe3\xcf\xd3"
"""A comment of bytes above 127, by which a file is taken for binary."""

FREE, STANDING, PACKED = 0, 1, 2
"""The kinds of entries of the table that tells where objects are."""


def whole_file(
    version: tuple[int, int], objects: Iterable[tuple[int, bytes]], elements: Mapping[int, str], roots: str
) -> bytes:
    """The bytes of a file of objects, by number, and of elements; `roots` says which of them is read first.

    The numbers are those from 1 on, each once. The file's /ID is made of all that is in it.
    """
    parts = [b"%%PDF-%d.%d\n%s\n" % (*version, MARK)]
    at = len(parts[0])
    places: dict[int, bytes] = {}
    for number, body in objects:
        places[number] = pack(">BIH", STANDING, at, 0)
        parts.append(body)
        at += len(body)
    numbers = sorted(elements)
    free = len(places) + len(numbers) + 1
    for start in range(0, len(numbers), PACKED_TOGETHER):
        together = numbers[start : start + PACKED_TOGETHER]
        places.update((number, pack(">BIH", PACKED, free, i)) for i, number in enumerate(together))
        places[free] = pack(">BIH", STANDING, at, 0)
        parts.append(_stream(free, *_packed(together, [elements[number] for number in together])))
        at += len(parts[-1])
        free += 1
    places[free] = pack(">BIH", STANDING, at, 0)
    table = pack(">BIH", FREE, 0, 65535) + b"".join(places[number] for number in range(1, free + 1))
    mark = sha256(b"".join(parts)).hexdigest()[:32]
    told = f"/Type/XRef/Size {free + 1}/W[1 4 2]{roots}/ID[<{mark}><{mark}>]"
    parts.append(_stream(free, told, table))
    parts.append(b"startxref\n%d\n%%%%EOF\n" % at)
    return b"".join(parts)


def _packed(numbers: Sequence[int], bodies: Sequence[str]) -> tuple[str, bytes]:
    """What is said of a stream of objects, and the stream: numbers and places, then the objects."""
    starts = accumulate((len(body) + 1 for body in bodies[:-1]), initial=0)
    head = " ".join(f"{number} {start}" for number, start in zip(numbers, starts, strict=True))
    told = f"/Type/ObjStm/N {len(numbers)}/First {len(head) + 1}"
    return told, "\n".join((head, *bodies)).encode("ascii")


def _stream(number: int, told: str, data: bytes) -> bytes:
    packed = compress(data, LEVEL)
    return b"%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n" % (
        number,
        told.encode("ascii"),
        len(packed),
        packed,
    )
