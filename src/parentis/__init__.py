"""Parentis turns the extracts a council already produces on its children in care into its Board's report.

Data flows one way: formats, store, records, indicators, series, facts, commentary, publish. Each step is a
package named for what it makes and can be run and looked at alone.
"""

__version__ = "0.1.0"
