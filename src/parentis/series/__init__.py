"""Series: the figures of every measure by month and group, and the evidence rows behind each."""
