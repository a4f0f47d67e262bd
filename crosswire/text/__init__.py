"""Text that knows no language: offsets, scripts, tokens, sentences, phrase tables, romanisation, sound keys."""
