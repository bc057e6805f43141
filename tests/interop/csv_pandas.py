"""Reads 1,000 generated CSV files with podium and with pandas and compares names, missing cells and values. What podium means to do
otherwise is written down in same_cell(): integers beside missing cells stay integers, dates and booleans beside missing cells are
typed, whole numbers beyond 64 bits stay text. Then 1,000 more as data sites deliver them (other separators, encodings, line ends, decimal
commas, rows too short and too long, NUL bytes, huge cells), read by podium without being told and by pandas with it: equal, or with a
finding that names the very oddity.

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


NAMES = ["año", "nombre de la universidad", "Größe (m²)", "名前", "x", "total score", "naïve", "a-b", "%"]


def delivered(r):
    """One file as bytes, how pandas is to read it, and the findings of which one is due where both differ."""
    separator = r.choice(",,;;\t|")
    comma = separator == ";" and r.random() < 0.5
    latin = r.random() < 0.15
    encoding, bom = ("cp1252", b"") if latin else r.choice(
        [("utf-8", b""), ("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")])
    names = r.sample([name for name in NAMES if not latin or name != "名前"], r.randint(2, 6))
    kinds = ["integer"] + [r.choice(["real", "word", "date", "integer"]) for _ in names[1:]]
    if comma:
        kinds[1] = "real"
    cells = {
        "integer": lambda: str(r.randint(-10**6, 10**6)),
        "real": lambda: f"{r.uniform(-900, 900):.{r.choice([1, 2])}f}".replace(".", "," if comma else "."),
        "word": lambda: r.choice(["Harvard", "Zürich", "a b", "25%", "=12", "201-225", "l'École", 'say "hi"', "two\nlines", f"a{separator}b", "-"]),
        "date": lambda: f"{r.randint(1900, 2100)}-{r.randint(1, 12):02d}-{r.randint(1, 28):02d}",
    }
    rows = [[cells[kind]() if r.random() > 0.05 else "" for kind in kinds] for _ in range(r.choice([1, 2, 5, 40, 40, 200]))]
    for row in rows:  # a row of nothing would be a blank line
        row[0] = row[0] or "0"
    due = set()
    oddity = r.choice(["", "", "", "short", "long", "nul", "huge"])
    if oddity == "short" and len(rows) > 2:
        rows[r.randrange(1, len(rows))] = rows[-1][:1]
        due.add("ragged_row")
    if oddity == "long" and len(rows) > 2:
        rows[r.randrange(1, len(rows))].append("more")
        due.add("ragged_row")
    if "word" in kinds:
        column, row = kinds.index("word"), r.choice(rows)
        if oddity == "nul" and len(row) > column:
            row[column] = "a\0b"
            due.add("nul_byte")
        if oddity == "huge" and len(row) > column:
            row[column] = "huge " * r.choice([1000, 40000])

    def written(cell):
        quote = any(c in cell for c in f'{separator}"\n\r') or (cell and r.random() < 0.05 and not comma)
        return '"' + cell.replace('"', '""') + '"' if quote else cell

    end = r.choice(["\n", "\n", "\r\n", "\r", "mixed"])
    ends = {"mixed": ["\n", "\r\n", "\r"]}.get(end, [end])
    if latin:
        due.add("encoding")
    text = "".join(separator.join(written(cell) for cell in row) + r.choice(ends) for row in [names, *rows])
    options = {"sep": separator, "encoding": encoding if not bom or encoding == "utf-8" else encoding, "decimal": "," if comma else "."}
    if bom == b"\xef\xbb\xbf":
        options["encoding"] = "utf-8-sig"
    elif bom:
        options["encoding"] = "utf-16"
    return bom + text.encode(encoding), options, due


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


def difference(answer, path, **options):
    try:
        frame = pandas.read_csv(path, low_memory=False, index_col=False, **options)
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
    failures = excused = 0
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen([driver], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                                                   text=True, encoding="utf-8") as process:
        for number in range(files):
            text = generated(r)
            path = Path(folder) / f"{number}.csv"
            path.write_bytes(text.encode())
            process.stdin.write(f"{path}\n")
            process.stdin.flush()
            reason = difference(json.loads(process.stdout.readline()), path)
            if reason:
                failures += 1
                print(f"file {number}: {reason}\n{text!r}\n")
        for number in range(files):
            data, options, due = delivered(r)
            path = Path(folder) / f"delivered-{number}.csv"
            path.write_bytes(data)
            process.stdin.write(f"*{path}\n")
            process.stdin.flush()
            answer = json.loads(process.stdout.readline())
            reason = difference(answer, path, **options)
            if reason and due & set(answer.get("findings", [])):
                excused += 1
            elif reason:
                failures += 1
                print(f"delivered {number}: {reason[:400]} {answer.get('findings')} {options}\n{data[:400]!r}\n")
        process.stdin.close()
    print(f"{2 * files} files, {failures} read otherwise than pandas {pandas.__version__} reads them, {excused} otherwise with a finding that says why")
    return 1 if failures or excused > files / 5 else 0


if __name__ == "__main__":
    sys.exit(main())
