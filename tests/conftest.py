"""For all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# The same examples every time, so that no run fails by chance; no deadline, as machines differ. To look for
# new ones: HYPOTHESIS_PROFILE=explore.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=500)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))
