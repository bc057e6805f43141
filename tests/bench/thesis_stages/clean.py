"""Stage `clean` as a data scientist writes it with pandas: the three rankings of the thesis, one file each."""
import os

import pandas as pd

TABLES = ("cwurData", "timesData", "shanghaiData")


def clean(name, table):
    if name == "cwurData":
        table = table.drop(columns="broad_impact")
    elif name == "timesData":
        table = table.replace("-", pd.NA).bfill()
        shares = table["female_male_ratio"].str.split(" : ", expand=True)
        table["female_ratio %"] = shares[0].astype("Int64")
        table["male_ratio %"] = shares[1].astype("Int64")
        table["international_students %"] = table["international_students"].str.rstrip("%").astype("Int64")
        table["num_students"] = table["num_students"].astype(str).str.replace(",", ".").astype(float)
        table = table.rename(columns={"student_staff_ratio": "student_staff_ratio %"})
        table = table.drop(columns=["female_male_ratio", "international_students"])
        for column in ("international", "income", "student_staff_ratio %"):
            table[column] = pd.to_numeric(table[column])
    else:
        table = table.drop(columns="total_score").bfill().fillna(0)
    rank = table["world_rank"].astype(str).str.strip("=")
    table = table[rank.str.isdigit()].copy()
    table["world_rank"] = rank[rank.str.isdigit()].astype(int)
    return table


def main():
    os.makedirs("data/clean", exist_ok=True)
    for name in TABLES:
        clean(name, pd.read_csv(f"data/raw/{name}.csv")).to_csv(f"data/clean/{name}.csv", index_label=False)


if __name__ == "__main__":
    main()
