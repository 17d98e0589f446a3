"""Start the program: `python main.py --help` lists what it can do."""

import multiprocessing

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from explorer.app import main

    raise SystemExit(main())
