"""The twelve experiments in one process: the tables are cleaned once, prepared once per setting, and every result is written.

    python all_in_one.py PROJECT SWEEP.json OUTPUT
"""
import json
import os
import pickle
import sys

import pandas as pd

from clean import TABLES, clean
from evaluate import evaluate, write
from featurize import featurize
from train import train


def main():
    project, sweep, output = sys.argv[1:4]
    with open(sweep) as file:
        experiments = json.load(file)
    tables = {name: clean(name, pd.read_csv(f"{project}/data/raw/{name}.csv")) for name in TABLES}
    prepared = {}
    for experiment in experiments:
        name, setting = experiment["train_data"], (experiment["max_rank"], experiment["world_rank"], experiment["max_features"])
        if (name, setting) not in prepared:
            prepared[name, setting] = featurize(name, tables[name], *setting)
        train_x, train_y, val_x, val_y = prepared[name, setting]
        model = train(train_x, train_y["chances"], experiment["n_est"], experiment["seed"])
        folder = f"{output}/{experiment['name']}"
        write(folder, *evaluate(model, val_x, val_y["chances"]))
        with open(f"{folder}/model.pickle", "wb") as file:
            pickle.dump(model, file)


if __name__ == "__main__":
    main()
