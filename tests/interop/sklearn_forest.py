"""Our forest against scikit-learn's: single trees give the same predictions where the best split is unique, and forests are equally
good on the three ranking tables (and on synthetic ones where PODIUM_RANKINGS is unset).

usage: sklearn_forest.py PEER_DRIVER
"""
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import sklearn
from sklearn.ensemble import RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
import rankings  # noqa: E402

SEEDS = range(20)
LARGEST_DIFFERENCE = 0.02  # of mean accuracies


def ours(x, y, test, params, seeds, classes):
    document = {"x": x.tolist(), "y": y.tolist(), "test": test.tolist(), "params": params, "seeds": list(seeds),
                "classes": [str(c) for c in range(classes)]}
    done = subprocess.run([sys.argv[1], "forest"], input=json.dumps(document), capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return [np.array(p).reshape(len(test), classes) for p in json.loads(done.stdout)]


def check_single_trees():
    """All features at every node, no bootstrap: the tree is the data's alone, up to ties between equally good splits."""
    wrong = total = 0
    random = np.random.default_rng(3)
    for criterion in ("gini", "entropy"):
        for classes in (2, 3):
            for leaf, depth in ((1, None), (1, 4), (7, None), (3, 6)):
                # One feature with distinct values: no two thresholds of it are equally good by symmetry of several features.
                x = random.random((400, 1)).astype(np.float32)
                y = (x[:, 0] * classes + random.normal(0, 0.3, 400)).clip(0, classes - 1).astype(int)
                test = random.random((1000, 1)).astype(np.float32)
                params = {"n_est": 1, "bootstrap": False, "max_features": None, "criterion": criterion,
                          "min_samples_leaf": leaf, "max_depth": depth}
                [mine] = ours(x, y, test, params, [1], classes)
                peer = DecisionTreeClassifier(criterion=criterion, min_samples_leaf=leaf, max_depth=depth, random_state=0)
                theirs = peer.fit(x, y).predict_proba(test)
                total += len(test)
                wrong += int((np.abs(mine - theirs).max(axis=1) > 1e-12).sum())
    print(f"single trees, one feature: {wrong} of {total} predictions differ")
    failed = wrong > 0

    agree = []
    for seed in range(10):
        random = np.random.default_rng(seed)
        x = random.random((300, 4)).astype(np.float32)
        y = ((x @ [3.0, 1.0, 0.5, 0.1] + random.normal(0, 0.2, 300)) > 2.3).astype(int)
        test = random.random((2000, 4)).astype(np.float32)
        params = {"n_est": 1, "bootstrap": False, "max_features": None, "max_depth": 3}
        [mine] = ours(x, y, test, params, [seed], 2)
        theirs = DecisionTreeClassifier(max_depth=3, random_state=seed).fit(x, y).predict_proba(test)
        agree.append(np.mean(np.abs(mine - theirs).max(axis=1) < 1e-12))
    print(f"single trees, four features, depth 3: {np.mean(agree):.4f} of the predictions are equal")
    return failed or np.mean(agree) < 0.99


def check_forests():
    failed = False
    for name, (x, y, test_x, test_y) in rankings.samples().items():
        for params, peer in (({}, {}), ({"criterion": "entropy", "min_samples_leaf": 3},
                                        {"criterion": "entropy", "min_samples_leaf": 3})):
            classes = 2
            mine = [np.mean(p.argmax(axis=1) == test_y)
                    for p in ours(x, y, test_x, {"n_est": 100, **params}, SEEDS, classes)]
            theirs = [RandomForestClassifier(100, random_state=s, n_jobs=1, **peer).fit(x, y).score(test_x, test_y)
                      for s in SEEDS]
            difference = np.mean(mine) - np.mean(theirs)
            overlap = max(min(mine), min(theirs)) <= min(max(mine), max(theirs))
            bad = abs(difference) >= LARGEST_DIFFERENCE or not overlap
            failed = failed or bad
            print(f"{name} {params or 'defaults'}: accuracy {np.mean(mine):.4f} ± {np.std(mine):.4f}, scikit-learn "
                  f"{np.mean(theirs):.4f} ± {np.std(theirs):.4f}{'  <- DIFFERS' if bad else ''}")
    return failed


if __name__ == "__main__":
    print(f"scikit-learn {sklearn.__version__}, real tables: {bool(os.environ.get('PODIUM_RANKINGS'))}")
    trees, forests = check_single_trees(), check_forests()
    sys.exit(1 if trees or forests else 0)
