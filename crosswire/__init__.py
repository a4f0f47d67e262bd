"""One event, every account."""
