"""Times our profile of a table of a million rows and 50 columns beside pandas' describe, nunique, value_counts, duplicated and corr (Pearson
and Spearman), which are a part of what ours tells. Both work on the table in memory.

usage: profile.py BENCH_PROFILE FILE [ROWS [REPEATS]]      with the Python of tests/peers/bench.txt; FILE is made where it is missing
exit status 1 where ours takes longer than pandas.
"""
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path
from statistics import median

import numpy as np
import pandas as pd


def make(path, rows):
    random = np.random.default_rng(1)
    base = random.normal(0, 1, rows)
    columns = {}
    for i in range(30):
        columns[f"real{i}"] = np.round(base * (i % 5) + random.normal(0, 1, rows), 3)
    for i in range(10):
        columns[f"whole{i}"] = random.integers(0, 10 ** (i % 6 + 1), rows)
    for i in range(8):
        columns[f"class{i}"] = random.choice([f"name {k}" for k in range(3 ** (i % 4 + 1))], rows)
    columns["thousands"] = [f"{v:,}" for v in random.integers(0, 100000, rows)]
    columns["name"] = [f"University {v}" for v in random.integers(0, rows // 2, rows)]
    table = pd.DataFrame(columns)
    for i in range(0, 30, 6):
        table.loc[random.random(rows) < 0.1, f"real{i}"] = np.nan
    table.to_csv(path, index=False)


def pandas_seconds(path):
    table = pd.read_csv(path)
    numbers = table.select_dtypes("number")
    begin = time.perf_counter()
    table.describe(include="all")
    table.isna().sum()
    table.nunique()
    for column in table:
        table[column].value_counts().head(10)
    table.duplicated().sum()
    numbers.corr()
    numbers.corr(method="spearman")
    return time.perf_counter() - begin


def main():
    program, path = sys.argv[1], Path(sys.argv[2])
    rows = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000
    repeats = int(sys.argv[4]) if len(sys.argv) > 4 else 3
    if not path.exists():
        make(path, rows)
    ours = [list(map(float, subprocess.run([program, str(path)], check=True, capture_output=True, text=True).stdout.split()))
            for _ in range(repeats)]
    own, checks = median(r[1] for r in ours), median(r[2] for r in ours)
    peer = pandas_seconds(path)
    print(f"table    {ours[0][3]:.0f} rows, {ours[0][4]:.0f} columns")
    print(f"podium   profile {own:.2f} s, checks {checks:.2f} s (medians of {repeats}; reading the file {median(r[0] for r in ours):.2f} s)")
    print(f"pandas   {peer:.2f} s for figures, counts, duplicates and two correlations (pandas {version('pandas')})")
    print(f"ratio    {peer / own:.2f} times as fast")
    return 0 if own <= peer else 1


sys.exit(main())
