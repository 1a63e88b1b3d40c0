"""The command that shows the whole job: demo."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from pension_desk.cli import context
from pension_desk.cli.answers import Answer
from pension_desk.services.demo import run_demo as demonstrate


def add_demo(parser: ArgumentParser) -> None:
    """Describe ``demo``."""
    parser.add_argument("--out", metavar="DIR", default="demo", help="放结果的文件夹")


def run_demo(args: Namespace) -> Answer:
    """Do the whole job on the sample town and say where everything lies."""
    report = demonstrate(Path(args.out), watch=context.watch(args))
    lines = [f"{step.name}：{step.result}（{step.seconds:.1f}秒）" for step in report.steps]
    lines.append(f"结果在：{report.folder.resolve()}")
    lines += [f"  {file.relative_to(report.folder)}" for file in report.files]
    return Answer(
        {"folder": report.folder, "steps": report.steps, "files": report.files}, tuple(lines)
    )
