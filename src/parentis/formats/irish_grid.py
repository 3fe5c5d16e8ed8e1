"""From the Irish Grid, on which postcodes of Northern Ireland are given, to the British National Grid.

Both grids are transverse Mercator projections, so a point is taken back to latitude and longitude and projected
again. The two national datums are taken as one, which is right to about 50 metres.
Source of the formulas and constants: Ordnance Survey, "A guide to coordinate systems in Great Britain", annex C.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin, sqrt, tan


@dataclass(frozen=True)
class _Grid:
    major: float  # semi-axes of the ellipsoid, in metres
    minor: float
    scale: float  # on the central meridian
    latitude: float  # true origin, in degrees
    longitude: float
    easting: float  # of the true origin, in metres
    northing: float

    @cached_property
    def eccentricity(self) -> float:
        """Squared."""
        return 1 - (self.minor / self.major) ** 2

    def meridian(self, phi: float) -> float:
        """Metres along the central meridian from the true origin to a latitude."""
        n = (self.major - self.minor) / (self.major + self.minor)
        less, plus = phi - radians(self.latitude), phi + radians(self.latitude)
        return (
            self.minor
            * self.scale
            * (
                (1 + n + 5 / 4 * (n**2 + n**3)) * less
                - (3 * (n + n**2) + 21 / 8 * n**3) * sin(less) * cos(plus)
                + 15 / 8 * (n**2 + n**3) * sin(2 * less) * cos(2 * plus)
                - 35 / 24 * n**3 * sin(3 * less) * cos(3 * plus)
            )
        )

    def radii(self, phi: float) -> tuple[float, float]:
        """Scaled radii of curvature at a latitude: across the meridian, and along it."""
        bend = 1 - self.eccentricity * sin(phi) ** 2
        across = self.major * self.scale / sqrt(bend)
        return across, across * (1 - self.eccentricity) / bend


_IRISH = _Grid(6_377_340.189, 6_356_034.447, 1.000035, 53.5, -8, 200_000, 250_000)
_BRITISH = _Grid(6_377_563.396, 6_356_256.909, 0.9996012717, 49, -2, 400_000, -100_000)


def on_the_british_grid(easting: float, northing: float) -> tuple[float, float]:
    """The easting and northing, in metres, on the British National Grid of a point on the Irish Grid."""
    return _projected(_BRITISH, *_latitude_and_longitude(_IRISH, easting, northing))


def _latitude_and_longitude(grid: _Grid, easting: float, northing: float) -> tuple[float, float]:
    """In radians."""
    phi = radians(grid.latitude)
    for _ in range(5):  # each step leaves about a thousandth of the error
        phi += (northing - grid.northing - grid.meridian(phi)) / (grid.major * grid.scale)
    across, along = grid.radii(phi)
    bend, t, east = across / along - 1, tan(phi), easting - grid.easting
    latitude = (
        phi
        - t / (2 * along * across) * east**2
        + t / (24 * along * across**3) * (5 + 3 * t**2 + bend - 9 * t**2 * bend) * east**4
    )
    longitude = (
        radians(grid.longitude)
        + east / (across * cos(phi))
        - (across / along + 2 * t**2) / (6 * across**3 * cos(phi)) * east**3
        + (5 + 28 * t**2 + 24 * t**4) / (120 * across**5 * cos(phi)) * east**5
    )
    return latitude, longitude


def _projected(grid: _Grid, phi: float, longitude: float) -> tuple[float, float]:
    across, along = grid.radii(phi)
    bend, t, c = across / along - 1, tan(phi), cos(phi)
    east = longitude - radians(grid.longitude)
    easting = (
        grid.easting
        + across * c * east
        + across / 6 * c**3 * (across / along - t**2) * east**3
        + across / 120 * c**5 * (5 - 18 * t**2 + t**4 + 14 * bend - 58 * t**2 * bend) * east**5
    )
    northing = (
        grid.northing
        + grid.meridian(phi)
        + across / 2 * sin(phi) * c * east**2
        + across / 24 * sin(phi) * c**3 * (5 - t**2 + 9 * bend) * east**4
    )
    return easting, northing
