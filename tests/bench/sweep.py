"""The thesis' twelve experiments from a fresh project, everything written and committed, beside
  (a) the same experiments by `dvc exp run --temp` with Python stages (thesis_stages/), and
  (b) one Python process that does all twelve with pandas and scikit-learn, imports included.
Also the start-up times that people wait for. Medians of interleaved repeats; ratios; versions; machine.

    PODIUM_BIN=build/release/bin PODIUM_PEERS=/path/to/python python sweep.py [--repeats N] [--dvc N] [--check]

--dvc N runs only the first N experiments through dvc (0: none) and tells the time for one; --check fails where a
promised ratio is missed.
"""
import argparse
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
RAW = ("cwurData", "timesData", "shanghaiData")


def call(command, cwd, environment):
    """Seconds that a command takes, with its standard output."""
    begin = time.perf_counter()
    result = subprocess.run([str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True)
    seconds = time.perf_counter() - begin
    if result.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} failed:\n{result.stdout}\n{result.stderr}")
    return seconds, result.stdout


def peers():
    """The Python of tests/peers/bench.txt, or of dvc.txt, which has all that is needed here."""
    name = os.environ.get("PODIUM_PEERS")
    return pathlib.Path(name) if name else None


class Bench:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.python = peers()
        self.podium = pathlib.Path(os.environ["PODIUM_BIN"]).resolve() / "podium"
        self.environment = {
            **os.environ,
            "PATH": f"{self.podium.parent}:{self.python.parent}:{os.environ['PATH']}",
            "HOME": str(self.folder),
            "DVC_NO_ANALYTICS": "1",
            "DVC_SITE_CACHE_DIR": str(self.folder / "dvc-site"),
            **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", "Bench"), ("EMAIL", "bench@example.org"))},
        }
        self.rankings = os.environ.get("PODIUM_RANKINGS")
        self.count = 0

    def call(self, command, cwd=None):
        return call(command, cwd or self.folder, self.environment)

    def fresh(self):
        """A new Podium project that has not run."""
        self.count += 1
        project = self.folder / f"project{self.count}"
        source = ["--data", self.rankings] if self.rankings else ["--sample"]
        self.call([self.podium, "init", project, *source])
        return project

    def podium_sweep(self):
        project = self.fresh()
        seconds, _ = self.call([self.podium, "exp", "sweep", "sweeps/thesis.yaml"], project)
        return seconds, project

    def python_sweep(self, project, experiments):
        sweep = self.folder / "sweep.json"
        sweep.write_text(json.dumps(experiments))
        output = self.folder / "python-output"
        shutil.rmtree(output, ignore_errors=True)
        seconds, _ = self.call([self.python, HERE / "thesis_stages/all_in_one.py", project, sweep, output])
        return seconds, output

    def dvc_project(self, source):
        """The same tables under DVC, with the stages written in Python."""
        project = self.folder / "dvc-project"
        shutil.rmtree(project, ignore_errors=True)
        (project / "data/raw").mkdir(parents=True)
        for table in RAW:
            shutil.copy(source / f"data/raw/{table}.csv", project / "data/raw")
        for file in (HERE / "thesis_stages").iterdir():
            if file.is_file() and file.name != "all_in_one.py":
                shutil.copy(file, project)
        (project / "params.yaml").write_text(
            "featurize:\n  max_rank: 100\n  world_rank: 50\n  max_features: 12\n"
            "train:\n  train_data: cwurData\n  n_est: 100\n  seed: 42\n")
        for command in (["git", "init", "-q"], ["dvc", "init", "-q"], ["dvc", "add", "-q", "data/raw"], ["git", "add", "-A"],
                        ["git", "commit", "-qm", "start"]):
            self.call(command, project)
        return project

    def dvc_experiment(self, project, experiment):
        settings = []
        for key in ("max_rank", "world_rank", "max_features"):
            settings += ["-S", f"featurize.{key}={experiment[key]}"]
        for key in ("train_data", "n_est", "seed"):
            settings += ["-S", f"train.{key}={experiment[key]}"]
        return self.call(["dvc", "exp", "run", "--temp", "-n", experiment["name"], *settings], project)[0]


def experiments_of(bench, project):
    """The twelve as `podium exp list --json` has them, in the order of the sweep file."""
    listed = json.loads(bench.call([bench.podium, "exp", "list", "--json"], project)[1])
    assert len(listed) == 12, f"{len(listed)} experiments instead of 12"
    settings = []
    for one in reversed(listed):
        params = one["params"]
        settings.append({"name": one["name"], "rows": one["rows"],
                         **{key: params[f"featurize.{key}"] for key in ("max_rank", "world_rank", "max_features")},
                         **{key: params[f"train.{key}"] for key in ("train_data", "n_est", "seed")}})
    return settings


def machine():
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    return f"{model}, {len(os.sched_getaffinity(0))} cores, {platform.system()} {platform.release()}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--dvc", type=int, default=12, help="experiments to run through dvc, once")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if not os.environ.get("PODIUM_BIN") or not peers():
        print("skipped: PODIUM_BIN or PODIUM_PEERS (the Python of tests/peers/bench.txt) is not set")
        return 77
    with tempfile.TemporaryDirectory(prefix="podium-bench-") as folder:
        return measure(Bench(folder), options)


def measure(bench, options):
    source = bench.fresh()
    bench.call([bench.podium, "exp", "sweep", "sweeps/thesis.yaml"], source)
    experiments = experiments_of(bench, source)
    times = {"podium": [], "python": [], "version": [], "status": []}
    dvc_seconds = []
    dvc_project = bench.dvc_project(source) if options.dvc else None
    for repeat in range(options.repeats):
        seconds, project = bench.podium_sweep()
        times["podium"].append(seconds)
        seconds, output = bench.python_sweep(source, experiments)
        times["python"].append(seconds)
        for _ in range(5):
            times["version"].append(bench.call([bench.podium, "--version"])[0])
            times["status"].append(bench.call([bench.podium, "status"], project)[0])
        shutil.rmtree(project)
        # Several seconds each: DVC's are spread over the repeats, so that all three see the same machine. They share one project, so
        # its run cache saves it what an earlier one computed.
        dvc_seconds += [bench.dvc_experiment(dvc_project, one) for one in experiments[:options.dvc][repeat::options.repeats]]
    for one in experiments:
        peer = json.loads((output / one["name"] / "metrics.json").read_text())
        assert peer["rows"]["validation"] == one["rows"]["validation"], f"{one['name']}: other rows than the peer"

    versions = bench.call([bench.python, "-c",
                           "import dvc,sklearn,pandas,platform;print(platform.python_version(),dvc.__version__,sklearn.__version__,pandas.__version__)"])[1].split()
    median = {name: statistics.median(values) for name, values in times.items()}
    tables = "the real rankings" if bench.rankings else "the synthetic sample"
    print(f"machine   {machine()}")
    print(f"versions  {bench.call([bench.podium, '--version'])[1].strip()}; Python {versions[0]}, dvc {versions[1]}, "
          f"scikit-learn {versions[2]}, pandas {versions[3]}")
    print(f"tables    {tables}; {options.repeats} interleaved repeats, medians")
    print(f"podium exp sweep, twelve experiments       {median['podium']:8.3f} s   ({min(times['podium']):.3f} to {max(times['podium']):.3f})")
    print(f"one Python process, twelve experiments     {median['python']:8.3f} s   ratio {median['python'] / median['podium']:.1f}")
    missed = []
    if median["python"] < 3 * median["podium"]:
        missed.append("three times faster than one Python process")
    if dvc_seconds:
        twelve = 12 * statistics.mean(dvc_seconds)
        ratio = twelve / median["podium"]
        print(f"dvc exp run --temp, twelve experiments     {twelve:8.3f} s   ratio {ratio:.0f}   ({len(dvc_seconds)} runs, median {statistics.median(dvc_seconds):.2f} s)")
        if ratio < 80:
            missed.append("eighty times faster than dvc exp run")
    print(f"podium --version                           {1000 * median['version']:8.1f} ms")
    print(f"podium status, swept project               {1000 * median['status']:8.1f} ms")
    if median["version"] > 0.020:
        missed.append("podium --version under 20 ms")
    if median["status"] > 0.050:
        missed.append("podium status under 50 ms")
    for promise in missed:
        print(f"MISSED: {promise}")
    return 1 if missed and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
