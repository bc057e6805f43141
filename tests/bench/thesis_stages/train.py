"""Stage `train`: a random forest, kept as scikit-learn's users do."""
import os
import pickle

import pandas as pd
import yaml
from sklearn.ensemble import RandomForestClassifier


def train(x, y, n_est, seed):
    return RandomForestClassifier(n_estimators=n_est, random_state=seed, n_jobs=1).fit(x, y)


def main():
    with open("params.yaml") as file:
        params = yaml.safe_load(file)["train"]
    name = params["train_data"]
    x = pd.read_csv(f"data/prepared/{name}-train_x.csv")
    y = pd.read_csv(f"data/prepared/{name}-train_y.csv")["chances"]
    os.makedirs("models", exist_ok=True)
    with open("models/model.pickle", "wb") as file:
        pickle.dump(train(x, y, params["n_est"], params["seed"]), file)


if __name__ == "__main__":
    main()
