"""ARFF files as OpenML serves them: Podium imports the same names and cells that scikit-learn's ARFF reader finds, and what Podium
exports of a table, with its task, other readers find again.

    PODIUM_BIN=build/release/bin python arff_sklearn.py [unittest options]

Run with a Python that has scikit-learn and pandas (PODIUM_PEERS).
"""
import json
import os
import pathlib
import random
import subprocess
import tempfile
import unittest

import pandas as pd
import scipy.io.arff
from sklearn.externals import _arff

PODIUM = pathlib.Path(os.environ.get("PODIUM_BIN", "build/release/bin")).resolve() / "podium"
WORDS = ["plain", "two words", "it's", 'say "so"', "50%", "a,b", "back\\slash", "ñandú"]


def written(rng, rows):
    """A relation with every kind of attribute, as scikit-learn's writer puts it."""
    data = [[rng.choice([None, rng.randrange(-50, 50)]), rng.choice([None, rng.uniform(-1, 1)]), rng.choice(WORDS), f"name {row % 7}",
             rng.choice(["yes", "no", None]) if row > 1 else ["yes", "no"][row]] for row in range(rows)]
    return _arff.dumps({"relation": "every kind", "description": "made up", "data": data,
                        "attributes": [("whole", "INTEGER"), ("real one", "REAL"), ("nominal", WORDS), ("text", "STRING"),
                                       ("target", ["yes", "no"])]})


class Arff(unittest.TestCase):
    def test_the_same_cells(self):
        rng = random.Random(5)
        for rows in (40, 300):
            with tempfile.TemporaryDirectory() as folder, self.subTest(rows=rows):
                text = written(rng, rows)
                file = pathlib.Path(folder) / "every kind.arff"
                file.write_text(text, encoding="utf-8")
                result = subprocess.run([PODIUM, "init", f"{folder}/p", "--data", file, "--target", "target"], capture_output=True, text=True,
                                        env={"HOME": folder, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"})
                self.assertEqual(result.returncode, 0, result.stderr)
                found = pd.read_csv(f"{folder}/p/data/raw/every kind.csv", encoding="utf-8", keep_default_na=False, na_values=[""])
                expected = _arff.loads(text)
                self.assertEqual(list(found.columns), [name for name, _ in expected["attributes"]])
                self.assertEqual(len(found), len(expected["data"]))
                for row, values in enumerate(expected["data"]):
                    for column, value in enumerate(values):
                        cell = found.iat[row, column]
                        if value is None:
                            self.assertTrue(pd.isna(cell), (row, column, cell))
                        else:
                            self.assertEqual(cell, value, (row, column))

    def test_a_task_that_others_read(self):
        with tempfile.TemporaryDirectory() as folder:
            def podium(*words):
                result = subprocess.run([PODIUM, *words], capture_output=True, text=True, cwd=folder,
                                        env={"HOME": folder, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"})
                self.assertEqual(result.returncode, 0, result.stderr)

            rng = random.Random(3)
            rows = [(i, rng.uniform(-1, 1), rng.choice(WORDS), rng.choice(["yes", "no"])) for i in range(90)]
            frame = pd.DataFrame(rows, columns=["id", "real one", "word", "target"])
            frame.to_csv(f"{folder}/t.csv", index=False)
            podium("init", "p", "--data", "t.csv", "--target", "target")
            podium("-C", "p", "data", "export", "t", "-o", "raw.arff")
            raw = _arff.loads(pathlib.Path(f"{folder}/p/raw.arff").read_text(encoding="utf-8"))
            self.assertEqual([name for name, _ in raw["attributes"]], list(frame.columns))
            for mine, row in zip(raw["data"], rows):
                self.assertEqual((int(mine[0]), *mine[1:]), row)

            podium("-C", "p", "run")
            podium("-C", "p", "data", "export", "t", "--form", "samples", "-o", "s.arff")
            task = json.loads(pathlib.Path(f"{folder}/p/s.task.json").read_text())
            inputs = {each["name"]: each for each in task["input"]}
            self.assertEqual(task["task_type"], "Supervised Classification")
            data, meta = scipy.io.arff.loadarff(f"{folder}/p/{inputs['source_data']['data_set']['data_set_file']}")
            self.assertEqual(len(data), len(rows))
            target = inputs["source_data"]["data_set"]["target_feature"]
            self.assertEqual(meta[target][0], "nominal")
            splits, _ = scipy.io.arff.loadarff(f"{folder}/p/{inputs['estimation_procedure']['estimation_procedure']['data_splits_file']}")
            train = {int(row["rowid"]) for row in splits if row["type"] == b"TRAIN"}
            test = {int(row["rowid"]) for row in splits if row["type"] == b"TEST"}
            self.assertFalse(train & test)
            self.assertLessEqual(train | test, set(range(len(rows))))
            self.assertEqual(inputs["evaluation_measures"]["evaluation_measures"]["evaluation_measure"], ["predictive_accuracy"])

            # The way back: the same rows, target, measure and split.
            podium("init", "again", "--data", "p/s.task.json")
            podium("-C", "again", "run")
            sizes = {part: pd.read_csv(f"{folder}/again/data/prepared/s-{part}_y.csv", index_col=0) for part in ("train", "val")}
            self.assertEqual(len(sizes["train"]), len(train))
            self.assertEqual(len(sizes["val"]), len(test))
            self.assertEqual(set(sizes["val"].index), test)
            first, second = (json.loads(pathlib.Path(f"{folder}/{name}/reports/metrics.json").read_text()) for name in ("p", "again"))
            self.assertEqual(first["rows"], second["rows"])

    def test_a_task_of_openml(self):
        """As the API gives one: data by number, a split with folds by address, the files fetched beside it."""
        rng = random.Random(9)
        with tempfile.TemporaryDirectory() as folder:
            def podium(*words, code=0):
                result = subprocess.run([PODIUM, *words], capture_output=True, text=True, cwd=folder,
                                        env={"HOME": folder, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"})
                self.assertEqual(result.returncode, code, result.stderr)
                return result.stdout + result.stderr

            task = {"task": {"task_id": "59", "task_type_id": "1", "task_type": "Supervised Classification", "input": [
                {"name": "source_data", "data_set": {"data_set_id": "61", "target_feature": "target"}},
                {"name": "estimation_procedure", "estimation_procedure": {
                    "type": "crossvalidation", "data_splits_url": "https://example.org/get/59/Task_59_splits.arff"}},
                {"name": "evaluation_measures", "evaluation_measures": {"evaluation_measure": ["area_under_roc_curve"]}}]}}
            there = pathlib.Path(folder) / "from openml"
            there.mkdir()
            (there / "59.task.json").write_text(json.dumps(task))
            (there / "dataset_61.arff").write_text(written(rng, 120), encoding="utf-8")
            splits = [[part, row, 0, fold] for fold in range(10) for row in range(120)
                      for part in ["TEST" if row % 10 == fold else "TRAIN"]]
            (there / "Task_59_splits.arff").write_text(_arff.dumps({"relation": "splits", "description": "", "data": splits, "attributes": [
                ("type", ["TRAIN", "TEST"]), ("rowid", "NUMERIC"), ("repeat", "NUMERIC"), ("fold", "NUMERIC")]}))
            said = podium("init", "p", "--data", "from openml")
            self.assertIn("10 folds in 1 repeat", said)
            self.assertIn("The others (9) are not read", said)
            self.assertIn("main_metric: roc_auc", pathlib.Path(f"{folder}/p/project.yaml").read_text())
            podium("-C", "p", "run")
            rows = set(pd.read_csv(f"{folder}/p/data/prepared/dataset_61-val_y.csv", index_col=0).index)
            self.assertLessEqual(rows, set(range(0, 120, 10)))  # rows without a class are left out
            self.assertGreater(len(rows), 5)
            features = json.loads(pathlib.Path(f"{folder}/p/data/prepared/dataset_61-features.json").read_text())
            self.assertNotIn("split", [feature["name"] for feature in features["features"]])

            (there / "Task_59_splits.arff").write_text("@relation s\n@attribute type {TRAIN,TEST}\n@attribute rowid numeric\n"
                                                       "@attribute repeat numeric\n@attribute fold numeric\n@data\nTEST,120,0,0\n")
            self.assertIn("row 120", podium("init", "q", "--data", "from openml", code=1))
            (there / "dataset_61.arff").unlink()
            self.assertIn("names no file", podium("init", "q", "--data", "from openml/59.task.json", code=1))
            self.assertFalse((pathlib.Path(folder) / "q").exists())


if __name__ == "__main__":
    unittest.main()
