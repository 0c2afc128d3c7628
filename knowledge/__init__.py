"""What Safar knows: content files kept by the content team, and the code that reads them.

A leaf package: it imports nothing of ours, and uses neither network nor database.
Begin at :mod:`knowledge.library` (everything in one snapshot), :mod:`knowledge.loading` and :mod:`knowledge.check`.
"""
