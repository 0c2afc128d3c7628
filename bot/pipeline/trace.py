"""Names an error without quoting it: messages of errors may hold what a person wrote."""

from __future__ import annotations

__all__ = ["where"]


def where(error: BaseException) -> str:
    """Return an error's type and the place it came from."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    code = trace.tb_frame.f_code
    place = "/".join(code.co_filename.split("/")[-2:])
    return f"{type(error).__name__} at {place}:{trace.tb_lineno} in {code.co_name}"
