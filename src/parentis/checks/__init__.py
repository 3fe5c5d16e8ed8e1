"""What is wrong between the rows of a delivery: each rule a pure function from its tables to findings."""

from parentis.checks.all_checks import checked, findings_in

__all__ = ["checked", "findings_in"]
