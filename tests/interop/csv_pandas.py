"""Reads 1,000 generated CSV files with podium and with pandas and compares names, missing cells and values. What podium means to do
otherwise is written down in same_cell(): integers beside missing cells stay integers, dates and booleans beside missing cells are
typed, whole numbers beyond 64 bits stay text.

usage: csv_pandas.py DRIVER [FILES]      with the Python of tests/peers/dvc.txt or bench.txt; the seed is fixed
"""
import json
import math
import random
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import pandas

warnings.simplefilter("ignore")

CELLS = {
    "integer": lambda r: str(r.choice([0, 1, -7, 42, 2016, 10**r.randint(0, 18), -9223372036854775808])),
    "padded": lambda r: f"{r.randint(0, 99):04d}",
    "real": lambda r: r.choice([repr(r.uniform(-1000, 1000)), f"{r.uniform(0, 100):.1f}", f"{r.randint(0, 9)}.", ".5", "1e5", "-2.5E-3",
                                "inf", repr(r.uniform(0, 1) * 10 ** r.randint(-300, 300))]),
    "boolean": lambda r: r.choice(["True", "False"]),
    "date": lambda r: f"{r.randint(1900, 2100)}-{r.randint(1, 12):02d}-{r.randint(1, 28):02d}",
    "word": lambda r: r.choice(["Harvard", "Zürich", "日本", "a b", " lead", "trail ", "25%", "33 : 67", "=12", "201-225", "-", "5\" disk",
                                "x'y", "1-2", "--", "1.2.3", "0x10", "yes"]),
    "quoted": lambda r: '"' + r.choice(["a,b", "say \"\"hi\"\"", "two\nlines", "20,152", "", "plain", "\"\"", "12", "r\r\nn"]) + '"',
    "stray": lambda r: r.choice(['"Uni "Amedeo""', '"a"b', '"x" y']),
    "big": lambda r: str(r.randint(2**64, 2**70)),
}
MISSING = ["", "NA", "NaN", "null", "None", "n/a", "#N/A", "-nan"]


def generated(r):
    """One file as text: columns of one or a few kinds of cells, missing cells, short rows, blank lines, any line end."""
    columns = r.randint(1, 8)
    kinds = [r.sample(sorted(CELLS), 1 if r.random() < 0.7 else 2) for _ in range(columns)]
    # Beside whole numbers beyond 64 bits pandas keeps missing cells as words and mixes types in one column: not to be copied.
    kinds = [["big"] if "big" in kind else kind for kind in kinds]
    big = ["big"] in kinds
    holes = [0 if kind == ["big"] else r.choice([0, 0, 0.1, 0.5, 1]) for kind in kinds]
    end = r.choice(["\n", "\n", "\r\n"])
    lines = [",".join(r.choice(["name", "a b", '"c,d"', "x", "", "año"]) + ("" if r.random() < 0.1 else str(c)) for c in range(columns))]
    for _ in range(r.choice([0, 1, 2, 10, 60])):
        cells = [r.choice(MISSING) if r.random() < hole else CELLS[r.choice(kind)](r) for kind, hole in zip(kinds, holes)]
        if columns > 2 and not big and r.random() < 0.02:
            cells = cells[: r.randint(2, columns)]
        lines.append(",".join(cells))
        if r.random() < 0.02:
            lines.append("")
    return end.join(lines) + ("" if r.random() < 0.2 else end)


def same_cell(ours, kind, theirs):
    if isinstance(theirs, float) and math.isnan(theirs) or theirs is None or theirs is pandas.NA:
        return ours is None
    if ours is None:
        return False
    if kind == "real":
        return float(ours) == float(theirs)
    if kind == "integer":
        return float(theirs) == float(int(ours)) if isinstance(theirs, float) else int(ours) == int(theirs)
    if kind == "boolean":
        return ours == str(theirs)
    return ours == str(theirs)


def difference(answer, text, path):
    try:
        frame = pandas.read_csv(path, low_memory=False, index_col=False)
    except (pandas.errors.EmptyDataError, pandas.errors.ParserError) as failure:
        return None if "error" in answer else f"pandas refuses: {failure}"
    if "error" in answer:
        return answer["error"]
    if list(frame.columns) != answer["names"]:
        return f"names {list(frame.columns)} {answer['names']}"
    if len(frame) != len(answer["rows"]):
        return f"rows {len(frame)} {len(answer['rows'])}"
    for c, kind in enumerate(answer["types"]):
        values = frame.iloc[:, c].tolist()
        for row, value in enumerate(values):
            if not same_cell(answer["rows"][row][c], kind, value):
                return f"row {row}, column {c} ({kind}, {frame.dtypes.iloc[c]}): {answer['rows'][row][c]!r} {value!r}"
    return None


def main():
    driver, files = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    r = random.Random(2016)
    failures = 0
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen([driver], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                                                   text=True, encoding="utf-8") as process:
        for number in range(files):
            text = generated(r)
            path = Path(folder) / f"{number}.csv"
            path.write_bytes(text.encode())
            process.stdin.write(f"{path}\n")
            process.stdin.flush()
            reason = difference(json.loads(process.stdout.readline()), text, path)
            if reason:
                failures += 1
                print(f"file {number}: {reason}\n{text!r}\n")
        process.stdin.close()
    print(f"{files} files, {failures} read otherwise than pandas {pandas.__version__} reads them")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
