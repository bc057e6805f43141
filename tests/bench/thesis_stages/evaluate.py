"""Stage `evaluate`: metrics, ROC and precision-recall curves, one line per validation row."""
import json
import os
import pickle

import pandas as pd
import yaml
from sklearn import metrics


def evaluate(model, x, y):
    """Metrics, curves and predictions of a fitted model."""
    probability = model.predict_proba(x)[:, 1]
    predicted = model.predict(x)
    fpr, tpr, roc_thresholds = metrics.roc_curve(y, probability)
    precision, recall, thresholds = metrics.precision_recall_curve(y, probability)
    scores = {
        "precision": metrics.precision_score(y, predicted),
        "recall": metrics.recall_score(y, predicted),
        "f1": metrics.f1_score(y, predicted),
        "accuracy": metrics.accuracy_score(y, predicted),
        "roc_auc": metrics.roc_auc_score(y, probability),
        "average_precision": metrics.average_precision_score(y, probability),
        "log_loss": metrics.log_loss(y, probability),
        "brier": metrics.brier_score_loss(y, probability),
        "rows": {"validation": len(y)},
    }
    roc = [{"fpr": float(f), "tpr": float(t), "threshold": float(h)} for f, t, h in zip(fpr, tpr, roc_thresholds)][1:]
    prc = [{"precision": float(p), "recall": float(r), "threshold": float(h)} for p, r, h in zip(precision, recall, thresholds)]
    rows = pd.DataFrame({"actual": y, "predicted": predicted, "probability": probability})
    return scores, roc, prc, rows


def write(folder, scores, roc, prc, rows):
    os.makedirs(folder, exist_ok=True)
    for name, content in (("metrics", scores), ("roc", roc), ("prc", prc)):
        with open(f"{folder}/{name}.json", "w") as file:
            json.dump(content, file)
    rows.to_csv(f"{folder}/confusion.csv")


def main():
    with open("params.yaml") as file:
        name = yaml.safe_load(file)["train"]["train_data"]
    with open("models/model.pickle", "rb") as file:
        model = pickle.load(file)
    x = pd.read_csv(f"data/prepared/{name}-val_x.csv")
    y = pd.read_csv(f"data/prepared/{name}-val_y.csv")["chances"]
    write("reports", *evaluate(model, x, y))


if __name__ == "__main__":
    main()
