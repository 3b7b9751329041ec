#!/bin/sh
# Pins every dependency with hashes, for all platforms and Python versions, without naming a host.
set -eu
cd "$(dirname "$0")/.."
pin="uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet"
$pin --extra build -o packaging/requirements.txt
$pin --extra build --extra dev -o packaging/requirements-dev.txt
