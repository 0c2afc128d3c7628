"""Telegram as one of the outside worlds: updates in, Bot API calls out."""
