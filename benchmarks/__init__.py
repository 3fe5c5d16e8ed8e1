"""Benchmarks: what the main job costs, beside something measured in the same run."""
