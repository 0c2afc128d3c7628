"""The commands of ``safar``, a module per subject; ``bot.cli`` puts them together."""
