"""Steering of the default sample: which simulated lives and households are together the published council."""
