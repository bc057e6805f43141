"""Profiles of `podium quality FILE --json` against pandas (figures, correlations, duplicates), scipy (Cramér's V, MAD) and
scikit-learn (mutual information): generated tables with gaps, ties and texts, and the real rankings where PODIUM_RANKINGS names them.

usage: profile_pandas.py PODIUM
"""
import json
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.stats import median_abs_deviation
from scipy.stats.contingency import association
from sklearn.metrics import mutual_info_score

TOLERANCE = 1e-9


def generated(random):
    for rows in (1, 2, 5, 60, 3000):
        x = random.normal(50, 12, rows)
        table = pd.DataFrame({
            "real": x,
            "gaps": np.where(random.random(rows) < 0.3, np.nan, x * 2 + random.normal(0, 9, rows)),
            "more gaps": np.where(random.random(rows) < 0.6, np.nan, random.random(rows)),
            "ties": random.integers(0, 6, rows),
            "tail": np.exp(random.normal(0, 2, rows)),
            "large": random.integers(10**12, 10**12 + 50, rows),
            "group": random.choice(["a", "b", "c", "d e", "f,g"], rows),
            "half": np.where(random.random(rows) < 0.5, None, random.choice(["yes", "no"], rows)),
        })
        yield f"{rows} rows", pd.concat([table, table.iloc[: rows // 10]], ignore_index=True)


def tables(folder):
    random = np.random.default_rng(5)
    for name, table in generated(random):
        path = Path(folder) / "t.csv"
        table.to_csv(path, index=False)
        yield name, path
    if os.environ.get("PODIUM_RANKINGS"):
        for path in sorted(Path(os.environ["PODIUM_RANKINGS"]).glob("*.csv")):
            yield path.stem, path


def close(a, b):
    if a is None or (isinstance(a, float) and math.isnan(a)):
        return b is None or math.isnan(b)
    return b is not None and abs(a - b) <= TOLERANCE * max(1.0, abs(a), abs(b))


def classes(column, tenths):
    """The classes of a column of numbers: its values where they are few, else tenths of the rows by ranks."""
    present = column.dropna()
    if not tenths or present.nunique() <= 16:
        return column
    ordered = np.sort(present.to_numpy())
    uppers = np.unique([ordered[math.ceil(len(ordered) * k / 10) - 1] for k in range(1, 11)])
    return column.map(lambda v: np.searchsorted(uppers, v) if pd.notna(v) else np.nan)


def check(name, path, podium, problems):
    profile = json.loads(subprocess.run([podium, "quality", str(path), "--json"], check=True, capture_output=True).stdout)["profile"]
    table = pd.read_csv(path)
    compared = 0

    def same(what, ours, theirs):
        nonlocal compared
        compared += 1
        if not close(ours, theirs):
            problems.append(f"{name}: {what} is {ours}, not {theirs}")

    same("rows", profile["rows"], len(table))
    same("missing", profile["missing"], int(table.isna().sum().sum()))
    same("duplicates", profile["row_patterns"]["duplicate_rows"], int(table.duplicated().sum()))
    same("patterns", profile["row_patterns"]["missing_patterns_in_all"], len(table.isna().drop_duplicates()))
    numbers = {}
    for ours in profile["columns"]:
        column = table[ours["name"]]
        what = ours["name"]
        same(f"{what}: missing", ours["missing"], int(column.isna().sum()))
        same(f"{what}: distinct", ours["distinct"], column.nunique())
        if column.notna().any():
            same(f"{what}: most frequent", ours["frequent"][0]["count"], int(column.value_counts().iloc[0]))
        if not pd.api.types.is_numeric_dtype(column) or column.isna().all():
            continue
        numbers[what] = column
        figures, outliers = ours["numbers"], ours["numbers"]["outliers"]
        for key, theirs in {"mean": column.mean(), "deviation": column.std(), "minimum": column.min(), "quantile_05": column.quantile(0.05),
                            "quartile_1": column.quantile(0.25), "median": column.median(), "quartile_3": column.quantile(0.75),
                            "quantile_95": column.quantile(0.95), "maximum": column.max(), "zeros": int((column == 0).sum())}.items():
            same(f"{what}: {key}", figures[key], theirs)
        low, high = column.quantile(0.25), column.quantile(0.75)
        low, high = low - 1.5 * (high - low), high + 1.5 * (high - low)
        same(f"{what}: beyond fences", outliers["beyond_fences"], int(((column < low) | (column > high)).sum()))
        deviation = median_abs_deviation(column.dropna())
        if deviation > 0:
            z = 0.6745 * (column - column.median()) / deviation
            same(f"{what}: robust z", outliers["beyond_robust_z"], int((z.abs() > 3.5).sum()))
        histogram = figures["histogram"]
        if len(histogram["counts"]) > 1:
            theirs = np.histogram(column.dropna(), len(histogram["counts"]))[0]
            # numpy may put a value that lies on an edge on its other side
            if np.abs(theirs - histogram["counts"]).sum() > 2:
                problems.append(f"{name}: histogram of {what} is {histogram['counts']}, not {list(theirs)}")
    measures = profile["associations"]
    place = {column: i for i, column in enumerate(measures["columns"])}
    text = [c for c in table if not pd.api.types.is_numeric_dtype(table[c]) and table[c].nunique() <= 64
            and not next(o for o in profile["columns"] if o["name"] == c).get("numbers")]
    for a in list(numbers) + text:
        for b in list(numbers) + text:
            both = table[[a, b]].dropna() if a != b else table[[a]].dropna()
            if len(both) < 3:
                continue
            i, j = place[a], place[b]
            if a in numbers and b in numbers and a != b and both[a].nunique() > 1 and both[b].nunique() > 1:
                same(f"{a} and {b}: pearson", measures["pearson"][i][j], both[a].corr(both[b]))
                same(f"{a} and {b}: spearman", measures["spearman"][i][j], both[a].rank().corr(both[b].rank()))
            x, y = (classes(table[c], c in numbers) for c in (a, b))
            counts = pd.crosstab(x, y)
            if min(counts.shape) > 1:
                same(f"{a} and {b}: Cramér's V", measures["cramers_v"][i][j], association(counts.to_numpy(), method="cramer"))
            keep = x.notna() & y.notna()
            same(f"{a} and {b}: mutual information", measures["mutual_information"][i][j],
                 mutual_info_score(x[keep].astype(str), y[keep].astype(str)))
    return compared


def main():
    problems, compared = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for name, path in tables(folder):
            compared += check(name, path, sys.argv[1], problems)
    print("\n".join(problems[:40]))
    print(f"{compared} figures compared, {len(problems)} differ")
    return 1 if problems or compared < 500 else 0


sys.exit(main())
