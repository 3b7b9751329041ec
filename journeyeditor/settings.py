"""One table of settings, kept as TOML in the user's configuration folder."""
