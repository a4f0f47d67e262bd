"""Languages as folders of data, one strict loader, and the registry of countries, places and organisations."""

from crosswire.languages.pack import Entry, Pack, load_pack, pack_codes

__all__ = ["Entry", "Pack", "load_pack", "pack_codes"]
