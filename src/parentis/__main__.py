"""`python -m parentis` is the same program as `parentis`."""

from parentis.cli import main

if __name__ == "__main__":
    main()
