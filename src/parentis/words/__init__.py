"""The sector's words: code sets with their years, and the groups that figures are broken down by."""
