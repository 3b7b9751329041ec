"""What is wrong in a file that could be read, beyond the rules of the model: rows and pictures."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from journeyeditor.errors import message
from journeyeditor.model import Asset, Id, Project
from journeyeditor.model.problem import Problem


def damage(rule: str, about: Id, **values: object) -> Problem:
    """A problem of the file; its sentence is `damage.<rule>`."""
    return Problem(rule, about, None, message(f"damage.{rule}", **values))


def missing_bytes(project: Project, hashes: Collection[str]) -> tuple[Problem, ...]:
    """The assets whose bytes are not in the file."""
    lost = (asset for asset in project.assets if asset.hash not in hashes)
    return tuple(damage("picture_missing", asset.hash, name=name_of(asset)) for asset in lost)


def false_bytes(assets: Iterable[Asset]) -> tuple[Problem, ...]:
    """Told of assets whose bytes are not what their hash says."""
    return tuple(damage("picture_damaged", asset.hash, name=name_of(asset)) for asset in assets)


def hash_of(data: bytes) -> str:
    """The name of a picture's bytes: their SHA-256."""
    from hashlib import sha256  # seldom needed, and it brings OpenSSL

    return sha256(data).hexdigest()


def is_whole(key: str, data: bytes) -> bool:
    """Whether bytes are what an asset's hash says."""
    return hash_of(data) == key


def name_of(asset: Asset) -> str:
    """What a person knows a picture by."""
    return asset.name or asset.hash[:12]
