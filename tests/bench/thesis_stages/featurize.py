"""Stage `featurize`: rows, label, columns, and the last year as validation."""
import os

import pandas as pd
import yaml
from sklearn.preprocessing import LabelEncoder

from clean import TABLES

COLUMNS = {
    "cwurData": ["alumni_employment", "publications", "citations", "quality_of_education", "country", "national_rank"],
    "timesData": ["country", "teaching", "international", "research", "citations", "income", "male_ratio %", "num_students",
                  "student_staff_ratio %", "international_students %", "female_ratio %"],
    "shanghaiData": ["alumni", "award", "hici", "ns", "pub", "pcp", "national_rank"],
}


def featurize(name, table, max_rank, world_rank, max_features):
    table = table[table["world_rank"] <= max_rank].copy()
    if "country" in table:
        table["country"] = LabelEncoder().fit_transform(table["country"])
    if name == "shanghaiData":
        table["national_rank"] = table["national_rank"].astype(str).str.split("-").str[0].astype(float)
    table["chances"] = (table["world_rank"] < world_rank).astype(int)
    last = table["year"] == table["year"].iloc[-1]
    x = table[COLUMNS[name][:max_features]]
    y = table[["chances"]]
    return x[~last], y[~last], x[last], y[last]


def main():
    with open("params.yaml") as file:
        params = yaml.safe_load(file)["featurize"]
    os.makedirs("data/prepared", exist_ok=True)
    for name in TABLES:
        parts = featurize(name, pd.read_csv(f"data/clean/{name}.csv"), params["max_rank"], params["world_rank"], params["max_features"])
        for part, what in zip(parts, ("train_x", "train_y", "val_x", "val_y")):
            part.to_csv(f"data/prepared/{name}-{what}.csv", index_label=False)


if __name__ == "__main__":
    main()
