"""Disclosure control: what a public edition may not show, and the proof that it cannot be worked out.

`public_edition` is the only way to a public edition. It decides what is withheld, finds for every withheld number a
second state of affairs that the same edition would fit, and has `audit` check all of them before it gives anything out.
"""

from parentis.disclosure.again import published_again
from parentis.disclosure.audit import DisclosureError
from parentis.disclosure.edition import Edition, Published
from parentis.disclosure.kept import MadeFrom, digest_of, remember, remembered
from parentis.disclosure.public import public_edition, write_public_csv

__all__ = [
    "DisclosureError", "Edition", "MadeFrom", "Published", "digest_of", "public_edition", "published_again",
    "remember", "remembered", "write_public_csv",
]  # fmt: skip
