"""The outside world: Telegram, storage, the NLU server, the pipeline between them, the command line."""
