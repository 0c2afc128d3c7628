"""What the bot can do, in plain Python: no Telegram, SQL, HTTP or Rasa in here.

The one door is :func:`actions.turn.handle_message`. What it needs from the outside world are
Protocols (``actions.ports``, ``actions.nlu``); ``bot`` implements them.
"""
