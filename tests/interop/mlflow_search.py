"""The same filters and orders over the same runs: mlflow's SQL store and Podium answer with the same ids in the same order, and refuse
the same. Called with the path of run_filter_driver."""
import json
import math
import os
import random
import subprocess
import sys
import tempfile

try:
    import mlflow
    import sqlalchemy  # noqa: F401 (mlflow's SQL store)
    from mlflow.entities import Metric, Param, RunStatus, RunTag, Dataset, DatasetInput
    from mlflow.exceptions import MlflowException
    from mlflow.tracking import MlflowClient
except ImportError as missing:
    print("skipped:", missing)
    sys.exit(77)

RUNS = 60
ENTITIES = {
    "metrics.f1": "number", "metric.loss": "number", "metrics.`a b`": "number", 'metrics."val/auc"': "number",
    "params.train.n_est": "key", "params.`train.max_depth`": "key", 'parameters."learning rate"': "key", "param.model": "key",
    "tags.team": "key", "tag.`x.y`": "key",
    "attributes.start_time": "number", "created": "number", "end_time": "number",
    "run_id": "id", "attr.run_id": "id", "run_name": "text", "attributes.`Run name`": "text", "status": "text", "run.status": "text",
    "dataset.name": "dataset", "datasets.digest": "dataset",
}
COMPARATORS = {
    "number": [">", ">=", "<", "<=", "=", "!="], "text": ["=", "!=", "LIKE", "ILIKE", "like"],
    "key": ["=", "!=", "LIKE", "ilike", "IS NULL", "is not null"], "id": ["=", "!=", "LIKE", "IN", "NOT IN", "not in"],
    "dataset": ["=", "!=", "LIKE", "ILIKE", "IN", "NOT IN"],
}
# Refused by mlflow; Podium refuses them as well.
REFUSED = [
    "metrics.f1 > '0.5'", "metrics.f1 LIKE 'x'", "metrics.f1 IS NULL", "params.model = 5", "params.model > 'a'", "params.model IN ('a')",
    "metrics.f1 > 0.5 OR metrics.f1 < 0.2", "NOT metrics.f1 > 0.5", "(metrics.f1 > 0.5)", "metrics.f1 > 0.5; metrics.f1 < 1",
    "foo.bar = 'x'", "lifecycle_stage = 'active'", "experiment_id = '0'", "status IN ('FINISHED')", "run_name = 5", "start_time = 'x'",
    "dataset.schema = 'x'", "metrics.f1", "metrics.f1 >", "status > 'A'",
]
REFUSED_ORDERS = ["attributes.`Run name`", "dataset.name", "foo", "metrics.f1 UP", "metrics.f1 DESC, metrics.f1"]


def make_runs(client, rng):
    names = ["Forest 64", "forest_64", "boost 100%", "ñandú", "", "baseline"]
    for number in range(RUNS):
        # Equal start times now and then, so that ties are put in order too.
        run = client.create_run("0", start_time=1_700_000_000_000 + 1000 * (number // 3), run_name=rng.choice(names) or f"r{number}")
        metrics, params, tags = [], [], []
        for key in ("f1", "loss", "a b", "val/auc"):
            if rng.random() < 0.8:
                value = rng.choice([0.0, 0.5, 0.9, -1.0, 1e-7, round(rng.random(), 3), float("nan")])
                metrics.append(Metric(key, value, 1, 0))
        for key, values in {"train.n_est": ["8", "64", "100", "64.0"], "train.max_depth": ["None", "3", "12"],
                            "learning rate": ["0.1", "1e-3"], "model": ["Forest", "forest", "fo_est", "for%st", "ñ"]}.items():
            if rng.random() < 0.75:
                params.append(Param(key, rng.choice(values)))
        for key, values in {"team": ["a", "A", "", "équipe"], "x.y": ["1", "10"]}.items():
            if rng.random() < 0.6:
                tags.append(RunTag(key, rng.choice(values)))
        client.log_batch(run.info.run_id, metrics, params, tags)
        if rng.random() < 0.6:
            inputs = [DatasetInput(Dataset(name, name[0] * 8, "local", "x"), []) for name in rng.sample(["times", "cwur", "shanghai"], rng.choice([1, 2]))]
            client.log_inputs(run.info.run_id, inputs)
        if rng.random() < 0.8:
            client.set_terminated(run.info.run_id, rng.choice(["FINISHED", "FAILED", "KILLED"]), 1_700_000_500_000 + number // 2)


def as_json(run):
    inputs = [i.dataset for i in run.inputs.dataset_inputs] if run.inputs else []
    return {
        "run_id": run.info.run_id, "run_name": run.info.run_name, "status": run.info.status, "start_time": run.info.start_time,
        "end_time": run.info.end_time, "params": run.data.params, "tags": run.data.tags,
        "metrics": {k: None if math.isnan(v) else v for k, v in run.data.metrics.items()},
        "datasets": [{"name": d.name, "digest": d.digest} for d in inputs],
    }


def value_for(rng, kind, entity, ids):
    quote = rng.choice("'\"")
    if kind == "number":
        if "time" in entity or entity == "created":
            return str(rng.choice([1_700_000_000_000, 1_700_000_009_000, 1_700_000_500_011]))
        return rng.choice(["0", "0.5", ".9", "1e-7", "-1", "1e-2", "0.25"])
    if kind == "id":
        pool = rng.sample(ids, 3) + [rng.choice(ids)[:4] + "%"]
    elif kind == "dataset":
        pool = ["times", "cwur", "t%", "shan_hai", "tttttttt", "TIMES"]
    else:
        pool = ["64", "64.0", "100", "6%", "None", "Forest", "fo_est", "FO%", "%est", "a", "A", "", "1_", "é%", "ñ", "FINISHED", "FAIL%",
                "finished", "Forest 64", "%100\\%", "0.1", "baseline"]
    return quote + rng.choice(pool) + quote


def clause(rng, ids):
    entity, kind = rng.choice(list(ENTITIES.items()))
    comparator = rng.choice(COMPARATORS[kind])
    if "NULL" in comparator.upper():
        return f"{entity} {comparator}"
    if "IN" in comparator.upper().split():
        values = ", ".join(value_for(rng, kind, entity, ids).replace('"', "'") for _ in range(rng.randint(1, 4)))
        return f"{entity} {comparator} ({values})"
    space = rng.choice([" ", " ", ""]) if comparator[0] in "<>=!" else " "
    return f"{entity}{space}{comparator}{space}{value_for(rng, kind, entity, ids)}"


def order(rng):
    keys = [k for k, kind in ENTITIES.items() if kind != "dataset" and "Run name" not in k]
    chosen, seen = [], set()
    for key in rng.sample(keys, rng.choice([0, 1, 1, 2, 3])):
        plain = key.replace("attributes.", "").replace("attr.", "").replace("run.", "").strip("`").lower().replace(" ", "_")
        plain = {"created": "start_time"}.get(plain, plain)
        if plain not in seen:
            seen.add(plain)
            chosen.append(key + rng.choice(["", " ASC", " DESC", " desc"]))
    return chosen


def asked(client, text, orders):
    try:
        return [run.info.run_id for run in client.search_runs(["0"], text, order_by=orders, max_results=1000)]
    except MlflowException:
        return None


def main(driver):
    rng = random.Random(20261128)
    with tempfile.TemporaryDirectory() as folder:
        mlflow.set_tracking_uri(f"sqlite:///{folder}/mlflow.db")
        client = MlflowClient()
        make_runs(client, rng)
        runs = client.search_runs(["0"], max_results=1000)
        ids = [run.info.run_id for run in runs]
        queries = [("", [o]) for o in REFUSED_ORDERS[:-1]] + [("", REFUSED_ORDERS[-1].split(", "))] + [(text, []) for text in REFUSED]
        refused = len(queries)
        for _ in range(600):
            text = rng.choice([" and ", " AND ", "  And\n"]).join(clause(rng, ids) for _ in range(rng.choice([0, 1, 1, 1, 2, 3])))
            queries.append((text, order(rng)))
        expected = [asked(client, text, orders) for text, orders in queries]
        with open(f"{folder}/runs.json", "w", encoding="utf-8") as file:
            json.dump([as_json(run) for run in runs], file)
        with open(f"{folder}/queries.json", "w", encoding="utf-8") as file:
            json.dump([{"filter": text, "order_by": ", ".join(orders)} for text, orders in queries], file)
        output = subprocess.run([driver, f"{folder}/runs.json", f"{folder}/queries.json"], check=True, capture_output=True).stdout
    answers = json.loads(output)
    failures = 0
    for number, ((text, orders), theirs, ours) in enumerate(zip(queries, expected, answers)):
        if number < refused and theirs is not None:
            print(f"mlflow does not refuse: {text!r} {orders}")
            failures += 1
        if theirs != ours:
            failures += 1
            print(f"{text!r} ORDER BY {orders}\n  mlflow {theirs if theirs is None else len(theirs)} {(theirs or [])[:6]}"
                  f"\n  podium {ours if ours is None else len(ours)} {(ours or [])[:6]}")
    kept = sum(1 for ids_ in expected[refused:] if ids_)
    print(f"{len(queries)} queries, {kept} of them keep runs, {failures} answered otherwise (mlflow {mlflow.__version__})")
    return 1 if failures or kept < 200 else 0


if __name__ == "__main__":
    os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
    sys.exit(main(sys.argv[1]))
