"""An event's accounts set side by side: points, disputes, origins, timeline, wordings."""
