"""What every part of the packaging says about the program, said once."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
import explorer  # noqa: E402 (after the path is set)

VERSION = explorer.__version__

NAME = "llm-explorer"
TITLE = "LLM Explorer"
SUMMARY = "See how language models and diffusion models work, on your own input"
SUMMARY_ZH = "用你自己的输入，看清语言模型和扩散模型如何工作"
DESCRIPTION = (
    "Large language models and diffusion models, running in front of you. Type a sentence, pick a "
    "head, drag a noise schedule, paint a bit; the program computes it and shows every step as a "
    "picture you can play, stop and point at. Every number on the screen comes from that "
    "computation.",
    "It needs no account and no network.",
)
DESCRIPTION_ZH = (
    "大语言模型和扩散模型，就在你眼前运行。输入一句话，选一个注意力头，拖动噪声日程，改写一个比特；"
    "程序把它算出来，每一步都画成可以播放、暂停、指着看的图。屏幕上的每个数都来自这次计算。",
    "不需要账号，也不需要网络。",
)
MAINTAINER = "The LLM Explorer authors <authors@llm-explorer.invalid>"  # there is no address yet
MIME_TYPE = "application/x-llm-explorer-session"
SCHEME = "llm-explorer"
APPSTREAM_ID = "org.llm_explorer.llm_explorer"  # a name for software centres, no address
ENDING = ".llmx"
LICENCE = "MIT"


def epoch() -> int:
    """The moment all times in what is built are set to, in seconds: SOURCE_DATE_EPOCH, else that
    of the last commit, else the start of 2020."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return int(given)
    asked = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    said = asked.stdout.strip()
    return int(said) if asked.returncode == 0 and said.isdigit() else 1_577_836_800


def date() -> str:
    """The day of `epoch()`, as 2020-01-31."""
    return datetime.fromtimestamp(epoch(), UTC).strftime("%Y-%m-%d")
