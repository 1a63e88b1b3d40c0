"""``python -m tests.bench [--only NAME …] [--sizes 5000,150000]``: measure and write the table."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests.bench import measure, report


def main() -> None:
    """Run the wanted cases one after the other and keep each result at once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", default=[""], metavar="NAME",
                        help="cases whose name begins so")  # fmt: skip
    parser.add_argument("--sizes", default="5000,150000", help="residents, comma between")
    parser.add_argument("--docs", type=Path, default=report.DOCS, help="where to write")
    wanted = parser.parse_args()
    sizes = [int(size) for size in wanted.sizes.split(",")]
    for module in measure.bench_modules():
        for case in measure.load_cases(module, sizes):
            if not case.name.startswith(tuple(wanted.only)):
                continue
            with tempfile.TemporaryDirectory(prefix="pension-desk-bench-") as folder:
                result = measure.measure(module, case, Path(folder))
            print(
                f"{result.name:32} {result.size:>9,}  ours {result.ours:9.4f} s  "
                f"reference {result.reference:9.4f} s  ratio {result.ratio:6.2f}  "
                f"goal {result.goal}  met: {report.MET[result.met]}  "
                f"p95 {result.p95:.4f} s  peak {result.peak_mb} MB",
                flush=True,
            )
            kept = report.merge(report.load(wanted.docs / "benchmarks.json"), [result])
            report.write(kept, wanted.docs)


if __name__ == "__main__":
    main()
