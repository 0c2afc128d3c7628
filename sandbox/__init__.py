"""Local Telegram: the Bot API and a page, for trying, teaching and testing.

Knows nothing of the bot. Start it with :func:`sandbox.server.serve` or ``safar sandbox``.
"""
