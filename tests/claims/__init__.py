"""Tests of the checking of figures in texts."""
