"""How many councils are invented: 25 in `make test`, more by night; on a build machine always the same."""

import os

from hypothesis import HealthCheck, Phase, settings

ALWAYS_THE_SAME = bool(os.environ.get("CI"))
SLOW_BY_NATURE = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]

for name, councils in (("short", 25), ("nightly", int(os.environ.get("PARENTIS_NIGHTLY_COUNCILS", "200")))):
    settings.register_profile(
        name,
        max_examples=councils,
        deadline=None,
        derandomize=ALWAYS_THE_SAME,
        database=None,
        print_blob=True,
        phases=(Phase.explicit, Phase.generate),  # reduce.py does what shrinking would, row by row
        suppress_health_check=SLOW_BY_NATURE,
    )
