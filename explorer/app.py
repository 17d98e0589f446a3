"""Start-up order and command line: the only place where everything meets.

No Qt, numpy or torch is imported at the top: spawned processes pass through here too.
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from explorer.core.lab import Panel

NAME = "llm-explorer"
COMMANDS = ("labs", "render", "claims", "selftest")
DESCRIPTION = "See how language models and diffusion models work, on your own input."
WITHOUT_WINDOW = f"""without a window:
  {NAME} labs [--json]                 every lab, its params and presets
  {NAME} render LAB ... -o FILE        .png .svg .pdf .gif .webp .mp4 .html .csv .json
  {NAME} render FILE.llmx -o FILE      all stops of a session in a film: .gif .webp .mp4 .pdf
  {NAME} render tour/ID -o FILE        the same of a tour of concepts/questions
  {NAME} claims [--tab T] [--json]     sentences often heard, each computed to be true or false
  {NAME} selftest                      everything once, as JSON
"""


class _Parser(argparse.ArgumentParser):
    """One line for a mistake, exit status 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{NAME}: {' '.join(message.split())}\n")


def _window_parser() -> _Parser:
    from explorer import __version__

    parser = _Parser(
        NAME, description=DESCRIPTION, epilog=WITHOUT_WINDOW, allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("--version", action="version", version=f"{NAME} {__version__}")
    parser.add_argument(
        "target", nargs="?", metavar="FILE.llmx | LINK | LAB", help="what the window opens"
    )
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help=_SET)
    return parser


_SET = "a param: text literally, the rest as JSON; @file reads a file, @@ is an @"


def _command_parser() -> _Parser:
    parser = _Parser(NAME, description=DESCRIPTION, allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)
    labs = commands.add_parser("labs", help="list the labs", allow_abbrev=False)
    labs.add_argument("--json", action="store_true", help="with everything a script needs")
    claims = commands.add_parser("claims", help="compute which are true", allow_abbrev=False)
    claims.add_argument("claim", nargs="*", help="only these, like W004")
    claims.add_argument("--tab", default="", help="only those of a tab, like floats")
    claims.add_argument("--lang", choices=("en", "zh"), default="en")
    claims.add_argument("--json", action="store_true", help="with the numbers, in both languages")
    test = commands.add_parser("selftest", help="test every lab, as JSON", allow_abbrev=False)
    test.add_argument("lab", nargs="*", help="only these")
    render = commands.add_parser("render", help="draw a lab into a file", allow_abbrev=False)
    add = render.add_argument
    add("lab", help="like attention/one-head; or a session FILE.llmx, or tour/ID")
    add("--set", action="append", default=[], metavar="NAME=VALUE", help=_SET)
    add("--compare", action="append", default=[], metavar="NAME=VALUE",
        help="a second side (B) which differs from the first in these params")  # fmt: skip
    add("--preset", default="", help="the params to start from")
    where = render.add_mutually_exclusive_group()
    where.add_argument(
        "--step", metavar="N|SECTION|A..B", help="a step from 0, -1 for the last, or a range"
    )
    where.add_argument("--all", action="store_true", help="all steps, numbered files or pages")
    add("--view", action="append", default=[], metavar="NAME=VALUE",
        help="selection, scale, zoom, text_scale … as JSON")  # fmt: skip
    add("--theme", choices=("light", "dark"), default="light")
    add("--lang", choices=("en", "zh"), default="en")
    add("--size", default="960x720", metavar="WxH", help="points, 960x720 unless told")
    add("--scale", metavar="N", help="pixels per point: 1, for .html 2")
    add("--fps", metavar="N", help="frames a second of films, 20 unless told")
    add("--seconds", metavar="N", help="length of a film")
    add("--title", default="", help='a line above; "auto" for the lab\'s question')
    add("--caption", default="", help='a line below; "auto" for what the step does')
    add("--arrays", action="store_true", help="whole arrays in .json and .csv")
    add("-o", "--output", required=True, metavar="FILE", help="its ending says what it becomes")
    return parser


def _run_command(arguments: list[str]) -> int:
    options = _command_parser().parse_args(arguments)
    from explorer.core.lab import open_lab
    from explorer.panels import lab_ids, panels

    if options.command == "selftest":
        from explorer.ui.selftest import selftest

        return selftest(options.lab or lab_ids(), open_lab)
    if options.command == "claims":
        from explorer.ui.claims_command import claims

        return claims(options)
    from explorer.ui import commandline

    if options.command == "labs":
        return commandline.labs(options, panels(), open_lab)
    from explorer.core.params import ParamError

    try:
        return commandline.render(options, open_lab)
    except ParamError as error:
        if not error.key:
            raise
        # a lab's own refusal has its own sentence, in the language asked for
        from explorer.ui import language
        from explorer.ui.refusals import sentence

        language.use(options.lang)
        return _said(sentence(error, open_lab(options.lab)), 2)


def _open_window(arguments: list[str]) -> int:
    options = _window_parser().parse_args(arguments)
    from explorer.ui.start import run_window

    return run_window(_panels, options.target, options.set)


def _panels() -> tuple[Panel, ...]:
    """The tabs; called after the first paint."""
    from explorer.panels import panels

    return panels()


def main(argv: list[str] | None = None) -> int:
    """Run a command, or open the window.

    Returns the exit status: 0, 1 when something failed, 2 for a mistake in what was typed, 130
    when interrupted. argparse raises SystemExit for --help and for unknown options.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    # what the reader typed may hold characters that the terminal's encoding lacks
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        from explorer.core import machine

        lacks = machine.too_old(machine.flags())
        if lacks:
            return _said(lacks, 1)
        command = bool(arguments) and arguments[0] in COMMANDS
        status = _run_command(arguments) if command else _open_window(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except BrokenPipeError:
        # whoever read our output has gone (`labs | head`): say so, and let nothing more be flushed
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _said("the output was closed before all of it was written", 1)
    except ValueError as error:
        from explorer.core.params import ParamError

        if not isinstance(error, ParamError):
            raise
        return _said(str(error), 2)
    except ImportError as error:
        lacks = machine.missing_library(str(error))
        if not lacks:
            raise
        return _said(lacks, 1)
    except MemoryError as error:
        return _said(f"not enough memory: {error}" if str(error) else "not enough memory", 1)
    except OSError as error:
        reason = error.strerror or str(error)
        return _said(f"{error.filename}: {reason}" if error.filename else reason, 1)
    except KeyboardInterrupt:
        return _said("interrupted", 130)


def _said(sentence: str, status: int) -> int:
    print(f"{NAME}: {' '.join(sentence.split())}", file=sys.stderr)
    return status
