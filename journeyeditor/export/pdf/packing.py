"""Streams compressed in another thread while a file goes on being made.

Small ones are handed over together: each handing over makes the threads wait for each other, on a busy machine longer
than compressing takes.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from zlib import compress

LEVEL = 2
"""zlib's level: a third of the time of the default for a file an eighth larger."""

AT_ONCE = 500_000
"""Bytes that are handed over together."""


class _Batch:
    """Streams that are compressed together."""

    def __init__(self) -> None:
        self.streams: list[bytes] = []
        self.size = 0
        self.done: Future[list[bytes]] = Future()

    def packed(self, place: int) -> bytes:
        """One of them; waits for all."""
        return self.done.result()[place]


class Packer:
    """Compresses what it is given, each as it is asked for or before."""

    def __init__(self) -> None:
        """Starts with nothing; `close` must follow."""
        self._thread = ThreadPoolExecutor(1)
        self._batch = _Batch()

    def pack(self, data: bytes) -> Callable[[], bytes]:
        """Gives what gives the compressed bytes, once `finish` was called."""
        batch = self._batch
        batch.streams.append(data)
        batch.size += len(data)
        found = partial(batch.packed, len(batch.streams) - 1)
        if batch.size >= AT_ONCE:
            self.finish()
        return found

    def finish(self) -> None:
        """Hands over what there is."""
        batch, self._batch = self._batch, _Batch()
        streams, batch.streams = batch.streams, []  # not kept once they are packed
        batch.done = self._thread.submit(_compressed, streams)

    def close(self) -> None:
        """Lets the thread go."""
        self._thread.shutdown()


def _compressed(streams: list[bytes]) -> list[bytes]:
    return [compress(data, LEVEL) for data in streams]
