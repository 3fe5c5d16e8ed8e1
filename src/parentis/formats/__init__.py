"""Reading what a council delivers: one module a format, each giving typed rows and findings."""
