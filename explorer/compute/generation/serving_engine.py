"""The server: which texts go through the next pass, and what it does to them.

Iteration-level scheduling as in Orca (Yu et al. 2022), with the memory and the preemption of vLLM
(Kwon et al. 2023, sections 4.3 and 4.5): when a text needs a block and none is free, the text that
was admitted last loses its blocks, goes to the front of the queue, and is read again later.

Prompts and single tokens share passes. A static batch is the older way: it is put together from
those who wait, and stays together until its last text ends; ended ones are carried along.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

import numpy as np

from explorer.compute.generation.hardware import SHEETS
from explorer.compute.generation.serving import (
    Answered,
    Event,
    Line,
    Params,
    Report,
    Request,
    Span,
    Step,
)
from explorer.compute.generation.serving_memory import Contiguous, Memory, Paged, Text
from explorer.compute.generation.step_time import pairs, parts_of

Clock = Callable[[int, int, int, int], float]
OFTEN = 50  # passes between two checkpoints


def clock_of(params: Params) -> Clock:
    """Seconds of a pass from its rows, pairs, held tokens and rows of logits."""
    model, formats = params.architecture, params.formats
    machine = SHEETS[params.hardware].machine

    def seconds(rows: int, read: int, held: int, asked: int) -> float:
        return sum(part.seconds(machine) for part in parts_of(model, formats, rows, read, held,
                                                              asked))  # fmt: skip

    return seconds


def memory_of(params: Params, kind: str) -> Memory:
    """A fresh pool."""
    if kind == "contiguous":
        return Contiguous(max(params.pool // params.longest, 1), params.longest)
    return Paged(params.pool // params.block_size, params.block_size)


@dataclass
class Totals:
    """What is summed over all passes."""

    working: float = 0.0
    slot_seconds: float = 0.0
    useful: float = 0.0
    taken: float = 0.0
    empty: float = 0.0
    computed: int = 0
    again: int = 0
    preemptions: int = 0


class Server:
    """One run over a list of requests. `serve` makes it; `line` tells of it."""

    def __init__(
        self, params: Params, requests: Sequence[Request], batching: str, memory: str,
        watch: bool = False,
    ) -> None:  # fmt: skip
        self.params, self.batching, self.kind, self.watch = params, batching, memory, watch
        self.clock, self.memory = clock_of(params), memory_of(params, memory)
        self.coming = deque(requests)
        self.queue: deque[list[Text]] = deque()
        self.running: list[Text] = []
        self.time, self.totals = 0.0, Totals()
        self.spans: list[Span] = []
        self.answers: list[Answered] = []
        self.changes: list[tuple[float, int]] = []
        self.steps: list[Step] = []
        self.events: list[Event] = []

    # the loop -----------------------------------------------------------------------------

    def serve(self) -> Generator[None, None, None]:
        """Until the last text has ended."""
        passes = 0
        while self.coming or self.queue or self.running:
            self.arrive()
            self.admit()
            if not self.running:
                self.wait()
                continue
            self.make_room()
            if all(text.ended for text in self.running):
                self.leave()  # a static batch whose last text has lost its memory
                continue
            self.step()
            passes += 1
            if passes % OFTEN == 0:
                yield None

    def wait(self) -> None:
        """Nothing runs: the next request is awaited, or one for whose answers together there is
        not enough memory is answered in portions."""
        if not self.queue:
            self.time = max(self.time, self.coming[0].arrival)
            return
        self.queue.extendleft([text] for text in reversed(self.alone(self.queue.popleft())))

    def alone(self, group: list[Text]) -> list[Text]:
        """Texts that share nothing any more: each reads the prompt for itself."""
        for text in group:
            text.leader = None
        return group

    def arrive(self) -> None:
        """Requests that have come by now wait."""
        while self.coming and self.coming[0].arrival <= self.time:
            found = self.coming.popleft()
            leader = Text(found.number, 0, found.prompt, found.outputs[0], found.arrival)
            group = [leader]
            for sample, output in enumerate(found.outputs[1:], 1):
                group.append(Text(found.number, sample, found.prompt, output, found.arrival,
                                  leader=leader))  # fmt: skip
            for text in group:
                text.known = found.prompt
            if len(group) > self.params.slots:  # more answers than slots: in portions
                self.queue.extend([text] for text in self.alone(group))
            else:
                self.queue.append(group)
            self.note(found.arrival)

    def admit(self) -> None:
        """In the order of the queue, while there are slots and memory."""
        # [serve] continuous: at every pass; static: when the whole batch before has ended
        if self.batching == "static" and self.running:
            return
        while self.queue:
            group = self.queue[0]
            if len(self.running) + len(group) > self.params.slots:
                break
            if not self.memory.admits(group):
                break
            self.queue.popleft()
            taken = {text.slot for text in self.running}
            for text in group:
                text.slot = min(set(range(self.params.slots)) - taken)
                taken.add(text.slot)
                self.memory.admit(text)
                text.start = self.time
                text.passed = -1.0
                if text.admitted < 0:
                    text.admitted = self.time
                self.running.append(text)
            self.events.append(Event("admit", group[0].request))
            self.note(self.time)

    def make_room(self) -> None:
        """A place for the next token of every text that writes; who came last gives way."""
        for text in list(self.running):
            while text in self.running and text.prompt_done and not text.ended:
                copies = self.memory.copies
                if self.memory.grow(text):
                    if self.memory.copies > copies:
                        self.events.append(Event("copy", text.request))
                    break
                self.preempt(next(t for t in reversed(self.running) if t.table and not t.ended))

    def preempt(self, victim: Text) -> None:
        """Its blocks are freed; all it knows will be read again."""
        self.events.append(Event("preempt", victim.request))
        self.totals.preemptions += 1
        followers = [t for t in self.running if t.leader is victim]
        for text in (victim, *followers):
            self.memory.release(text)
            self.running.remove(text)
            self.close(text, self.time, preempted=True)
            self.totals.again += text.length
            text.length, text.prompt_done, text.leader = 0, False, None
        for text in reversed((victim, *followers)):
            self.queue.appendleft([text])
        self.note(self.time)

    def step(self) -> None:
        """One pass through the model."""
        work = self.planned()
        rows = sum(new for _, new in work)
        read = sum(pairs(new, text.length + new) for text, new in work)
        held = sum(text.length + new for text, new in work)
        seconds = self.clock(rows, read, held, len(work))
        self.account(work, rows, seconds)
        self.time += seconds
        for text, new in work:
            if not text.ended:
                self.advance(text, new)
        # the tokens of the pass count as there while it lasts: they are written in it
        self.totals.taken += self.memory.taken * seconds
        self.totals.empty += (self.memory.taken - self.filled()) * seconds
        self.leave()
        if self.watch and self.events:
            self.record(rows, seconds)
        self.events = []

    def planned(self) -> list[tuple[Text, int]]:
        """Each text of the pass with its new tokens: a prompt or a chunk of it, or one."""
        left = self.params.chunk or self.params.pool * 2
        work = []
        for text in self.running:
            if text.ended:
                work.append((text, 1))  # padding of a static batch
            elif text.prompt_done:
                work.append((text, 1))
            elif text.leader is None and left > 0:
                new = min(text.known - text.length, left)
                left -= new
                work.append((text, new))
        return work

    def advance(self, text: Text, new: int) -> None:
        """A text after the pass: its cache has grown, and it may have a new token."""
        text.length += new
        if text.length < text.known:
            return  # a prompt is read in chunks
        self.emit(text)
        if text.prompt_done:
            return
        text.prompt_done, text.passed = True, self.time
        for other in self.running:
            if other.leader is text:
                self.memory.fork(other, text)
                other.leader, other.length, other.prompt_done = None, text.length, True
                other.passed = self.time
                self.emit(other)

    def emit(self, text: Text) -> None:
        """One more token of the answer."""
        if text.first < 0:
            text.first = self.time
            self.events.append(Event("first", text.request))
        else:
            text.gap = max(text.gap, self.time - text.last)
        text.known += 1
        text.last = self.time
        if text.written == text.output:
            text.ended = True
            self.events.append(Event("end", text.request))
            self.answers.append(Answered(
                text.request, text.sample, text.arrival, text.admitted, text.first, self.time,
                text.output, text.gap,
            ))  # fmt: skip

    def leave(self) -> None:
        """Ended texts make room: at once, or all together when the last of the batch has ended."""
        if self.batching == "static" and not all(text.ended for text in self.running):
            return
        for text in [text for text in self.running if text.ended]:
            self.memory.release(text)
            self.running.remove(text)
            self.close(text, text.last, preempted=False)

    # what is told of it -------------------------------------------------------------------

    def close(self, text: Text, end: float, *, preempted: bool) -> None:
        """A text leaves its slot."""
        passed = text.passed if text.passed >= 0 else end
        self.spans.append(Span(text.request, text.sample, text.slot, text.start, passed, end,
                               self.time, preempted))  # fmt: skip
        text.slot = -1

    def note(self, time: float) -> None:
        """How many requests wait from a time on."""
        self.changes.append((time, len({group[0].request for group in self.queue})))

    def account(self, work: Sequence[tuple[Text, int]], rows: int, seconds: float) -> None:
        """Sums over time."""
        sums, slots = self.totals, self.params.slots
        carried = sum(text.ended for text, _ in work)
        sums.working += seconds
        sums.slot_seconds += slots * seconds
        sums.useful += (len(self.running) - carried) * seconds
        sums.computed += rows - carried

    def filled(self) -> int:
        """Tokens in the memory, shared ones once."""
        size, references = self.memory.size, self.memory.allocator.references
        held: dict[int, int] = {}
        alone = 0
        for text in self.running:
            shared = [n for n in text.table if references[n] > 1]
            if not shared:
                alone += text.length
                continue
            for place, number in enumerate(text.table):
                tokens = min(max(text.length - place * size, 0), size)
                held[number] = max(held.get(number, 0), tokens)
        return alone + sum(held.values())

    def record(self, rows: int, seconds: float) -> None:
        """A step of the trace."""
        waiting = len({group[0].request for group in self.queue}) + sum(
            found.arrival <= self.time for found in self.coming
        )
        self.steps.append(Step(
            "serve", len(self.steps), self.time, sum(not t.ended for t in self.running), waiting,
            rows, seconds, tuple(self.events), self.memory.moment(self.running),
        ))  # fmt: skip

    def line(self) -> Line:
        """The run in the order of time."""
        times, waiting = zip(*self.changes, strict=True)
        answers = tuple(sorted(self.answers, key=lambda one: (one.request, one.sample)))
        return Line(self.report(), tuple(self.spans), answers, np.array(times, dtype=np.float64),
                    np.array(waiting, dtype=np.int64))  # fmt: skip

    def report(self) -> Report:
        """Sums and means."""
        sums, answers = self.totals, self.answers
        firsts = np.array([one.to_first for one in answers])
        gaps = np.array([one.longest_gap for one in answers])
        each = [one.per_token for one in answers if one.tokens > 1]
        working = max(sums.working, 1e-12)
        return Report(
            self.batching, self.kind, self.time, sum(one.tokens for one in answers),
            sums.useful / max(sums.slot_seconds, 1e-12), float(firsts.mean()),
            float(np.quantile(firsts, 0.9)), float(np.mean(each)) if each else 0.0,
            float(np.quantile(gaps, 0.9)), sums.empty / max(sums.taken, 1e-12),
            sums.useful / working, sums.preemptions, self.memory.copies, sums.computed, sums.again,
        )  # fmt: skip
