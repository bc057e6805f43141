"""Our metrics against scikit-learn's on the same predictions: equal to 1e-12, undefined exactly where scikit-learn is.

usage: sklearn_metrics.py PEER_DRIVER
"""
import json
import math
import subprocess
import sys
import warnings

import numpy as np
import sklearn
from sklearn import metrics as sk

TOLERANCE = 1e-12


def binary_cases(random):
    """Name, classes of the rows and probabilities of class 1."""
    for rows in (1, 2, 3, 10, 100, 5000):
        for grid in (None, 2, 10, 100):  # fewer values: more ties
            for share in (0.02, 0.5, 0.97):
                actual = (random.random(rows) < share).astype(int)
                scores = np.clip(0.35 * actual + 0.65 * random.random(rows), 0, 1)
                if grid:
                    scores = np.round(scores * grid) / grid
                yield f"{rows} rows, {grid} steps, {share} positive", actual, scores
    yield "all positive", np.ones(20, int), random.random(20)
    yield "all negative", np.zeros(20, int), random.random(20)
    yield "all the same score", np.array([0, 1] * 10), np.full(20, 0.5)
    yield "nothing predicted positive", np.array([0, 1] * 10), np.full(20, 0.25)
    yield "certain and wrong", np.array([0, 1]), np.array([1.0, 0.0])
    yield "certain and right", np.array([0, 1]), np.array([0.0, 1.0])


def multi_cases(random):
    for classes in (3, 5, 20):
        for rows in (10, 200, 2000):
            actual = random.integers(0, classes, rows)
            shares = random.random((rows, classes)) + 1.5 * np.eye(classes)[actual] * random.random((rows, 1))
            shares = np.round(shares * 20) + 1
            yield f"{classes} classes, {rows} rows", actual, shares / shares.sum(axis=1, keepdims=True)
    absent = random.integers(0, 2, 50)
    shares = random.random((50, 3))
    yield "a class without rows", absent, shares / shares.sum(axis=1, keepdims=True)


def expect_binary(actual, scores):
    predicted = (scores > 0.5).astype(int)
    proba = np.c_[1 - scores, scores]
    both = len(set(actual)) == 2
    some, hits = actual.sum() > 0, predicted.sum() > 0
    expected = {
        "precision": sk.precision_score(actual, predicted) if hits else None,
        "recall": sk.recall_score(actual, predicted) if some else None,
        "f1": sk.f1_score(actual, predicted) if some or hits else None,
        "accuracy": sk.accuracy_score(actual, predicted),
        "roc_auc": sk.roc_auc_score(actual, scores) if both else None,
        "average_precision": sk.average_precision_score(actual, scores) if some else None,
        "log_loss": sk.log_loss(actual, proba, labels=[0, 1]),
        "brier": sk.brier_score_loss(actual, scores, pos_label=1),
    }
    roc = list(zip(*sk.roc_curve(actual, scores))) if both else []
    if some:
        precision, recall, thresholds = sk.precision_recall_curve(actual, scores)
        prc = list(zip(recall, precision, list(thresholds) + [None]))
    else:
        prc = []
    return expected, [(x, y, None if t is not None and math.isinf(t) else t) for x, y, t in roc], prc


def expect_multi(actual, proba):
    classes = proba.shape[1]
    predicted = proba.argmax(axis=1)
    whole = len(set(actual)) == classes
    return {
        "precision": sk.precision_score(actual, predicted, average="macro"),
        "recall": sk.recall_score(actual, predicted, average="macro"),
        "f1": sk.f1_score(actual, predicted, average="macro"),
        "accuracy": sk.accuracy_score(actual, predicted),
        "roc_auc": sk.roc_auc_score(actual, proba, multi_class="ovr", labels=range(classes)) if whole else None,
        "average_precision": sk.average_precision_score(actual, proba) if whole else None,
        "log_loss": sk.log_loss(actual, proba, labels=range(classes)),
        "brier": sk.brier_score_loss(actual, proba, labels=range(classes)),
    }


def close(a, b):
    if a is None or b is None:
        return a is None and b is None
    return abs(a - b) <= TOLERANCE * max(1.0, abs(a), abs(b))


def main():
    warnings.simplefilter("ignore")
    random = np.random.default_rng(20)
    inputs, expected = [], []
    for name, actual, scores in binary_cases(random):
        scores = np.asarray(scores, float)
        inputs.append({"actual": actual.tolist(), "probabilities": np.c_[1 - scores, scores].ravel().tolist(),
                       "classes": ["0", "1"], "positive": 1})
        expected.append((name, *expect_binary(actual, scores)))
    for name, actual, proba in multi_cases(random):
        inputs.append({"actual": actual.tolist(), "probabilities": proba.ravel().tolist(),
                       "classes": [str(c) for c in range(proba.shape[1])], "positive": None})
        expected.append((name, expect_multi(actual, proba), [], []))

    done = subprocess.run([sys.argv[1], "metrics"], input=json.dumps(inputs), capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    wrong = 0
    for (name, scores, roc, prc), ours in zip(expected, json.loads(done.stdout), strict=True):
        for metric, value in scores.items():
            if not close(ours["scores"][metric], None if value is None else float(value)):
                print(f"{name}: {metric} is {ours['scores'][metric]!r}, scikit-learn has {value!r}")
                wrong += 1
        for curve, points in (("roc", roc), ("prc", prc)):
            same = len(points) == len(ours[curve]) and all(
                close(a, None if b is None else float(b)) for p, q in zip(ours[curve], points) for a, b in zip(p, q))
            if not same:
                print(f"{name}: the {curve} curve differs: {ours[curve][:5]} … {points[:5]} …")
                wrong += 1
    print(f"{len(expected)} sets of predictions, 8 metrics and 2 curves each, against scikit-learn {sklearn.__version__}: "
          f"{wrong} differences above {TOLERANCE}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
