"""Pictures of the program for docs/: `python -m tests.pictures [NAME…]`, or `make pictures` for all of them."""
