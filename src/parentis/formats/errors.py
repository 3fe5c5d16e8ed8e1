"""What stops a file, or a whole delivery, from being read. Texts never hold anything about a child."""

from collections.abc import Iterable

from parentis.formats.findings import Finding


class UnreadableFileError(Exception):
    """A file that cannot be read at all, with the row where it broke down if there is one."""

    def __init__(self, message: str, row: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.row = row


class DeliveryError(Exception):
    """A delivery that cannot be used. `findings` are all that was found in it up to then, for the analyst."""

    def __init__(self, message: str, findings: Iterable[Finding] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.findings = tuple(findings)
