"""Mutation testing: is every word of a definition pinned by an example or a property?

`python -m tests.mutation` changes one thing at a time in the SQL of the relations, in the expressions of the measures
and in the plain Python they rest on, and asks whether a worked example or a random council notices.
"""
