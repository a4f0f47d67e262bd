"""Reports to events: which reports tell of one and the same event, and why."""
