"""One file a registry: read it, check it, write a normalised snapshot."""
