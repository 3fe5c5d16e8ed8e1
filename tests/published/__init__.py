"""The default sample beside what was published."""
