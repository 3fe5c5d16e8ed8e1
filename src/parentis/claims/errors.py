"""What is wrong with a text that was to be checked, in one plain sentence."""

from __future__ import annotations


class TextError(ValueError):
    """The text cannot be checked: it is empty, is no text, or claims nothing with a figure."""
