"""The installed command as other programs meet it: streams, signals, pipes, cold start."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import REPORTS

COMMAND = [sys.executable, "-c", "from crosswire.cli import main; main()"]


def start(*words: str, **options: object) -> subprocess.Popen[bytes]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([*COMMAND, *words], **{**pipes, **options})  # type: ignore[call-overload,no-any-return]


def line(number: int) -> bytes:
    return json.dumps({**REPORTS[0], "id": str(number)}).encode() + b"\n"


def test_a_line_goes_out_as_soon_as_it_is_done() -> None:
    with start("annotate", "-", "--json") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(2):
            process.stdin.write(line(number))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == str(number)
        process.stdin.close()
        assert process.wait(30) == 0


def test_exit_status_and_errors() -> None:
    process = start("annotate", "-", "--json")
    out, err = process.communicate(line(1) + b"broken\n" + line(2), 60)
    assert process.returncode == 1
    assert [json.loads(each)["id"] for each in out.splitlines()] == ["1", "2"]
    assert json.loads(err)["line"] == 2


def test_an_interruption_is_quiet() -> None:
    with start("annotate", "-", "--json") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(line(1))
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert process.stderr.read().strip() == b""


def test_a_broken_pipe_is_quiet() -> None:
    with start("annotate", "-", "--json") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(line(1))
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(line(2) + line(3))
        process.stdin.close()
        process.wait(30)
        assert process.stderr.read() == b""


def test_a_broken_pipe_loses_no_file(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    with start("compare", "-", "--html", str(page)) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.close()
        process.stdin.write(line(1))
        process.stdin.close()
        process.wait(60)
    assert page.exists()


def test_a_bar_is_shown_to_a_person_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Paris said no.", encoding="utf-8")
    words = ("group", str(tmp_path), str(tmp_path / "no.txt"))
    shown = _on_terminal(*words)
    assert "reports read" in shown
    assert f"crosswire: {tmp_path}/no.txt: no such file or folder" in shown.replace("\r\n", "\n")
    assert "reports read" not in _on_terminal(*words, "--quiet")
    process = start(*words)
    assert process.communicate(b"", 60)[1].count(b"\n") == 1


def _on_terminal(*words: str) -> str:
    """What a command writes on standard error where that is a terminal and its output is not."""
    ours, theirs = pty.openpty()
    process = start(*words, stderr=theirs)
    os.close(theirs)
    process.communicate(b"", 60)
    seen = b""
    try:
        while data := os.read(ours, 4096):
            seen += data
    except OSError:
        pass
    os.close(ours)
    return seen.decode()


@pytest.mark.parametrize("words", [["--help"], ["compare", "--help"], ["languages", "check", "--help"]])
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    script = f"""
import sys
from crosswire.cli import cli
cli.main({words!r}, standalone_mode=False)
heavy = "rich jinja2 msgspec numpy py3langid ahocorasick_rs simplemma babel rapidfuzz selectolax icu4py asyncio".split()
print(sorted(set(heavy) & set(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "Example: crosswire" in done.stdout
    assert done.stderr == "[]\n"


def test_annotating_needs_no_renderer() -> None:
    script = """
import io, sys
sys.stdin = io.TextIOWrapper(io.BytesIO(b'{"text": "Paris said no."}'))
from crosswire.cli import cli
cli.main(["annotate", "-", "--json"], standalone_mode=False)
print(sorted({"rich", "jinja2"} & set(sys.modules)), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"
