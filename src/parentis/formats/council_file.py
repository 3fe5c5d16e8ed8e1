"""Which council file a delivery is read with, and what is wrong with it."""

from collections.abc import Sequence
from pathlib import Path

from parentis.council import Council, CouncilError, council_text, parse_council
from parentis.formats.errors import DeliveryError
from parentis.formats.findings import FindingList
from parentis.formats.walk import FoundFile

COUNCIL_FILE = "council.toml"


def is_council_file(file: FoundFile, given: Path | None) -> bool:
    """Whether a file of the delivery is a council file and no data: by its name, or because it is the one given."""
    named = file.path.name.lower() == COUNCIL_FILE
    return named or (given is not None and given.resolve() == file.path.resolve())


def council_of_delivery(
    found: Sequence[FoundFile], given: Path | None, findings: FindingList
) -> tuple[Council | None, str, Path | None]:
    """The council, the text of its file and where that is: the file given, else the one nearest the top."""
    there = sorted(
        (file for file in found if file.path.name.lower() == COUNCIL_FILE), key=lambda file: file.name.count("/")
    )
    path = given or (there[0].path if there else None)
    for file in there:
        if path and file.path.resolve() != path.resolve():
            findings.add(
                "note", "council-file-not-used", "Another council file was used in place of this one.", file=file.name
            )
    if path is None:
        findings.add(
            "warning",
            "no-council-file",
            f"No {COUNCIL_FILE} came with the delivery, so rates over the population, the council's own boundary, "
            "targets and teams are left out: put one beside the files.",
        )
        return None, "", None
    try:
        text = council_text(path)
        council = parse_council(text, path.name)
    except CouncilError as fault:
        for problem in fault.problems:
            findings.add(
                "error",
                "council-file",
                f"The council file cannot be used: {problem.message}.",
                file=path.name,
                row=problem.line,
                column=problem.key,
            )
        raise DeliveryError(f"The council file cannot be used. {fault}", findings.all()) from fault
    for key, line in council.unknown_keys:
        findings.add(
            "warning",
            "unknown-key",
            f"{key} means nothing in a council file and was left aside: see how it is spelt.",
            file=path.name,
            row=line,
            column=key,
        )
    return council, text, path
