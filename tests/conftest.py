"""What all tests share: no test asserts on time, and where CI is set the invented cases are the same every time."""

import os

from hypothesis import settings

settings.register_profile("no-clock", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("no-clock")

# Laying out Word files takes LibreOffice longer than all the rest: one test does it, where it is installed.
os.environ["PARENTIS_SOFFICE"] = ""
