"""Versions of tables under the real dvc and git: every version is an ordinary tracked folder, an older commit checks out to the older
table, dvc repro and podium run give the same bytes; and merge by key means what pandas means by it.

    PODIUM_BIN=build/release/bin python table_versions.py [unittest options]
"""
import csv
import io
import json
import os
import pathlib
import random
import shutil
import sys
import tempfile
import unittest

from dvc_project import Folder

try:
    import pandas
except ImportError:
    pandas = None


def rows(count):
    return "id,size,kind\n" + "".join(f"{i},{i * 37 % 20},{'tall' if i * 37 % 20 > 9 else 'small'}\n" for i in range(count))


class TableVersions(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.home = tempfile.TemporaryDirectory(prefix="podium-interop-")
        home = pathlib.Path(cls.home.name)
        (home / "flowers.csv").write_text(rows(60))
        made = Folder(home, home)
        made.podium("init", "fresh", "--data", "flowers.csv", "--target", "kind")
        Folder(home / "fresh", home).podium("data", "schema", "flowers", "--set-key", "id")
        cls.count = 0

    @classmethod
    def tearDownClass(cls):
        cls.home.cleanup()

    def copy(self):
        type(self).count += 1
        root = f"{self.home.name}/p{self.count}"
        shutil.copytree(f"{self.home.name}/fresh", root, symlinks=True)
        return Folder(root, self.home.name)

    def file(self, project, text):
        path = pathlib.Path(project.root).parent / "rows.csv"
        path.write_text(text)
        return path

    def table(self, project, version=""):
        out = pathlib.Path(self.home.name) / "shown.csv"
        project.podium("data", "show", f"flowers@{version}", "-o", out)
        return out.read_text()

    def folder(self, project):
        """The table as the work tree has it, by its parts."""
        path = project.root / "data/raw/flowers.csv"
        if path.is_file():
            return path.read_text()
        header, rows = None, ""
        for part in json.loads((path / "_table.json").read_text())["parts"]:
            part = {"file": part} if isinstance(part, str) else part
            data = (path / part["file"]).read_bytes()
            first = data.index(b"\n") + 1
            table = list(csv.reader(io.StringIO((data[:first] + data[max(first, part.get("from", 0)):part.get("to")]).decode())))
            names = [name for name in table[0] if name not in part.get("gone", [])]
            filled = part.get("filled", {})
            header = header or ",".join(names + list(filled)) + "\n"
            for row in table[1:]:
                rows += ",".join([row[table[0].index(name)] for name in names] + list(filled.values())) + "\n"
        return header + rows

    def assert_versions_agree(self, project):
        self.assertEqual(project.git_changes(), [])
        status = project.dvc_json("data", "status")
        self.assertFalse(set(status) & {"not_in_cache", "uncommitted", "untracked"}, status)
        self.assertNotIn("data/raw/flowers.csv.dvc", project.dvc_json("status"))
        self.assertEqual(self.folder(project), self.table(project))

    def test_every_operation(self):
        project = self.copy()
        self.assert_versions_agree(project)
        for command in (
            ("append", "flowers", self.file(project, "id,size,kind\n60,1,small\n61,15,tall\n")),
            ("update", "flowers", "--where", "id >= 58", "--set", "size=3"),
            ("delete", "flowers", "--where", "id < 5"),
            ("merge", "flowers", self.file(project, "id,size\n10,11\n99,12\n")),
            ("schema", "flowers", "--add-column", "colour:text=red"),
            ("restore", "flowers", "3"),
            ("restore", "flowers", "1"),
            ("overwrite", "flowers", self.file(project, rows(7))),
        ):
            if command[0] in ("append", "merge", "overwrite"):  # the file is shared
                self.file(project, {"append": "id,size,kind\n60,1,small\n61,15,tall\n", "merge": "id,size\n10,11\n99,12\n", "overwrite": rows(7)}[command[0]])
            project.podium("data", *command)
            with self.subTest(command[0]):
                self.assert_versions_agree(project)
        versions = project.podium_json("data", "history", "flowers")
        self.assertEqual([v["operation"] for v in versions], ["overwrite", "restore", "restore", "schema", "merge", "delete", "update", "append", "schema", "import"])
        project.run("git", "fsck", "--strict")
        # Each older commit checks out to the older table, folder or file.
        for version in versions:
            project.run("git", "checkout", "-q", version["commit"])
            project.dvc("checkout", "-q", "--force", "data/raw/flowers.csv.dvc")
            self.assertEqual(self.folder(project), self.table(project, version["commit"]))
        project.run("git", "checkout", "-q", "main")
        project.dvc("checkout", "-q", "--force", "data/raw/flowers.csv.dvc")
        self.assert_versions_agree(project)
        for _ in range(3):
            project.podium("undo")
        self.assert_versions_agree(project)

    def test_unchanged_parts_are_stored_once(self):
        project = self.copy()

        def objects():
            return {path for path in (project.root / ".dvc/cache/files/md5").rglob("*") if path.is_file()}

        for i in range(3):
            before = objects()
            project.podium("data", "append", "flowers", self.file(project, f"id,size,kind\n{100 + i},1,small\n"))
            new = objects() - before
            # The part with the row, the list of the folder and, where it has one part more, _table.json; small all of them.
            self.assertIn(len(new), (2, 3))
            self.assertLess(max(path.stat().st_size for path in new), 300)

    def test_what_did_not_change_is_not_stored_again(self):
        """A changed row of a large imported file, and a column more: the file is one object still, whatever dvc does with the folder."""
        (pathlib.Path(self.home.name) / "flowers.csv").write_text(rows(20000))
        root = f"{self.home.name}/large"
        Folder(self.home.name, self.home.name).podium("init", "large", "--data", "flowers.csv", "--target", "kind")
        project = Folder(root, self.home.name)
        project.podium("data", "record", "flowers")
        cache = project.root / ".dvc/cache/files/md5"
        sizes = lambda: {path: path.stat().st_size for path in cache.rglob("*") if path.is_file()}
        before = sizes()
        project.podium("data", "update", "flowers", "--where", "id = 9000", "--set", "size=3")
        project.podium("data", "schema", "flowers", "--add-column", "colour:text=red")
        project.podium("data", "delete", "flowers", "--where", "id = 12000")
        project.podium("data", "schema", "flowers", "--drop-column", "size")
        new = {path: size for path, size in sizes().items() if path not in before}
        self.assertLess(sum(new.values()), 5000)
        self.assert_versions_agree(project)
        self.assertEqual(self.table(project).count("\n"), 20000)
        shutil.rmtree(project.root / "data/raw/flowers.csv")
        project.dvc("checkout", "-q", "data/raw/flowers.csv.dvc")
        self.assert_versions_agree(project)
        project.podium("run")
        clean = project.hashes("data/clean")
        other = Folder(f"{self.home.name}/whole", self.home.name)
        shutil.copytree(root, other.root, symlinks=True)
        shown = self.table(project)
        shutil.rmtree(other.root / "data/raw/flowers.csv")
        (other.root / "data/raw/flowers.csv").write_text(shown)
        other.dvc("add", "-q", "data/raw/flowers.csv")
        other.podium("run")
        self.assertEqual(other.hashes("data/clean")["data/clean/flowers.csv"], clean["data/clean/flowers.csv"])

    def test_same_bytes(self):
        """What podium run makes of a folder of parts, dvc repro makes too."""
        project = self.copy()
        project.podium("data", "append", "flowers", self.file(project, "id,size,kind\n60,1,small\n61,15,tall\n"))
        other = self.copy()
        other.podium("data", "append", "flowers", self.file(project, "id,size,kind\n60,1,small\n61,15,tall\n"))
        project.podium("run")
        other.dvc("repro", "-q")
        self.assertEqual(project.hashes(), other.hashes())
        self.assertEqual(project.dvc_json("status"), {})
        self.assertEqual(other.podium_json("status") and [s for s in other.podium_json("status") if s["changes"]], [])
        # And of one file with the same rows.
        whole = self.copy()
        (whole.root / "data/raw/flowers.csv").write_text(self.folder(project))
        whole.dvc("add", "-q", "data/raw/flowers.csv")
        whole.podium("run")
        clean = "data/clean/flowers.csv"
        self.assertEqual(whole.hashes("data/clean")[clean], project.hashes("data/clean")[clean])

    def test_dvc_adds_a_part(self):
        """A folder that was changed by hand and added by dvc is a table still."""
        project = self.copy()
        project.podium("data", "append", "flowers", self.file(project, "id,size,kind\n60,1,small\n"))
        (project.root / "data/raw/flowers.csv/000002.csv").write_text("id,size,kind\n60,2,small\n")
        project.dvc("add", "-q", "data/raw/flowers.csv")
        project.podium("data", "record", "flowers", "-m", "by dvc")
        self.assert_versions_agree(project)
        self.assertIn("60,2,small", self.table(project))

    @unittest.skipIf(pandas is None, "pandas is not installed")
    def test_merge_beside_pandas(self):
        project = self.copy()
        chance = random.Random(5)
        expected = pandas.read_csv(io.StringIO(rows(60)), dtype=str, keep_default_na=False).set_index("id")
        for _ in range(4):
            ids = chance.sample(range(90), 12)
            given = pandas.DataFrame({"id": [str(i) for i in ids], "size": [str(chance.randrange(50)) for _ in ids]}).set_index("id")
            project.podium("data", "merge", "flowers", self.file(project, given.to_csv()))
            inserted = given.index.difference(expected.index, sort=False)
            expected.update(given)
            expected = pandas.concat([expected, given.loc[[i for i in given.index if i in set(inserted)]].reindex(columns=expected.columns, fill_value="")])
            found = pandas.read_csv(io.StringIO(self.table(project)), dtype=str, keep_default_na=False).set_index("id")
            pandas.testing.assert_frame_equal(found, expected, check_dtype=False, check_column_type=False)


if __name__ == "__main__":
    unittest.main()
