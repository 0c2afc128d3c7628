"""What runs inside Rasa's own process: Python 3.10, Rasa's libraries, nothing of the bot's."""
