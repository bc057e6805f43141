"""Tables from the web and from another repository under the real dvc: the .dvc files are imports that dvc takes for its own, updates by
itself, and podium reads what dvc made of them.

    PODIUM_BIN=build/release/bin python table_sources.py [unittest options]
"""
import functools
import hashlib
import http.server
import os
import pathlib
import tempfile
import threading
import unittest

from dvc_project import Folder


class Site(http.server.SimpleHTTPRequestHandler):
    """A folder as a web server gives it, with an ETag where `tagged`."""

    tagged = True

    def end_headers(self):
        path = self.translate_path(self.path)
        if self.tagged and os.path.isfile(path):
            self.send_header("ETag", f'"{hashlib.md5(pathlib.Path(path).read_bytes()).hexdigest()}"')
        super().end_headers()

    def log_message(self, *_):
        pass


class TableSources(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.home = tempfile.TemporaryDirectory(prefix="podium-interop-")
        self.addCleanup(self.home.cleanup)
        home = pathlib.Path(self.home.name)
        self.site = home / "site"
        self.site.mkdir()
        (self.site / "towns.csv").write_text("town,people\nLugo,98025\n")
        Folder(home, home).podium("init", "project", "--sample")
        self.project = Folder(home / "project", home)

    def serve(self, tagged):
        handler = type("Site", (Site,), {"tagged": tagged})
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=self.site))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return f"http://127.0.0.1:{server.server_port}/towns.csv"

    def dvc_file(self):
        return (self.project.root / "data/raw/towns.csv.dvc").read_text()

    def states(self):
        return [(each["table"], each["state"]) for each in self.project.podium_json("data", "update")]

    def commit(self):
        self.project.run("git", "add", "-A")
        self.project.run("git", "commit", "-qm", "import")

    def check_web(self, tagged):
        address = self.serve(tagged)
        self.project.podium("data", "import", address)
        mine = self.dvc_file()
        self.assertEqual(self.project.dvc_json("status", "data/raw/towns.csv.dvc"), {})
        self.assertEqual(self.states(), [("towns", "same")])
        if tagged:  # byte for byte what dvc writes, but for what it has no place for
            self.project.dvc("import-url", address, "data/raw/other.csv")
            other = (self.project.root / "data/raw/other.csv.dvc").read_text()
            without = [line for line in mine.split("meta:")[0].splitlines() if not line.startswith("md5:")]
            self.assertEqual("\n".join(without).replace("path: towns.csv", "path: other.csv"),
                             "\n".join(line for line in other.splitlines() if not line.startswith("md5:")))
        (self.site / "towns.csv").write_text("town,people\nLugo,98025\nVigo,293642\n")
        self.assertIn(("towns", "changed"), self.states())
        self.project.dvc("update", "data/raw/towns.csv.dvc")
        self.assertIn("Vigo", (self.project.root / "data/raw/towns.csv").read_text())
        self.assertIn(("towns", "same"), self.states())
        (self.site / "towns.csv").write_text("town,people\nLugo,1\n")
        self.project.podium("data", "update", "towns", "--import")
        self.assertEqual((self.project.root / "data/raw/towns.csv").read_text(), "town,people\nLugo,1\n")
        self.assertEqual(self.project.dvc_json("status", "data/raw/towns.csv.dvc"), {})
        self.commit()
        self.assertEqual(self.project.git_changes(), [])

    def test_a_table_from_the_web(self):
        self.check_web(tagged=True)

    def test_a_server_without_versions(self):
        self.check_web(tagged=False)

    def test_a_table_of_another_repository(self):
        home = pathlib.Path(self.home.name)
        other = Folder(home / "other", home)
        other.root.mkdir()
        other.run("git", "init", "-q", "-b", "main")
        other.dvc("init", "-q")
        (other.root / "data").mkdir()
        (other.root / "data/towns.csv").write_text("town,people\nLugo,98025\n")
        other.dvc("add", "data/towns.csv")
        other.run("git", "add", "-A")
        other.run("git", "commit", "-qm", "one")
        self.project.podium("data", "import", other.root, "--path", "data/towns.csv", "--rev", "main")
        self.assertEqual(self.project.dvc_json("status", "data/raw/towns.csv.dvc"), {})
        (other.root / "data/towns.csv").write_text("town,people\nLugo,98025\nVigo,293642\n")
        other.dvc("add", "data/towns.csv")
        other.run("git", "commit", "-qam", "two")
        self.assertEqual(self.states(), [("towns", "changed")])
        self.project.dvc("update", "data/raw/towns.csv.dvc")
        self.assertIn("Vigo", (self.project.root / "data/raw/towns.csv").read_text())
        self.assertEqual(self.states(), [("towns", "same")])


if __name__ == "__main__":
    unittest.main()
