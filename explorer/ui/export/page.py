"""A page for the browser: every step as a picture, with a scrubber and the words beside it.

One file that refers to nothing outside itself.
"""

from __future__ import annotations

import base64
import io
import json
import re
from dataclasses import dataclass
from html import escape

import numpy as np

from explorer.core.lab import Lab
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.ui import language, theme
from explorer.ui.export.metadata import SOFTWARE, Metadata

MOST_PICTURES = 400
_WORDS = {
    "previous": QT_TRANSLATE_NOOP("Export", "Previous step"),
    "next": QT_TRANSLATE_NOOP("Export", "Next step"),
    "play": QT_TRANSLATE_NOOP("Export", "Play"),
    "pause": QT_TRANSLATE_NOOP("Export", "Pause"),
    "position": QT_TRANSLATE_NOOP("Export", "Position"),
    "link": QT_TRANSLATE_NOOP("Export", "Link that reopens this in LLM Explorer"),
    "keys": QT_TRANSLATE_NOOP("Export", "Arrow keys step, Space plays, Home and End jump."),
}


@dataclass(frozen=True)
class PageStep:
    """A step on the page: its number from 0, a picture as a data URI, and its words as HTML."""

    at: int
    section: str
    heading: str
    paragraph: str
    formula: str
    notice: tuple[str, ...]
    picture: str = ""


def words_of(lab: Lab, trace: Trace, index: int, lang: str) -> PageStep:
    """The words of a step, still without its picture."""

    def say(what: object) -> str:
        return language.say(lang, lab.id, lab.words, what)  # type: ignore[arg-type]

    said = lab.explain(trace, index)
    section = trace.section_at(index)
    return PageStep(
        index,
        say(section.title) if section else "",
        say(said.heading),
        say(said.paragraph),
        said.numbers or said.formula,
        tuple(say(item) for item in said.notice),
    )


def picture_uri(pixels: np.ndarray) -> str:
    """Pixels (height, width, 3) uint8 as a lossless data URI."""
    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "WEBP", lossless=True, quality=40, method=2)
    return "data:image/webp;base64," + base64.b64encode(out.getvalue()).decode("ascii")


def mathml(tex: str) -> str:
    """TeX as MathML, which browsers typeset themselves; the TeX as code where that fails."""
    if not tex:
        return ""
    try:
        from latex2mathml.converter import convert

        # the namespace is implied inside HTML, and the page shall name no address
        return re.sub(r'\s+xmlns="[^"]*"', "", str(convert(tex, display="block")))
    except Exception:  # whatever a parser of foreign notation may raise: the formula stays readable
        return f"<code>{escape(tex)}</code>"


def html_page(
    steps: list[PageStep], metadata: Metadata, view_theme: str, lang: str, beat: float
) -> bytes:
    """The page. `beat` is the seconds of one step while playing."""
    said = {key: language.text(lang, "Export", text) for key, text in _WORDS.items()}
    colours = ";".join(f"--{k.replace('_', '-')}:{v}" for k, v in theme.THEMES[view_theme].items())
    entries = [
        {
            "at": step.at, "section": step.section, "heading": step.heading,
            "paragraph": step.paragraph, "formula": mathml(step.formula),
            "notice": list(step.notice), "picture": step.picture,
        }
        for step in steps
    ]  # fmt: skip
    # "<" cannot end the script element when it is written as an escape
    data = json.dumps(entries, ensure_ascii=True).replace("<", "\\u003c")
    link = (
        f"<details><summary>{escape(said['link'])}</summary><code>{escape(metadata.link)}</code>"
        "</details>"
        if metadata.link
        else ""
    )
    text = _PAGE.format(
        lang="zh-CN" if lang == "zh" else lang, theme=view_theme, colours=colours, style=_STYLE,
        title=escape(metadata.title), description=escape(metadata.description),
        link=escape(metadata.link), software=SOFTWARE, first=steps[0].picture,
        first_heading=escape(steps[0].heading), details=link, last=len(steps) - 1, data=data,
        script=_SCRIPT.replace("BEAT", str(max(round(1000 * beat), 50))),
        **{key: escape(value) for key, value in said.items() if key != "link"},
    )  # fmt: skip
    return text.encode("utf-8", errors="replace")


_STYLE = """
*{box-sizing:border-box}
body{margin:0;background:var(--background);color:var(--text);
font:16px/1.5 system-ui,"Segoe UI","Noto Sans","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:1320px;margin:0 auto;padding:20px}
h1{font-size:22px;line-height:1.3;margin:0 0 14px}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 340px;gap:16px;align-items:start}
.card{background:var(--surface);border:1px solid var(--hairline);border-radius:10px}
figure{margin:0;overflow:hidden}
figure img{display:block;width:100%;height:auto}
.words{padding:16px}
.words h2{font-size:16px;margin:0 0 8px}
.where{color:var(--muted);font-size:13px;margin:0 0 4px}
.formula{overflow-x:auto;margin:8px 0}
.words li{margin:4px 0}
nav{display:flex;gap:10px;align-items:center;padding:10px 14px;margin-top:16px}
nav input{flex:1;min-width:60px;accent-color:var(--accent)}
nav button{font:inherit;color:var(--text);background:var(--surface);padding:6px 12px;
border:1px solid var(--border);border-radius:6px;cursor:pointer;white-space:nowrap}
nav output{font-variant-numeric:tabular-nums;min-width:5.5em;text-align:right}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
footer{color:var(--muted);font-size:13px;padding-top:12px}
footer code{word-break:break-all}
@media(max-width:900px){.columns{grid-template-columns:1fr}}
"""

_SCRIPT = """
const steps=JSON.parse(document.getElementById("steps").textContent);
const $=id=>document.getElementById(id);
let here=0,timer=0;
function show(n){
  here=Math.max(0,Math.min(n,steps.length-1));
  const s=steps[here];
  $("picture").src=s.picture;$("picture").alt=s.heading;
  $("section").textContent=s.section;$("heading").textContent=s.heading;
  $("paragraph").textContent=s.paragraph;$("formula").innerHTML=s.formula;
  $("notice").replaceChildren(...s.notice.map(t=>{const e=document.createElement("li");
    e.textContent=t;return e;}));
  $("cursor").value=here;$("count").textContent=(s.at+1)+" / "+(steps[steps.length-1].at+1);
  $("cursor").setAttribute("aria-valuetext",s.heading);
}
function pause(){clearInterval(timer);timer=0;$("play").textContent=$("play").dataset.play;}
function play(){
  if(timer){pause();return;}
  if(here>=steps.length-1)show(0);
  $("play").textContent=$("play").dataset.pause;
  timer=setInterval(()=>{show(here+1);if(here>=steps.length-1)pause();},BEAT);
}
$("cursor").addEventListener("input",e=>{pause();show(+e.target.value);});
$("previous").addEventListener("click",()=>{pause();show(here-1);});
$("next").addEventListener("click",()=>{pause();show(here+1);});
$("play").addEventListener("click",play);
addEventListener("keydown",e=>{
  if(e.ctrlKey||e.altKey||e.metaKey)return;
  const to={ArrowLeft:here-1,ArrowRight:here+1,PageUp:here-1,PageDown:here+1,
    Home:0,End:steps.length-1}[e.key];
  if(to!==undefined){e.preventDefault();pause();show(to);}
  else if(e.key===" "&&e.target.tagName!=="BUTTON"&&e.target.tagName!=="SUMMARY"){
    e.preventDefault();play();}
});
show(0);
"""

_PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="{software}">
<meta name="description" content="{description}">
<meta name="llm-explorer-link" content="{link}">
<title>{title}</title>
<style>:root{{color-scheme:{theme};{colours}}}{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<div class="columns">
<figure class="card"><img id="picture" alt="{first_heading}" src="{first}"></figure>
<section class="card words" aria-live="polite">
<p class="where" id="section"></p>
<h2 id="heading">{first_heading}</h2>
<p id="paragraph"></p>
<div class="formula" id="formula"></div>
<ul id="notice"></ul>
</section>
</div>
<nav class="card">
<button id="previous" aria-label="{previous}">&#9664;</button>
<button id="play" data-play="{play}" data-pause="{pause}">{play}</button>
<button id="next" aria-label="{next}">&#9654;</button>
<input id="cursor" type="range" min="0" max="{last}" value="0" step="1" aria-label="{position}">
<output id="count"></output>
</nav>
<footer><p>{keys} · {software}</p>{details}</footer>
</main>
<script type="application/json" id="steps">{data}</script>
<script>{script}</script>
</body>
</html>
"""
