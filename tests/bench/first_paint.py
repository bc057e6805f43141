"""How long the real window takes from the start of its process to its first paint, without and with a project.

    PODIUM_BIN=build/release/bin python first_paint.py [--repeats N] [--check]

Seen from outside: Xvfb keeps its screen in a file, black until a window paints. The clock stops when a tenth of the screen
is painted. --check fails where it takes longer than a second.
"""
import argparse
import mmap
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

WIDTH, HEIGHT = 1440, 900
PROMISED_SECONDS = 1.0
PATIENCE_SECONDS = 30


class Screen:
    """A virtual display whose pixels can be read."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder, "-nolisten", "tcp"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise SystemExit("Xvfb did not start")
        self.display = f":{number}"
        with open(self.folder / "Xvfb_screen0", "rb") as file:
            self.pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def is_painted(self):
        """Whether at least a tenth of a sample of pixels is not black."""
        sample = self.pixels[-4 * WIDTH * HEIGHT:][::4 * 97]
        return len(sample) - sample.count(0) > len(sample) // 10

    def close(self):
        self.server.terminate()
        self.server.wait()


def first_paint(screen, command, environment):
    begin = time.perf_counter()
    window = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        while not screen.is_painted():
            if window.poll() is not None:
                raise SystemExit(f"{command[0]} ended: {window.stderr.read().decode()}")
            if time.perf_counter() - begin > PATIENCE_SECONDS:
                raise SystemExit("nothing was painted")
            time.sleep(0.002)
        return time.perf_counter() - begin
    finally:
        window.terminate()
        window.wait()
        while screen.is_painted():
            time.sleep(0.01)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if not os.environ.get("PODIUM_BIN") or not shutil.which("Xvfb"):
        print("skipped: PODIUM_BIN is not set, or there is no Xvfb")
        return 77
    programs = pathlib.Path(os.environ["PODIUM_BIN"]).resolve()
    workbench, podium = str(programs / "podium-workbench"), str(programs / "podium")
    with tempfile.TemporaryDirectory(prefix="podium-bench-") as folder:
        environment = {**os.environ, "HOME": folder, "XDG_CONFIG_HOME": folder, "QT_QPA_PLATFORM": "xcb"}
        project = str(pathlib.Path(folder) / "project")
        for command in ([podium, "init", project, "--sample"], [podium, "-C", project, "exp", "sweep", "sweeps/thesis.yaml"]):
            subprocess.run(command, env=environment, check=True, capture_output=True)
        times = {"welcome page": [], "project with twelve experiments": []}
        screen = Screen(folder)
        environment["DISPLAY"] = screen.display
        try:
            for _ in range(options.repeats):
                times["welcome page"].append(first_paint(screen, [workbench], environment))
                times["project with twelve experiments"].append(first_paint(screen, [workbench, project], environment))
        finally:
            screen.close()
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    version = subprocess.run([podium, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    print(f"machine   {model}, {len(os.sched_getaffinity(0))} cores, {platform.system()} {platform.release()}")
    print(f"versions  {version}; Xvfb {WIDTH}x{HEIGHT}; {options.repeats} interleaved repeats, medians")
    missed = False
    for what, seconds in times.items():
        median = statistics.median(seconds)
        missed = missed or median > PROMISED_SECONDS
        print(f"first paint, {what:32} {1000 * median:6.0f} ms   ({1000 * min(seconds):.0f} to {1000 * max(seconds):.0f})")
    if missed:
        print("MISSED: first paint under a second")
    return 1 if missed and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
