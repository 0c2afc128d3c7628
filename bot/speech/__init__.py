"""Reading aloud on this machine."""
