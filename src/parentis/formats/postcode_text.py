"""The one form in which postcodes are kept: outward code, a space, inward code."""

import re

_POSTCODE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})")
_OTHER_SIGNS = re.compile(r"[^A-Z0-9]")


def canonical_postcode(text: str) -> tuple[str, bool]:
    """A postcode in any spacing and case in its one form ('hd12tt' gives 'HD1 2TT'), and whether it is whole.

    What does not have the shape of a postcode comes back in upper case, otherwise as it was.
    """
    upper = text.upper()
    match = _POSTCODE.fullmatch(_OTHER_SIGNS.sub("", upper))
    return (f"{match[1]} {match[2]}", True) if match else (upper, False)
