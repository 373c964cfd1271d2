"""`python -m exodir` is `exodir`."""

from exodir.main import main

main()
