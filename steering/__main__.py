"""`python -m steering`: choose anew what the default sample is made of (steering/README.md).

Writes `chosen_lives.csv` and `chosen_households.csv`. From the same files, the same arguments give the same choice.
"""

from __future__ import annotations

import argparse

from parentis.sample.chosen import Chosen, chosen
from steering import draws, households, lives, staff
from steering.candidates import Candidates
from steering.written import write_households, write_lives

STEPS = ("lives", "households", "staff", "draws")


def main() -> None:
    """Take the steps asked for, each on from what the files hold."""
    asked = _arguments().parse_args()
    now = Chosen({}, {}, 0) if asked.anew else chosen()
    of_lives, of_households, of_staff = now.lives, now.households, now.staff
    if "lives" in asked.steps:
        candidates = Candidates.of_pool(lives.CODES)
        of_lives = lives.chosen(candidates, of_lives, asked.rounds)
        write_lives(of_lives)
    if "households" in asked.steps:
        of_households = households.chosen(of_households, asked.rounds)
    if "staff" in asked.steps:
        of_staff = staff.chosen(of_lives, asked.staff)
    write_households(of_households, of_staff)
    if "draws" in asked.steps:
        write_lives(draws.of_all(of_lives, asked.draws, asked.rounds, of_staff))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m steering", description="Choose the default sample anew.")
    parser.add_argument("steps", nargs="*", default=STEPS, help=f"which of {', '.join(STEPS)}; all, in this order")
    parser.add_argument("--anew", action="store_true", help="begin with chance, not with what is chosen now")
    parser.add_argument("--rounds", type=int, default=1000, help="how long each search goes on (default: 1000)")
    parser.add_argument("--draws", type=int, default=20, help="draws of each kind of record (default: 20)")
    parser.add_argument("--staff", type=int, default=500, help="draws of the council's workers (default: 500)")
    return parser


if __name__ == "__main__":
    main()
