"""Training and validation rows of the three ranking tables as the thesis prepares them (the real ones from PODIUM_RANKINGS, else synthetic
ones of the same shape), for the comparisons with Python peers."""
import os
from pathlib import Path

import numpy as np

COLUMNS = {
    "cwurData": ["alumni_employment", "publications", "citations", "quality_of_education", "country", "national_rank"],
    "timesData": ["country", "teaching", "international", "research", "citations", "income", "male_ratio", "num_students",
                  "student_staff_ratio", "international_students", "female_ratio"],
    "shanghaiData": ["alumni", "award", "hici", "ns", "pub", "pcp", "national_rank"],
}
LARGEST_RANK = {"cwurData": 100, "timesData": 100, "shanghaiData": 100}
SYNTHETIC = {"cwurData": (300, 100), "timesData": (502, 100), "shanghaiData": (1002, 100)}


def _real(folder, name):
    import pandas as pd

    table = pd.read_csv(Path(folder) / f"{name}.csv", thousands="," if name == "timesData" else None)
    if name == "timesData":
        table = table.replace("-", np.nan).bfill()
        ratio = table["female_male_ratio"].str.split(" : ", expand=True)
        table["female_ratio"], table["male_ratio"] = pd.to_numeric(ratio[0]), pd.to_numeric(ratio[1])
        table["international_students"] = pd.to_numeric(table["international_students"].str.rstrip("%"))
    elif name == "shanghaiData":
        table = table.bfill().fillna(0)
    table["world_rank"] = pd.to_numeric(table["world_rank"].astype(str).str.strip("="), errors="coerce")
    table = table[table["world_rank"] <= LARGEST_RANK[name]].copy()
    if "country" in table:
        table["country"] = table["country"].astype("category").cat.codes
    for column in COLUMNS[name]:
        table[column] = pd.to_numeric(table[column].astype(str).str.replace(",", ""))
    last = table["year"] == table["year"].iloc[-1]
    x = table[COLUMNS[name]].to_numpy(np.float32)
    y = (table["world_rank"] < 50).to_numpy(int)
    return x[~last], y[~last], x[last], y[last]


def _synthetic(name):
    random = np.random.default_rng(len(name))
    train, validation = SYNTHETIC[name]
    rank = np.arange(train + validation) % 100 + 1
    quality = 100 - rank + random.normal(0, 6, len(rank))
    scale = random.uniform(0.3, 1.0, len(COLUMNS[name]))
    x = np.round(quality[:, None] * scale + random.normal(0, 12, (len(rank), len(scale))), 1).astype(np.float32)
    y = (rank < 50).astype(int)
    return x[:train], y[:train], x[train:], y[train:]


def samples():
    """Table name -> training x, training y, validation x, validation y."""
    folder = os.environ.get("PODIUM_RANKINGS")
    return {name: _real(folder, name) if folder else _synthetic(name) for name in COLUMNS}
