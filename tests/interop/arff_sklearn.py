"""ARFF files as OpenML serves them: Podium imports the same names and cells that scikit-learn's ARFF reader finds.

    PODIUM_BIN=build/release/bin python arff_sklearn.py [unittest options]

Run with a Python that has scikit-learn and pandas (PODIUM_PEERS).
"""
import os
import pathlib
import random
import subprocess
import tempfile
import unittest

import pandas as pd
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


if __name__ == "__main__":
    unittest.main()
