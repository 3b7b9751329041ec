from typing import Any

from numpy.typing import NDArray

class CompressedRows:
    shape: tuple[int, int]
    nnz: int
    indptr: NDArray[Any]
    indices: NDArray[Any]
    data: NDArray[Any]
    T: CompressedRows
    def __init__(
        self, entries: tuple[NDArray[Any], tuple[NDArray[Any], NDArray[Any]]], *, shape: tuple[int, int]
    ) -> None: ...
    def __matmul__(self, other: NDArray[Any]) -> NDArray[Any]: ...
    def dot(self, other: CompressedRows) -> CompressedRows: ...

csr_array = CompressedRows
