"""The real dvc and git on projects that Podium made and changed: they accept the folder at every moment, give the same bytes, and
what dvc makes is listed by Podium.

    PODIUM_BIN=build/release/bin python dvc_project.py [unittest options]

Run with a Python that has dvc (PODIUM_PEERS). Tables: PODIUM_RANKINGS where given, else the synthetic sample.
"""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PODIUM = pathlib.Path(os.environ.get("PODIUM_BIN", "build/release/bin")).resolve() / "podium"
OUTPUTS = ("data/clean", "data/prepared", "models", "reports")
THESIS = {a + b for a in "CTS" for b in ("mr300", "f3", "nest64")} | {"cwurData", "timesData", "shanghaiData"}


class Folder:
    """A project folder and the commands run in it."""

    base = None  # one project is made, the tests work on copies

    def __init__(self, root, home):
        self.root = pathlib.Path(root)
        self.environment = {
            "PATH": f"{PODIUM.parent}:{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}",
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "TMPDIR": str(home),
            "DVC_NO_ANALYTICS": "1",
            "DVC_SITE_CACHE_DIR": f"{home}/dvc-site",
            "GIT_CONFIG_NOSYSTEM": "1",
            **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
               for what, value in (("NAME", "Ana"), ("EMAIL", "ana@example.org"))},
        }

    def run(self, *command, status=0):
        result = subprocess.run([str(part) for part in command], cwd=self.root, env=self.environment, capture_output=True, text=True)
        if status is not None and result.returncode != status:
            raise AssertionError(f"{' '.join(map(str, command))} ended with {result.returncode}:\n{result.stdout}\n{result.stderr}")
        return result

    def podium(self, *arguments, **options):
        return self.run(PODIUM, *arguments, **options)

    def podium_json(self, *arguments):
        return json.loads(self.podium(*arguments, "--json").stdout)

    def dvc(self, *arguments, **options):
        return self.run(sys.executable, "-m", "dvc", *arguments, **options)

    def dvc_json(self, *arguments):
        return json.loads(self.dvc(*arguments, "--json").stdout)

    def git(self, *arguments):
        return self.run("git", *arguments).stdout

    def git_changes(self):
        """Paths that git sees as changed or new."""
        lines = self.git("status", "--porcelain", "--untracked-files=all").splitlines()
        return sorted(line[3:] for line in lines)

    def hashes(self, *folders):
        """md5 of every file below these, by path."""
        found = {}
        for folder in folders or OUTPUTS + ("dvc.lock",):
            path = self.root / folder
            for file in [path] if path.is_file() else sorted(path.rglob("*")):
                if file.is_file() and file.name != ".gitignore":
                    found[str(file.relative_to(self.root))] = hashlib.md5(file.read_bytes()).hexdigest()
        return found

    def edit_params(self, old, new):
        path = self.root / "params.yaml"
        text = path.read_text()
        assert old in text, f"{old!r} is not in params.yaml:\n{text}"
        path.write_text(text.replace(old, new))

    def status(self):
        """What Podium says that changed, as `dvc status --json` says it."""
        return {stage["stage"]: stage["changes"] for stage in self.podium_json("status") if stage["changes"]}


class DvcProject(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.home = tempfile.TemporaryDirectory(prefix="podium-interop-")
        cls.made = Folder(cls.home.name, cls.home.name)
        rankings = os.environ.get("PODIUM_RANKINGS")
        cls.made.podium("init", "fresh", *(["--data", rankings] if rankings else ["--sample"]))
        shutil.copytree(f"{cls.home.name}/fresh", f"{cls.home.name}/ran", symlinks=True)
        Folder(f"{cls.home.name}/ran", cls.home.name).podium("run")
        cls.count = 0

    @classmethod
    def tearDownClass(cls):
        cls.home.cleanup()

    def copy(self, name):
        """A copy of the project that was just made ("fresh") or ran once ("ran")."""
        type(self).count += 1
        root = f"{self.home.name}/{name}{self.count}"
        shutil.copytree(f"{self.home.name}/{name}", root, symlinks=True)
        return Folder(root, self.home.name)

    def copy_of(self, project):
        type(self).count += 1
        root = f"{project.root}-{self.count}"
        shutil.copytree(project.root, root, symlinks=True)
        return Folder(root, self.home.name)

    def assert_clean(self, project):
        self.assertEqual(project.dvc_json("status"), {})
        self.assertEqual(project.status(), {})
        self.assertEqual(project.dvc("status", "-q", status=None).returncode, 0)

    def test_after_init(self):
        project = self.copy("fresh")
        self.assertEqual(project.git_changes(), [])
        status = project.dvc_json("status")
        self.assertEqual(set(status), {"clean", "featurize", "train", "evaluate"})
        self.assertEqual(status, project.status())
        self.assertFalse(set(project.dvc_json("data", "status")) & {"not_in_cache", "uncommitted", "untracked"})
        self.assertIn("train", project.dvc("dag").stdout)
        self.assertEqual(project.dvc_json("exp", "show")[0]["rev"], "workspace")
        project.run("git", "fsck", "--strict")

    def test_after_run(self):
        project = self.copy("ran")
        before = project.hashes()
        self.assert_clean(project)
        # Only the lock and the reports are git's; what is cached is ignored.
        changes = project.git_changes()
        self.assertIn("dvc.lock", changes)
        self.assertTrue(all(path == "dvc.lock" or path.startswith("reports/") for path in changes), changes)
        repro = project.dvc("repro")
        self.assertNotIn("Running stage", repro.stdout + repro.stderr)
        self.assertEqual(repro.stdout.count("didn't change, skipping"), 4 + 3)  # the stages, and the tables they read
        self.assertEqual(project.hashes(), before)
        self.assertEqual(project.git_changes(), changes)
        metrics = project.dvc_json("metrics", "show")[""]["data"]["reports/metrics.json"]["data"]
        self.assertEqual(metrics, json.loads((project.root / "reports/metrics.json").read_text()))
        project.git("add", "-A")
        project.git("commit", "-qm", "ran")
        self.assertEqual(project.git_changes(), [])
        self.assertFalse(set(project.dvc_json("data", "status")) & {"not_in_cache", "uncommitted", "untracked"})
        self.assertEqual([item for item in project.podium_json("verify") if item["severity"] in ("warning", "error")], [])

    def test_import(self):
        project = self.copy("ran")
        project.git("add", "-A")
        project.git("commit", "-qm", "ran")
        source = pathlib.Path(self.home.name) / "deliveries"
        source.mkdir()
        (source / "Años de Galicia.csv").write_text("town,inhabitants\nLugo,98025\n")
        times = (project.root / "data/raw/timesData.csv").read_text().splitlines(keepends=True)
        (source / "timesData.csv").write_text("".join(times[:-1]))
        project.podium("data", "import", source)
        # One new, one replaced: dvc and git see what `dvc add` would have made of them.
        status = project.dvc_json("status")
        self.assertEqual(set(status), {"clean"})
        self.assertEqual(status, project.status())
        self.assertFalse(set(project.dvc_json("data", "status")) & {"not_in_cache", "uncommitted"})
        changes = project.run("git", "-c", "core.quotePath=false", "status", "--porcelain", "--untracked-files=all").stdout.splitlines()
        self.assertEqual(sorted(change[3:].strip('"') for change in changes),
                         ["data/raw/.gitignore", "data/raw/Años de Galicia.csv.dvc", "data/raw/timesData.csv.dvc"])
        written = {name: (project.root / f"data/raw/{name}").read_bytes() for name in ("Años de Galicia.csv.dvc", "timesData.csv.dvc", ".gitignore")}
        project.dvc("add", "data/raw/Años de Galicia.csv", "data/raw/timesData.csv")
        for name, content in written.items():
            self.assertEqual((project.root / f"data/raw/{name}").read_bytes(), content, name)
        self.assertIn("Running stage 'clean'", project.dvc("repro", "--dry").stdout)
        project.podium("undo")
        self.assert_clean(project)
        self.assertEqual(project.git_changes(), [])

    def test_rules(self):
        project = self.copy("ran")
        (project.root / "rules").mkdir()
        rules = project.root / "rules/cwurData.yaml"
        rules.write_text("- not_null: {columns: [institution, year]}\n- range: {columns: [score], max: 60, severity: warning}\n")
        project.podium("rules", "add-stage")
        self.assertEqual(project.dvc_json("status"), project.status())
        # dvc and Podium run the stage to the same bytes.
        project.dvc("repro")
        self.assert_clean(project)
        made = project.hashes()
        self.assertIn("reports/rules.json", made)
        other = self.copy("ran")
        (other.root / "rules").mkdir()
        (other.root / "rules/cwurData.yaml").write_text(rules.read_text())
        other.podium("rules", "add-stage")
        other.podium("run")
        self.assert_clean(other)
        self.assertEqual(other.hashes(), made)
        # A broken rule stops both, with its report there to be read.
        rules.write_text("- range: {columns: [score], max: 60}\n")
        before = project.hashes("dvc.lock", "data/prepared", "models")
        failed = project.dvc("repro", status=None)
        self.assertNotEqual(failed.returncode, 0)
        report = (project.root / "reports/rules.json").read_text()
        self.assertEqual(json.loads(report)["broken_errors"], 1)
        self.assertEqual(project.hashes("dvc.lock", "data/prepared", "models"), before)
        (other.root / "rules/cwurData.yaml").write_text(rules.read_text())
        other.podium("run", status=1)
        self.assertEqual((other.root / "reports/rules.json").read_text(), report)
        self.assertEqual(other.podium("rules", "check", status=1).stdout.count("▲"), 1)
        self.assertEqual(other.dvc_json("status"), other.status())

    def test_harmonise(self):
        project = self.copy("ran")
        project.podium("harmonise", "propose")
        project.podium("harmonise", "build")
        project.podium("run", "-S", "train.train_data=rankings")
        self.assert_clean(project)
        made = ("data/harmonised", "data/clean", "data/prepared", "models")
        before = project.hashes(*made)
        self.assertIn("data/harmonised/rankings.csv", before)
        self.assertIn("data/prepared/rankings-train_x.csv", before)
        self.assertFalse([path for path in project.git_changes() if path.startswith("data/harmonised")])
        # dvc makes the same table of the same files.
        project.dvc("repro", "-f", "harmonise", "clean")
        self.assertEqual(project.hashes(*made), before)
        self.assert_clean(project)
        # A decision about names is an input of the stage, for both.
        project.podium("harmonise", "decide", "Somebody", "Somebody Else", "--not-same")
        self.assertEqual(set(project.dvc_json("status")), {"harmonise"})
        self.assertEqual(project.dvc_json("status"), project.status())
        project.podium("undo")
        self.assert_clean(project)

    def test_plots(self):
        project = self.copy("ran")
        shown = project.dvc_json("plots", "show")
        self.assertFalse(shown.get("errors"), shown.get("errors"))
        plots = shown["data"]
        self.assertEqual({"confusion", "roc", "precision_recall", "threshold"} - set(plots), set())
        for name, drawn in plots.items():
            content = drawn[0]["content"]
            content = json.loads(content) if isinstance(content, str) else content
            rows = content["data"]["values"]
            self.assertTrue(isinstance(rows, list) and len(rows) > 1, f"{name} shows nothing")
        lines = (project.root / "reports/confusion.csv").read_text().splitlines()
        content = plots["confusion"][0]["content"]
        content = json.loads(content) if isinstance(content, str) else content
        self.assertEqual(len(content["data"]["values"]), len(lines) - 1)

    def test_status_agrees(self):
        project = self.copy("ran")
        project.edit_params("max_rank: 100", "max_rank: 200")
        project.edit_params("n_est: 100", "n_est: 50")
        with open(project.root / "recipes/cwurData.yaml", "a") as file:
            file.write("# looked at\n")
        (project.root / "reports/roc.json").write_text("[]\n")
        (project.root / "models/model.podium").unlink()
        raw = project.root / "data/raw/timesData.csv"
        raw.write_text(raw.read_text() + "\n")
        expected = project.dvc_json("status")
        self.assertEqual(set(expected), {"clean", "featurize", "train", "evaluate", "data/raw/timesData.csv.dvc"})
        self.assertEqual(project.status(), expected)
        # Objects that are gone, and a command that changed.
        project = self.copy("ran")
        lock = project.root / "dvc.lock"
        model = next(line.split()[-1] for line in lock.read_text().splitlines()[::-1] if "model.podium" in line)
        self.assertEqual(model, "models/model.podium")
        shutil.rmtree(project.root / ".dvc/cache/files")
        pipeline = project.root / "dvc.yaml"
        pipeline.write_text(pipeline.read_text().replace("podium stage evaluate --rev 1", "podium  stage evaluate --rev 1"))
        self.assertEqual(project.status(), project.dvc_json("status"))

    def test_repro_gives_the_same_bytes(self):
        settings = [("featurize.max_rank", "max_rank: 100", "max_rank: 300"), ("featurize.world_rank", "world_rank: 50", "world_rank: 100"),
                    ("train.n_est", "n_est: 100", "n_est: 64"), ("train.train_data", "train_data: cwurData", "train_data: timesData")]
        by_podium, by_dvc = self.copy("ran"), self.copy("ran")
        sets = [argument for key, _, new in settings for argument in ("-S", f"{key}={new.split(': ')[1]}")]
        by_podium.podium("run", *sets)
        for _, old, new in settings:
            by_dvc.edit_params(old, new)
        self.assertEqual((by_podium.root / "params.yaml").read_text(), (by_dvc.root / "params.yaml").read_text())
        said = by_dvc.dvc("repro").stdout
        self.assertEqual(said.count("Running stage"), 3, said)
        self.assertEqual(by_dvc.hashes(), by_podium.hashes())
        self.assert_clean(by_dvc)
        self.assert_clean(by_podium)
        # Each finds in the run cache what the other computed.
        shutil.copytree(by_dvc.root / ".dvc/cache", by_podium.root / ".dvc/cache", dirs_exist_ok=True)
        keys = {path.name for path in by_dvc.root.glob(".dvc/cache/runs/*/*/*")}
        self.assertGreater(len(keys), 3)
        first = self.copy("ran")
        shutil.copytree(by_dvc.root / ".dvc/cache", first.root / ".dvc/cache", dirs_exist_ok=True)
        states = {run["stage"]: run["state"] for run in first.podium_json("run", *sets)}
        self.assertEqual(states["featurize"], "restored")
        self.assertEqual(states["train"], "restored")
        self.assertEqual(first.hashes(), by_dvc.hashes())
        second = self.copy("ran")
        shutil.copytree(by_podium.root / ".dvc/cache", second.root / ".dvc/cache", dirs_exist_ok=True)
        for _, old, new in settings:
            second.edit_params(old, new)
        said = second.dvc("repro").stdout
        self.assertIn("Stage 'train' is cached - skipping run", said)
        self.assertEqual(second.hashes(), by_dvc.hashes())

    def test_fresh_repro_gives_the_same_bytes(self):
        by_dvc = self.copy("fresh")
        by_dvc.dvc("repro")
        ran = Folder(f"{self.home.name}/ran", self.home.name)
        self.assertEqual(by_dvc.hashes(), ran.hashes())
        self.assert_clean(by_dvc)
        # dvc brings its .gitignore entries along; none were needed.
        self.assertTrue(all(path == "dvc.lock" or path.startswith("reports/") for path in by_dvc.git_changes()), by_dvc.git_changes())

    def test_sweep(self):
        project = self.copy("fresh")
        before = project.git("rev-parse", "HEAD"), project.git_changes(), project.hashes("params.yaml", "dvc.yaml", "data", "recipes")
        project.podium("exp", "sweep", "sweeps/thesis.yaml")
        after = project.git("rev-parse", "HEAD"), project.git_changes(), project.hashes("params.yaml", "dvc.yaml", "data", "recipes")
        self.assertEqual(after, before)
        listed = {one["name"]: one for one in project.podium_json("exp", "list")}
        self.assertEqual(set(listed), THESIS)
        shown = project.dvc_json("exp", "show")
        self.assertTrue(all(not entry.get("error") for entry in shown))
        by_dvc = {revs["revs"][0]["name"]: revs["revs"][0] for entry in shown for revs in entry.get("experiments") or []}
        self.assertEqual(set(by_dvc), THESIS)
        for name, one in by_dvc.items():
            self.assertIsNone(one["error"], name)
            metrics = one["data"]["metrics"]["reports/metrics.json"]["data"]
            for key, value in listed[name]["metrics"].items():
                self.assertEqual(metrics[key], value, f"{name} {key}")
            params = one["data"]["params"]["params.yaml"]["data"]
            self.assertEqual(params["train"]["train_data"], listed[name]["params"]["train.train_data"])
            self.assertEqual(params["featurize"]["max_rank"], listed[name]["params"]["featurize.max_rank"])
            self.assertEqual(one["rev"], listed[name]["commit"])
        names = project.dvc("exp", "list", "--name-only").stdout.split()
        self.assertEqual(set(names), THESIS)
        project.run("git", "fsck", "--strict")
        difference = project.dvc_json("exp", "diff", "cwurData", "Cnest64")
        self.assertIn("train.n_est", str(difference["params"]) + "".join(difference["params"]["params.yaml"]))
        # Applied by Podium, dvc finds nothing to do; applied by dvc, Podium does not.
        project.podium("exp", "apply", "Tf3")
        self.assert_clean(project)
        self.assertNotIn("Running stage", project.dvc("repro").stdout)
        project.dvc("exp", "apply", "Smr300")
        self.assert_clean(project)
        states = {run["stage"]: run["state"] for run in project.podium_json("run")}
        self.assertEqual(set(states.values()), {"unchanged"}, states)
        # Removed by either, gone for both.
        project.podium("exp", "rename", "Sf3", "threeColumns")
        self.assertIn("threeColumns", project.dvc("exp", "list", "--all-commits").stdout)
        project.podium("exp", "branch", "Cnest64", "sixty-four")
        self.assertIn("sixty-four", project.git("branch"))
        project.podium("exp", "rename", "threeColumns", "Sf3")
        project.podium("exp", "remove", "Tf3")
        project.dvc("exp", "remove", "Cf3")
        rest = THESIS - {"Tf3", "Cf3"}
        self.assertEqual(set(project.dvc("exp", "list", "--name-only").stdout.split()), rest)
        self.assertEqual({one["name"] for one in project.podium_json("exp", "list")}, rest)

    def test_project_of_dvc(self):
        """A project that Podium did not make: templates, foreach, matrix, wdir, every kind of parameter, shell commands."""
        golden = pathlib.Path(__file__).resolve().parents[1] / "core/pipeline/golden"
        made = Folder(f"{self.home.name}/foreign", self.home.name)
        for folder in ("data", "sub", "src"):
            (made.root / folder).mkdir(parents=True)
        for name in ("dvc.yaml", "params.yaml", "extra.json"):
            shutil.copy(golden / name, made.root)
        (made.root / "data/foo.csv").write_text("a,b\n1,2\n")
        (made.root / "data/bar.txt").write_text("x\n")
        (made.root / "data/é.txt").write_text("é\n")
        (made.root / "src/run.py").write_text("print(1)\n")
        made.git("init", "-q")
        made.dvc("init", "-q")
        made.dvc("add", "-q", "data/foo.csv")
        made.git("add", "-A")
        made.git("commit", "-qm", "start")
        by_dvc, by_podium = (Folder(f"{self.home.name}/foreign-{name}", self.home.name) for name in ("dvc", "podium"))
        for project in (by_dvc, by_podium):
            shutil.copytree(made.root, project.root, symlinks=True)
        self.assertEqual(by_podium.status(), by_podium.dvc_json("status"))

        def compare():
            for project in (by_dvc, by_podium):
                self.assert_clean(project)
            files = [project.hashes(*(path.name for path in sorted(project.root.iterdir()) if not path.name.startswith(".")))
                     for project in (by_dvc, by_podium)]
            self.assertEqual(files[0], files[1])
            ignored = [sorted((project.root / ".gitignore").read_text().split()) for project in (by_dvc, by_podium)]
            self.assertEqual(ignored[0], ignored[1])

        by_dvc.dvc("repro")
        by_podium.podium("run")
        compare()
        self.assertEqual(by_dvc.git_changes(), [path for path in by_podium.git_changes() if not path.startswith(".podium/")])
        for project in (by_dvc, by_podium):
            project.edit_params("seed: 42", "seed: 43")
            project.edit_params("lr: 0.1", "lr: 0.25")
            project.edit_params("items: [u, v]", "items: [u, w]")
            (project.root / "data/bar.txt").write_text("new\n")
            (project.root / "all.txt").unlink()
            (project.root / "per_small.txt").write_text("by hand\n")
        self.assertEqual(by_podium.status(), by_podium.dvc_json("status"))
        self.assertEqual(by_podium.status(), by_dvc.dvc_json("status"))
        by_dvc.dvc("repro")
        by_podium.podium("run")
        compare()

    def test_checkout_and_remote(self):
        project = self.copy("ran")
        before = project.hashes()
        shutil.rmtree(project.root / "data/clean")
        shutil.rmtree(project.root / "data/prepared")
        (project.root / "models/model.podium").unlink()
        (project.root / "data/raw/cwurData.csv").unlink()
        project.dvc("checkout")
        self.assertEqual(project.hashes(), before)
        self.assert_clean(project)
        remote = f"{self.home.name}/remote{self.count}"
        project.dvc("remote", "add", "-d", "--local", "here", remote)
        project.dvc("push")
        shutil.rmtree(project.root / ".dvc/cache")
        for name in ("data/clean", "data/prepared", "models/model.podium"):
            path = project.root / name
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        project.dvc("pull")
        self.assertEqual(project.hashes(), before)
        self.assert_clean(project)

    def test_experiments_of_dvc(self):
        project = self.copy("ran")
        project.git("add", "-A")
        project.git("commit", "-qm", "ran")
        project.dvc("exp", "run", "-n", "workspace-run", "-S", "train.n_est=7")
        self.assert_clean(project)
        project.dvc("exp", "run", "--temp", "-n", "temp-run", "-S", "train.n_est=9", "-S", "train.train_data=shanghaiData")
        listed = {one["name"]: one for one in project.podium_json("exp", "list")}
        self.assertEqual(set(listed), {"workspace-run", "temp-run"})
        self.assertEqual(listed["workspace-run"]["params"]["train.n_est"], 7)
        self.assertEqual(listed["temp-run"]["dataset"], "shanghaiData")
        self.assertEqual(listed["temp-run"]["status"], "FINISHED")
        metrics = json.loads((project.root / "reports/metrics.json").read_text())
        self.assertEqual(listed["workspace-run"]["metrics"]["f1"], metrics["f1"])
        # The same experiment by Podium computes nothing anew and commits the same tree.
        project.podium("exp", "run", "-n", "again", "-S", "train.n_est=9", "-S", "train.train_data=shanghaiData")
        files = ("dvc.lock", "reports/metrics.json", "reports/confusion.csv")
        blobs = [project.git("rev-parse", *(f"{listed['temp-run']['commit']}:{file}" for file in files)),
                 project.git("rev-parse", *(f"{one['commit']}:{file}" for one in project.podium_json("exp", "list")
                                            if one["name"] == "again" for file in files))]
        self.assertEqual(blobs[0], blobs[1])
        project.podium("exp", "apply", "temp-run")
        self.assert_clean(project)

    def objects(self, project):
        """Sizes of the objects of the store, by path."""
        store = project.root / ".dvc/cache/files/md5"
        return {str(file.relative_to(store)): file.stat().st_size for file in store.rglob("*") if file.is_file()}

    def test_trash(self):
        project = self.copy("ran")
        project.git("add", "-A")
        project.git("commit", "-qm", "ran")
        for name, trees in (("one", 5), ("two", 6), ("three", 8)):
            project.podium("exp", "run", "-n", name, "-S", f"train.n_est={trees}")
        project.dvc("exp", "run", "--temp", "-n", "of-dvc", "-S", "train.n_est=9")
        project.podium("exp", "list")
        project.podium("exp", "remove", "one", "two", "of-dvc")
        project.podium("exp", "restore", "two")
        before = self.objects(project)
        dry = project.podium_json("gc", "--dry-run")
        self.assertEqual({one["name"] for one in dry["experiments"]}, {"one", "of-dvc"})
        self.assertTrue(all(one["bytes"] > 0 for one in dry["experiments"]), dry)
        self.assertEqual(self.objects(project), before)
        other = self.copy_of(project)
        done = project.podium_json("gc")
        gone = before.keys() - self.objects(project).keys()
        self.assertEqual(done["objects"], len(gone))
        self.assertEqual(done["bytes"], sum(before[path] for path in gone))
        self.assertEqual(done["bytes"], dry["bytes"])
        # dvc's own cleaning up, which knows nothing of what undo keeps, lets go of all of these too.
        other.dvc("gc", "-f", "-w", "-A", "--all-experiments")
        self.assertLessEqual(gone, before.keys() - self.objects(other).keys())
        # What is left is whole for dvc.
        self.assert_clean(project)
        self.assertFalse("not_in_cache" in project.dvc_json("data", "status"))
        self.assertEqual({line.split()[-1] for line in project.dvc("exp", "list", "--name-only").stdout.splitlines()}, {"two", "three"})
        for name in ("two", "three"):
            project.dvc("exp", "apply", name)
            self.assert_clean(project)
        project.run("git", "fsck", "--strict", "--no-dangling")
        self.assertIn("trash", project.podium("exp", "restore", "one", status=1).stderr)
        # What undo needs goes on wish, and nothing that dvc needs with it.
        project.podium("gc", "--undo")
        self.assertEqual(project.git("for-each-ref", "refs/podium"), "")
        self.assertEqual(project.podium("undo", status=1).returncode, 1)
        self.assert_clean(project)
        project.dvc("exp", "apply", "two")
        self.assert_clean(project)

    def test_threshold(self):
        project = self.copy("ran")
        project.git("add", "-A")
        project.git("commit", "-qm", "ran")
        model = (project.root / "models/model.podium").read_bytes()
        kept = project.podium_json("model", "threshold", "workspace", "--false-negative", "5")
        self.assertEqual(kept["model"], hashlib.md5(model).hexdigest())
        self.assertEqual(kept["false_negative_cost"], 5)
        self.assertEqual((project.root / "models/model.podium").read_bytes(), model)
        self.assertEqual(project.git_changes(), ["models/thresholds.yaml"])
        self.assert_clean(project)
        table = next(path for path in (project.root / "data/raw").glob("cwur*.csv"))
        predicted = project.root.parent / "predicted.csv"
        command = ("predict", "--model", "models/model.podium", table, "-o", predicted, "--missing", "median")
        self.assertEqual(project.podium_json(*command)["threshold"], kept["threshold"])
        project.git("add", "-A")
        project.git("commit", "-qm", "threshold")
        self.assertIsNone(project.podium_json("model", "threshold", "workspace", "--reset")["threshold"])
        self.assertIsNone(project.podium_json(*command)["threshold"])
        project.git("checkout", "-q", "models/thresholds.yaml")  # git's version of it holds
        self.assertEqual(project.podium_json("model", "threshold", "workspace")["threshold"], kept["threshold"])


if __name__ == "__main__":
    if not PODIUM.exists():
        print(f"SKIP: there is no {PODIUM}")
        sys.exit(77)
    try:
        import dvc  # noqa: F401
    except ImportError:
        print("SKIP: this Python has no dvc (tests/peers/dvc.txt)")
        sys.exit(77)
    unittest.main(verbosity=2)
