"""Journey Editor: draw customer-journey maps offline, navigate them as one atlas, print them."""

__version__ = "0.1.0"
