"""Process control a second time, by loops over the definition: every window that holds a point is looked at."""

from __future__ import annotations

from fractions import Fraction


def judged(values, better, target=None, rebase_at=(), fix_after=None, screen=True):
    """Rows of (mean, lower, upper, cause, type) and the assurance; `rebase_at` are places of the series."""
    rows, assurance = [], None
    starts = [0] + [place for place in range(1, len(values)) if place in rebase_at]
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(values)
        group = values[start:stop]
        mean, average, constant = centre(group[:fix_after] if fix_after else group, screen)
        for place, value in enumerate(group):
            lower = upper = None
            if average is not None:
                lower, upper = mean - 2.66 * average, mean + 2.66 * average
            if constant and all(each in (None, mean) for each in group):
                cause = "Common Cause" if value is None else "No Variation"
            else:
                cause = cause_of(group, place, mean, average)
            rows.append((mean, lower, upper, cause, meaning(cause, better)))
        assurance = assured(mean, average, constant, better, target)
    return rows, assurance


def centre(group, screen):
    """Mean, average moving range (None where there is none) and whether nothing varies."""
    known = [value for value in group if value is not None]
    if not known:
        return None, None, False
    mean = exact_mean(known)
    places = [p for p in range(1, len(group)) if group[p] is not None and group[p - 1] is not None]
    ranges = [abs(group[place] - group[place - 1]) for place in places]
    if not ranges:
        return mean, None, False
    if max(ranges) == 0:
        return (known[0], 0.0, True) if min(known) == max(known) else (mean, None, False)
    average = exact_mean(ranges)
    if screen:
        kept = [each for each in ranges if each < 3.267 * average]
        average = exact_mean(kept)
    return mean, average, False


def exact_mean(values):
    return float(sum(map(Fraction, values)) / len(values))


def cause_of(group, place, mean, average):
    value = group[place]
    if value is None:
        return "Common Cause"
    if is_outside(value, mean, average):
        return "Above UCL" if value > mean else "Below LCL"
    trends = [direction for start, direction in trends_of(group) if start <= place < start + 7]
    if trends:
        # Windows in the order of their starts: the last one leads on from a turning point.
        return "7 Point Trend (Increasing)" if trends[-1] > 0 else "7 Point Trend (Decreasing)"
    if is_near(value, mean, average):
        for start in range(place - 2, place + 1):
            window = group[start : start + 3] if start >= 0 else []
            if len(window) == 3 and None not in window:
                above = all(each > mean for each in window)
                below = all(each < mean for each in window)
                if (above or below) and sum(is_near(each, mean, average) for each in window) >= 2:
                    return "2 in 3 Above CL" if above else "2 in 3 Below CL"
    for start in range(place - 6, place + 1):
        window = group[start : start + 7] if start >= 0 else []
        if len(window) == 7 and None not in window:
            if all(each > mean for each in window):
                return "7 Points Above CL"
            if all(each < mean for each in window):
                return "7 Points Below CL"
    return "Common Cause"


def trends_of(group):
    for start in range(len(group) - 6):
        window = group[start : start + 7]
        if None in window:
            continue
        if all(window[i] < window[i + 1] for i in range(6)):
            yield start, 1
        elif all(window[i] > window[i + 1] for i in range(6)):
            yield start, -1


def is_outside(value, mean, average):
    return average is not None and (value > mean + 2.66 * average or value < mean - 2.66 * average)


def is_near(value, mean, average):
    if average is None or is_outside(value, mean, average):
        return False
    near = 2 * (2.66 / 3)
    return value > mean + near * average or value < mean - near * average


def meaning(cause, better):
    if cause in ("Common Cause", "No Variation"):
        return "common_cause"
    high = "Above" in cause or "Increasing" in cause
    if better == "neutral":
        return "special_cause_neutral_high" if high else "special_cause_neutral_low"
    return "special_cause_improvement" if high == (better == "high") else "special_cause_concern"


def assured(mean, average, constant, better, target):
    if target is None or better == "neutral":
        return None
    if constant:
        return "consistent_pass" if (mean >= target if better == "high" else mean <= target) else "consistent_fail"
    if average is None:
        return "inconsistent"
    if target > mean + 2.66 * average:
        return "consistent_fail" if better == "high" else "consistent_pass"
    if target < mean - 2.66 * average:
        return "consistent_pass" if better == "high" else "consistent_fail"
    return "inconsistent"
