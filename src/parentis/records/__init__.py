"""The record: tables in the sector's words, and the relations derived from them."""
