"""Times the training of our forest beside scikit-learn's (n_jobs=1) and scikit-learn-intelex's, in one run: medians of interleaved
repeats on the three ranking tables (real where PODIUM_RANKINGS names their folder, else synthetic of the same shape), 100 trees.

usage: forest.py BENCH_FOREST [REPEATS]      with the Python of tests/peers/bench.txt
exit status 1 where the aims (8 times scikit-learn, not slower than intelex) are missed, on the median over the tables.
"""
import os
import platform
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from statistics import median

import numpy as np
from sklearn.ensemble import RandomForestClassifier

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
import rankings  # noqa: E402

try:
    from sklearnex.ensemble import RandomForestClassifier as IntelForest
except ImportError:
    IntelForest = None

TREES = 100


def machine():
    cpu = platform.processor()
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        cpu = next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{cpu}, {len(os.sched_getaffinity(0))} cores, Python {platform.python_version()}"


class Ours:
    def __init__(self, program, table, threads):
        self.process = subprocess.Popen([program, table, str(threads), str(TREES)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)

    def seconds(self, seed):
        self.process.stdin.write(f"{seed}\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline().split()[0])

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def timed(forest, x, y):
    begin = time.perf_counter()
    forest.fit(x, y)
    return time.perf_counter() - begin


def main():
    program, repeats = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 15
    threads = len(os.sched_getaffinity(0))
    peers = {"scikit-learn": lambda seed: RandomForestClassifier(TREES, random_state=seed, n_jobs=1)}
    versions = [f"scikit-learn {version('scikit-learn')} (n_jobs=1)"]
    if IntelForest:
        peers["intelex"] = lambda seed: IntelForest(TREES, random_state=seed, n_jobs=threads)
        versions.append(f"scikit-learn-intelex {version('scikit-learn-intelex')} (n_jobs={threads})")
    print(f"{machine()}; {', '.join(versions)}; {TREES} trees, {repeats} interleaved repeats, medians in ms")

    ratios = {name: [] for name in peers}
    ratios_single = {name: [] for name in peers}
    for table, (x, y, _, _) in rankings.samples().items():
        with tempfile.TemporaryDirectory() as folder:
            path = str(Path(folder) / "table.csv")
            np.savetxt(path, np.c_[x, y], delimiter=",", fmt="%.9g")
            mine = {f"podium, {threads} threads": Ours(program, path, threads), "podium, 1 thread": Ours(program, path, 1)}
            times = {name: [] for name in [*mine, *peers]}
            for seed in range(-2, repeats):  # two rounds to warm up
                round_times = {name: ours.seconds(seed + 2) for name, ours in mine.items()}
                round_times |= {name: timed(make(seed + 2), x, y) for name, make in peers.items()}
                if seed >= 0:
                    for name, seconds in round_times.items():
                        times[name].append(seconds)
            for ours in mine.values():
                ours.close()
        medians = {name: median(values) for name, values in times.items()}
        ours, single = (medians[name] for name in mine)
        figures = ", ".join(f"{name} {seconds * 1e3:.2f}" for name, seconds in medians.items())
        for name in peers:
            ratios[name].append(medians[name] / ours)
            ratios_single[name].append(medians[name] / single)
        print(f"{table} {x.shape[0]} x {x.shape[1]}: {figures}; "
              + ", ".join(f"{medians[name] / ours:.1f} times {name} ({medians[name] / single:.1f} on 1 thread)" for name in peers))

    missed = median(ratios["scikit-learn"]) < 8 or (IntelForest is not None and median(ratios["intelex"]) < 1)
    for name in peers:
        print(f"median over the tables: {median(ratios[name]):.1f} times as fast as {name} "
              f"({median(ratios_single[name]):.1f} on 1 thread)")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
