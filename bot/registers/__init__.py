"""Registers fetched from the web sites of those who keep them."""
