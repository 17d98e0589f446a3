"""Start-up order and command line: the only place where everything meets.

No Qt, numpy or torch is imported at the top: spawned processes pass through here too.
"""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn


class _Parser(argparse.ArgumentParser):
    """One line for a mistake, exit status 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def _parser() -> _Parser:
    parser = _Parser(prog="llm-explorer", description="See how language and diffusion models work.")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)
    render = commands.add_parser("render", help="draw a lab into a file")
    render.add_argument("lab")
    render.add_argument("--set", action="append", default=[], metavar="NAME=VALUE")
    render.add_argument("--preset", default="")
    where = render.add_mutually_exclusive_group()
    where.add_argument("--step", metavar="N|SECTION")
    where.add_argument("--all", action="store_true")
    render.add_argument("--view", action="append", default=[], metavar="NAME=VALUE")
    render.add_argument("--theme", choices=("light", "dark"), default="light")
    render.add_argument("--lang", choices=("en", "zh"), default="en")
    render.add_argument("--size", default="960x720", metavar="WxH")
    render.add_argument("--scale", type=float, default=1.0)
    render.add_argument("-o", "--output", required=True, metavar="FILE")
    return parser


def main(argv: list[str] | None = None) -> int:
    """Run a command, or open the window. Returns the exit status."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments and arguments[0] in ("render", "-h", "--help"):
        options = _parser().parse_args(arguments)
        from explorer.core.lab import open_lab
        from explorer.core.params import ParamError
        from explorer.ui import commandline

        try:
            try:
                open_lab(options.lab)
            except KeyError:
                raise ParamError("lab", options.lab, "a lab that `labs` lists") from None
            return commandline.render(options, open_lab)
        except (ParamError, KeyError, OSError) as error:
            text = error.args[0] if isinstance(error, KeyError) else error
            print(f"llm-explorer: {text}", file=sys.stderr)
            return 2
    from explorer.ui.start import run_window

    return run_window(arguments[0] if arguments else None, {})
