"""Times our CSV reader beside pyarrow's, in one run: medians of interleaved repeats on a synthetic table with the columns of
timesData, both with all cores, each in a process of its own (peak memory by getrusage).

usage: csv_reader.py BENCH_CSV FILE [GIGABYTES [REPEATS]]      with the Python of tests/peers/bench.txt; FILE is made where it is missing
exit status 1 where ours is slower or takes more memory.
"""
import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from statistics import median

PEER = """
import resource, sys, time
import pyarrow.csv
begin = time.perf_counter()
table = pyarrow.csv.read_csv(sys.argv[1])
seconds = time.perf_counter() - begin
print(seconds, table.num_rows, table.num_columns, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
      "".join({"string": "t", "int64": "i", "double": "r"}.get(str(c.type), "?") for c in table.columns))
"""


def machine():
    cpu = platform.processor()
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        cpu = next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{cpu}, {len(os.sched_getaffinity(0))} cores, Python {platform.python_version()}"


def run(command):
    seconds, rows, columns, peak, types = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), int(rows), int(columns), int(peak) / 1024, types


def main():
    program, path = sys.argv[1], Path(sys.argv[2])
    size = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0
    repeats = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    if not path.exists() or abs(path.stat().st_size - size * 1e9) > 1e6 + size * 1e7:
        subprocess.run([program, "make", str(path), str(int(size * 1e9))], check=True)
    ours, theirs = [], []
    for _ in range(repeats):
        ours.append(run([program, "read", str(path), "0"]))
        theirs.append(run([sys.executable, "-c", PEER, str(path)]))
    assert ours[0][1:3] == theirs[0][1:3], (ours[0], theirs[0])
    own, peer = (median(r[0] for r in side) for side in (ours, theirs))
    own_peak, peer_peak = (median(r[3] for r in side) for side in (ours, theirs))
    print(f"machine  {machine()}")
    print(f"file     {path.stat().st_size / 1e9:.2f} GB, {ours[0][1]} rows, {ours[0][2]} columns, types {ours[0][4]} (pyarrow {theirs[0][4]})")
    print(f"podium   {own:.2f} s  {own_peak:.0f} MiB at most")
    print(f"pyarrow  {peer:.2f} s  {peer_peak:.0f} MiB at most  (pyarrow {version('pyarrow')})")
    print(f"ratio    {peer / own:.2f} times as fast, {own_peak / peer_peak:.2f} of the memory (medians of {repeats})")
    return 0 if own <= peer and own_peak <= peer_peak else 1


if __name__ == "__main__":
    sys.exit(main())
