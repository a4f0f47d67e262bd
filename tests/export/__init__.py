"""Events as PLOVER JSON and CAMEO rows."""
