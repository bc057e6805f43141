"""The thesis' cleaning and featurizing, written with pandas, against Podium's stages: every file cell by cell.

thesis_pandas.py DRIVER   (PODIUM_RANKINGS = folder of the real rankings; exit status 77 = left out)
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.preprocessing import LabelEncoder

COLUMNS = {
    "cwurData": ["alumni_employment", "publications", "citations", "quality_of_education", "country", "national_rank"],
    "timesData": ["country", "teaching", "international", "research", "citations", "income", "male_ratio %",
                  "num_students", "student_staff_ratio %", "international_students %", "female_ratio %"],
    "shanghaiData": ["alumni", "award", "hici", "ns", "pub", "pcp", "national_rank"],
}
# Rows read, with a numeric rank; with max_rank 100: up to it, training, validation.
FUNNEL = {
    "cwurData": (2200, 2200, 400, 300, 100),
    "timesData": (2603, 1201, 602, 502, 100),
    "shanghaiData": (4897, 1102, 1102, 1002, 100),
}


def without_ranges(df):
    """World ranks as whole numbers; shared places lose their mark, ranges go."""
    rank = df["world_rank"].astype(str).str.strip("=")
    keep = ~rank.str.contains("-")
    df = df[keep].copy()
    df["world_rank"] = rank[keep].astype(int)
    return df


def clean_cwur(df):
    return without_ranges(df.drop(columns="broad_impact"))


def clean_times(df):
    df = without_ranges(df.replace("-", np.nan).bfill())
    parts = df["female_male_ratio"].str.split(":", expand=True)
    df["female_ratio %"] = parts[0].astype(int)
    df["male_ratio %"] = parts[1].astype(int)
    df = df.drop(columns="female_male_ratio")
    df["international_students"] = df["international_students"].str.replace("%", "").astype(int)
    df = df.rename(columns={"international_students": "international_students %",
                            "student_staff_ratio": "student_staff_ratio %"})
    df["num_students"] = df["num_students"].str.replace(",", ".").astype(float)
    for column in ("international", "income", "total_score"):
        df[column] = df[column].astype(float)
    return df


def clean_shanghai(df):
    df = without_ranges(df.drop(columns="total_score").bfill().fillna(0))
    df["national_rank"] = df["national_rank"].astype(float).astype(int)
    return df


CLEAN = {"cwurData": clean_cwur, "timesData": clean_times, "shanghaiData": clean_shanghai}


def prepare(table, clean, max_rank, world_rank, max_features):
    df = clean[clean["world_rank"] <= max_rank].copy()
    if "country" in df:
        df["country"] = LabelEncoder().fit_transform(df["country"])
    df["chances"] = (df["world_rank"] < world_rank).astype(int)
    features = COLUMNS[table][:max_features]
    last = df["year"].unique()[-1]
    validation = df["year"] == last
    return {"train": (df.loc[~validation, features], df.loc[~validation, ["chances"]]),
            "val": (df.loc[validation, features], df.loc[validation, ["chances"]])}


def compare(path, expected):
    """A file of Podium against a frame: header, row numbers, each cell to the bit."""
    actual = pd.read_csv(path)  # one cell more in the rows than in the header: pandas takes the first as the index
    assert list(actual.columns) == list(expected.columns), f"{path}: {list(actual.columns)}"
    assert list(actual.index) == list(expected.index), f"{path}: other rows"
    for column in expected.columns:
        ours, theirs = actual[column].to_numpy(), expected[column].to_numpy()
        wrong = np.flatnonzero(ours != theirs)
        assert wrong.size == 0, f"{path}, {column}: {wrong.size} cells differ, first {ours[wrong[0]]!r} != {theirs[wrong[0]]!r}"
    return actual.size


def main(driver):
    rankings = os.environ.get("PODIUM_RANKINGS")
    if not rankings:
        print("PODIUM_RANKINGS names no folder with the real rankings: left out")
        return 77
    cells = 0
    for max_rank, world_rank, max_features in ((100, 50, 12), (300, 100, 12), (300, 150, 12), (100, 50, 3)):
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder)
            subprocess.run([driver, rankings, folder, str(max_rank), str(world_rank), str(max_features), "last_year"], check=True)
            for table in COLUMNS:
                raw = pd.read_csv(Path(rankings) / f"{table}.csv")
                clean = CLEAN[table](raw)
                ours = pd.read_csv(out / f"data/clean/{table}.csv")
                cells += compare(out / f"data/clean/{table}.csv", clean[list(ours.columns)])
                assert set(ours.columns) == set(clean.columns), f"{table}: {set(ours.columns) ^ set(clean.columns)}"
                parts = prepare(table, clean, max_rank, world_rank, max_features)
                for part, (x, y) in parts.items():
                    cells += compare(out / f"data/prepared/{table}-{part}_x.csv", x)
                    cells += compare(out / f"data/prepared/{table}-{part}_y.csv", y)
                spec = json.loads((out / f"data/prepared/{table}-features.json").read_text())
                funnel = {step["id"]: step["rows"] for step in spec["funnel"]}
                counted = tuple(funnel[step] for step in ("read", "numeric_rank", "max_rank", "train", "validation"))
                if max_rank == 100:
                    assert counted == FUNNEL[table], f"{table}: {counted}"
                y = parts["val"][1]["chances"]
                assert spec["funnel"][-1]["classes"] == [int((y == 0).sum()), int((y == 1).sum())], table
                for feature in spec["features"]:
                    if not feature["categorical"]:
                        median = parts["train"][0][feature["name"]].median()
                        assert feature["training_median"] == median, f"{table}, {feature['name']}: median"
    print(f"pandas {pd.__version__}: {cells} cells are the same")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
