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


if __name__ == "__main__":
    unittest.main()
