"""Times our profile of a table of a million rows and 50 columns beside pandas' describe, nunique, value_counts, duplicated and corr (Pearson
and Spearman), which are a part of what ours tells, and where PODIUM_PROFILER names the Python of tests/peers/profile.txt beside the smallest
report of ydata-profiling, of a tenth of the rows. All work on the table in memory.

usage: profile.py BENCH_PROFILE FILE [ROWS [REPEATS]]      with the Python of tests/peers/bench.txt; FILE is made where it is missing
exit status 1 where ours takes longer than pandas.
"""
import os
import resource
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


YDATA = """
import sys, time, warnings
warnings.simplefilter("ignore")
import pandas as pd
from ydata_profiling import ProfileReport
table = pd.read_csv(sys.argv[1], nrows=int(sys.argv[2]))
begin = time.perf_counter()
ProfileReport(table, minimal=True, progress_bar=False).get_description()
print(time.perf_counter() - begin)
"""


def ydata_seconds(path, rows):
    environment = os.environ | {"YDATA_PROFILING_NO_ANALYTICS": "True"}
    run = subprocess.run([os.environ["PODIUM_PROFILER"], "-c", YDATA, str(path), str(rows)], check=True, capture_output=True, text=True,
                         env=environment)
    return float(run.stdout.split()[-1])


def main():
    program, path = sys.argv[1], Path(sys.argv[2])
    rows = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000
    repeats = int(sys.argv[4]) if len(sys.argv) > 4 else 3
    if not path.exists():
        make(path, rows)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    ours = [list(map(float, subprocess.run([program, str(path)], check=True, capture_output=True, text=True).stdout.split()))
            for _ in range(repeats)]
    cpu = (resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before) / repeats
    own, checks = median(r[1] for r in ours), median(r[2] for r in ours)
    peer = pandas_seconds(path)
    print(f"table    {ours[0][3]:.0f} rows, {ours[0][4]:.0f} columns")
    print(f"podium   profile {own:.2f} s, checks {checks:.2f} s (medians of {repeats}; reading the file {median(r[0] for r in ours):.2f} s)")
    print(f"podium   {own + checks:.2f} s together; {cpu:.2f} s of processor time with reading, on {os.cpu_count()} cores")
    print(f"pandas   {peer:.2f} s for figures, counts, duplicates and two correlations (pandas {version('pandas')})")
    print(f"ratio    {peer / own:.2f} times as fast")
    if os.environ.get("PODIUM_PROFILER"):
        print(f"ydata    {ydata_seconds(path, rows // 10):.2f} s for the smallest report of {rows // 10} rows (ydata-profiling)")
    else:
        print("ydata    not run: PODIUM_PROFILER does not name the Python of tests/peers/profile.txt")
    return 0 if own <= peer else 1


sys.exit(main())
