"""From a raw update to sent messages without losing one: inbox, worker, outbox, sender, retention."""
