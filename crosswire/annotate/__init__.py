"""Names, times, amounts, statements and actions of one report, each extractor a module; `reading.read` runs them."""
