"""A local page that shows articles as Telegram will, while they are being written."""
