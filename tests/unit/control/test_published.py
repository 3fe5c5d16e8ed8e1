"""Worked examples that others have published: what their limits are, ours are, to the digits they print."""

from datetime import date, timedelta

import pytest

from parentis.control import Better, Cause, control

# NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: the flowrate of ten batches. It divides by 1.128 where the
# NHS multiplies by 2.66, so that its limits and ours agree to two decimals.
NIST = (49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1)
NIST_MEAN, NIST_LOWER, NIST_UPPER = 50.81, 45.8159, 55.8041

# The first twenty of R's normal random numbers from seed 123: the series that NHSRplotthedots' own tests print
# mean and limits of, in all and for its two halves.
R_NUMBERS = (
    -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285,
    -0.44566197, 1.22408180, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716,
    0.70135590, -0.47279141,
)  # fmt: skip


def limits_of(values):
    days = [date(2020, 1, 1) + timedelta(days=place) for place in range(len(values))]
    chart = control(days, values, Better.HIGH)
    assert {point.cause for point in chart.points} == {Cause.COMMON}
    return chart.points[-1]


def test_the_individuals_chart_of_the_nist_handbook():
    point = limits_of(NIST)
    assert point.mean == pytest.approx(NIST_MEAN)
    assert point.lower == pytest.approx(NIST_LOWER, abs=0.002)
    assert point.upper == pytest.approx(NIST_UPPER, abs=0.002)


@pytest.mark.parametrize(
    ("values", "mean", "lower", "upper"),
    [
        (R_NUMBERS, "0.142", "-3.01", "3.29"),
        (R_NUMBERS[:10], "0.0746", "-2.60", "2.75"),
        (R_NUMBERS[10:], "0.209", "-3.28", "3.70"),
    ],
)
def test_the_summaries_that_nhsrplotthedots_prints(values, mean, lower, upper):
    point = limits_of(values)
    assert (f"{point.mean:.3g}", f"{point.lower:.2f}", f"{point.upper:.2f}") == (mean, lower, upper)
