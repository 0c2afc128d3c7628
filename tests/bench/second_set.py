from tests.bench.perturbed import asked_about  # noqa: F401
