"""Names to entities: one person, organisation or place under all its spellings, over all reports of a run."""
