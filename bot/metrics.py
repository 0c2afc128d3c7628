"""The bot's figures for Prometheus. No label ever holds an id, a name or a text."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

__all__ = ["Metrics"]

_TURN_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)


class Metrics:
    """All figures, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.updates = Counter(
            "safar_updates",
            "Updates by what became of them: received, duplicate, unusable, handled, taken_over, "
            "failed, dead",
            ["result"],
            registry=self.registry,
        )
        self.turn_seconds = Histogram(
            "safar_turn_seconds",
            "How long handling an update took, understanding included",
            buckets=_TURN_SECONDS,
            registry=self.registry,
        )
        self.polls = Counter(
            "safar_polls",
            "Calls of getUpdates: answered or failed",
            ["result"],
            registry=self.registry,
        )
        self.sends = Counter(
            "safar_sends",
            "Steps of sending, by kind of reply and result: sent, step, waited, flood, retried, "
            "blocked, refused, expired, dropped",
            ["kind", "result"],
            registry=self.registry,
        )
        self.queue = Gauge(
            "safar_queue_rows",
            "Rows waiting or in work (inbox, outbox), and those given up (dead, failed)",
            ["queue"],
            registry=self.registry,
        )
        self.up = Gauge(
            "safar_up",
            "1: ok, 0.5: degraded, 0: down",
            ["part"],
            registry=self.registry,
        )
        self.purged = Counter(
            "safar_purged_rows", "Rows that retention removed", registry=self.registry
        )

    def text(self) -> bytes:
        """Return the figures in Prometheus' text format."""
        return generate_latest(self.registry)
