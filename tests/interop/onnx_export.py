"""The real onnxruntime on models that Podium exported: the same labels for every row, probabilities within 1e-6.

    PODIUM_BIN=build/release/bin python onnx_export.py [unittest options]

Run with a Python that has onnxruntime (PODIUM_PEERS). Tables: PODIUM_RANKINGS where given, else the synthetic sample; and tables made
here with several classes, unseen and missing categories, one class, and rows on a tie.
"""
import csv
import json
import os
import pathlib
import random
import subprocess
import tempfile
import unittest

import numpy as np
import onnxruntime

PODIUM = pathlib.Path(os.environ.get("PODIUM_BIN", "build/release/bin")).resolve() / "podium"


def podium(folder, *arguments, status=0):
    environment = {"PATH": f"{PODIUM.parent}:{os.environ['PATH']}", "HOME": str(folder), "LANG": "C.UTF-8"}
    result = subprocess.run([str(PODIUM), "-C", str(folder), *map(str, arguments)], env=environment, capture_output=True, text=True)
    if result.returncode != status:
        raise AssertionError(f"podium {arguments} ended with {result.returncode}:\n{result.stdout}\n{result.stderr}")
    return result


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def answers(model, inputs, threads):
    """Outputs by name; the inputs by the types that the graph itself names."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    feed = {}
    for value in session.get_inputs():
        texts = [row[value.name] for row in inputs]
        feed[value.name] = (np.array(texts, dtype=object) if value.type == "tensor(string)"
                            else np.array([float(text) for text in texts], dtype=np.float32))
    names = [value.name for value in session.get_outputs()]
    return dict(zip(names, session.run(names, feed)))


class OnnxExport(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = pathlib.Path(scratch.name)

    def project(self, name, *arguments):
        folder = self.scratch / name
        folder.mkdir()
        podium(folder, "init", folder / "p", *arguments)
        return folder / "p"

    def table_project(self, name, header, rows, *settings):
        data = self.scratch / f"{name}.csv"
        with open(data, "w", newline="") as file:
            csv.writer(file).writerows([header, *rows])
        folder = self.project(name, "--data", data, "--target", header[-1])
        podium(folder, "exp", "run", "-n", "one", *(part for setting in settings for part in ("-S", setting)))
        return folder

    def check(self, folder, run):
        model, replay = folder.parent / f"{run}.onnx", folder.parent / f"{run}-replay"
        report = json.loads(podium(folder, "model", "export", run, "--format", "onnx", "-o", model, "--replay", replay, "--json").stdout)
        inputs, expected = rows(replay / "inputs.csv"), rows(replay / "predictions.csv")
        self.assertGreaterEqual(report["replay"]["threshold_rows"], 10000)
        self.assertEqual(len(inputs), report["replay"]["rows"])
        self.assertEqual(len(inputs), report["replay"]["equal_labels"])
        self.assertEqual(len(expected), len(inputs))
        self.assertEqual(set(report["inputs"]), set(inputs[0]))
        self.assertEqual(set(report["outputs"]), set(expected[0]))
        for threads in (1, 4):
            given = answers(model, inputs, threads)
            self.assertEqual(set(given), set(expected[0]))
            self.assertEqual(list(given["label"]), [row["label"] for row in expected])
            for name in set(given) - {"label"}:
                difference = np.abs(given[name] - np.array([float(row[name]) for row in expected])).max()
                self.assertLessEqual(difference, 1e-6, f"{run}: {name}")
        # Few rows and one row take other ways through the runtime.
        for part in (inputs[:1], inputs[1:7]):
            start = inputs.index(part[0])
            self.assertEqual(list(answers(model, part, 4)["label"]), [row["label"] for row in expected[start:start + len(part)]])
        return report, inputs, expected

    def test_rankings(self):
        rankings = os.environ.get("PODIUM_RANKINGS")
        folder = self.project("rankings", *(["--data", rankings] if rankings else ["--sample"]))
        for table in ("cwurData", "timesData", "shanghaiData"):
            podium(folder, "exp", "run", "-n", table, "-S", f"train.train_data={table}")
            with self.subTest(table):
                report, inputs, expected = self.check(folder, table)
                self.assertEqual(report["outputs"], ["label", "proba_0", "proba_1"])
                self.assertEqual(len({row["label"] for row in expected}), 2)
                self.assertIn("nan", {text for row in inputs for text in row.values()})
        # Another forest: deep ties are likely with few trees.
        podium(folder, "exp", "run", "-n", "ties", "-S", "train.train_data=timesData", "-S", "train.n_est=2")
        self.check(folder, "ties")

    def test_threshold_of_the_model(self):
        folder = self.project("threshold", "--sample")
        podium(folder, "exp", "run", "-n", "one", "-S", "train.n_est=4")
        before = self.check(folder, "one")[2]
        shares = sorted({float(row["proba_1"]) for row in before})
        # One that probabilities lie on, one between two of them, and the ends.
        for threshold in (shares[1], (shares[-1] + shares[-2]) / 2, 0.0, 1.0):
            podium(folder, "model", "threshold", "one", repr(threshold))
            with self.subTest(threshold):
                report, _, expected = self.check(folder, "one")
                self.assertEqual(report["threshold"], threshold)
                self.assertTrue(all((row["label"] == "1") == (float(row["proba_1"]) >= threshold) for row in expected))
        podium(folder, "model", "threshold", "one", "--reset")
        self.assertEqual([row["label"] for row in self.check(folder, "one")[2]], [row["label"] for row in before])

    def test_several_classes_and_categories(self):
        draw = random.Random(5)
        table = []
        for _ in range(600):
            colour = draw.choice(["red", "dark green", "azul, claro", 'so "called"', "ñandú"])
            size, weight = round(draw.uniform(-3, 3), 2), draw.randrange(100)
            kind = "alto" if size + draw.gauss(0, 1) > 1 else "bajo" if colour in ("red", "ñandú") else "medio, sí"
            table.append([colour, size, weight, kind])
        folder = self.table_project("classes", ["colour", "size", "weight", "kind"], table, "train.n_est=7")
        report, inputs, expected = self.check(folder, "one")
        self.assertEqual(len(report["classes"]), 3)
        self.assertEqual({row["label"] for row in expected}, set(report["classes"]))
        colours = {row["colour"] for row in inputs}
        self.assertIn("unseen", colours)
        self.assertIn("", colours)
        model = folder.parent / "one.onnx"
        # What training did not see and what is missing follow one rule.
        ask = [{"colour": colour, "size": "0.5", "weight": "50"} for colour in ("nobody saw this", "", "unseen")]
        given = answers(model, ask, 1)
        self.assertEqual(len({tuple(given[name][row] for name in sorted(given)) for row in range(3)}), 1)

    def test_classes_that_are_numbers(self):
        draw = random.Random(9)
        rows = [[draw.random(), draw.randrange(4), draw.choice([1, 2, 10, 20])] for _ in range(400)]
        folder = self.table_project("numbers", ["a", "b", "grade"], rows, "train.n_est=4")
        report, _, expected = self.check(folder, "one")
        self.assertEqual(report["outputs"], ["label", "proba_1", "proba_2", "proba_10", "proba_20"])
        # Four trees on noise: many rows lie on a tie, where the first class must win as in Podium.
        ties = sum(1 for row in expected if sorted(map(float, list(row.values())[1:]))[-2:] == [max(map(float, list(row.values())[1:]))] * 2)
        self.assertGreater(ties, 100)

    def test_refusals(self):
        folder = self.project("refusals", "--sample")
        podium(folder, "exp", "run", "-n", "one")
        where = self.scratch / "there"
        result = podium(folder, "model", "export", "nobody", "--format", "onnx", "-o", self.scratch / "m.onnx", status=1)
        self.assertIn("nobody", result.stderr)
        result = podium(folder, "model", "export", "one", "--format", "pickle", "-o", self.scratch / "m.onnx", status=1)
        self.assertIn("onnx", result.stderr)
        result = podium(folder, "model", "export", "one", "--format", "onnx", "-o", where / "m.onnx", status=1)
        self.assertIn("there", result.stderr)
        podium(folder, "model", "export", "one", "--format", "onnx", status=2)
        podium(folder, "model", "export", "one", "-o", self.scratch / "m.onnx", status=2)
        result = podium(folder, "model", "export", "workspace", "--format", "onnx", "-o", self.scratch / "m.onnx", status=1)
        self.assertIn("no model", result.stderr)
        self.assertEqual([path.name for path in self.scratch.iterdir() if "onnx" in path.name], [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
