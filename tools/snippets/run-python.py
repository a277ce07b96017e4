"""Runs every given code file on simulated data; prints a line of JSON for each."""

import contextlib
import io
import json
import sys
import warnings

import numpy as np

warnings.simplefilter("ignore")
rows, columns, classes = 240, 3, 3


def made(kind, unit):
    """The variables that code can rely on: features X, a target y of this kind and in this unit, and the names that
    libraries use for both."""
    rng = np.random.default_rng(7)
    X = rng.normal(size=(rows, columns))
    center = X @ np.array([0.5, -0.3, 0.2])
    y = {
        "real": 10 + center + rng.normal(size=rows),
        "positive": np.exp(center) * rng.gamma(3, 1 / 3, size=rows),
        "counts": rng.poisson(np.exp(center)),
        "zeros": rng.poisson(np.exp(1 + center)) * (rng.random(rows) > 0.3),
        "binary": (center + rng.logistic(size=rows) > 0).astype(int),
        "classes": rng.integers(0, classes, size=rows),
        "shares": rng.dirichlet(np.ones(classes), size=rows)[:, 0],
    }[kind]
    if unit != 1:
        y = unit * y
    successes = rng.binomial(10, 1 / (1 + np.exp(-center)))
    names = dict(np=np, X=X, y=y, sigma=unit * rng.uniform(0.5, 2, size=rows))
    names |= dict(row_weight=1 + np.arange(rows) % 3, row_scale=rng.uniform(0.8, 1.25, size=rows))
    return names | dict(successes_and_failures=np.column_stack([successes, 10 - successes]), successes=successes)


def with_frame(names):
    import pandas as pd

    return names | dict(df=pd.DataFrame(names["X"], columns=["a", "b", "c"]).assign(y=names["y"]))


def with_tensors(names, loss):
    import torch

    X, y = torch.tensor(names["X"]).float(), torch.tensor(names["y"])
    output = lambda size=(): (torch.zeros(rows, *size) + 0.1).requires_grad_()
    target = torch.tensor(names["successes"]).float() if loss == "binomial" else y.float()
    logits = output() if loss.startswith("binary-cross-entropy") or loss == "binomial" else output((classes,))
    given = {name: output() for name in ("prediction", "log_mean", "log_rate", "log_prediction", "log_scale")}
    shares = torch.full((rows, classes), 1 / classes)
    if loss == "dirichlet":
        target = shares
    return given | dict(
        x=X, target=target, labels=y, shares=shares, logits=logits, sigma=torch.tensor(names["sigma"]).float(),
        trials=torch.full((rows,), 10.0), mean=torch.sigmoid(output()), precision=torch.exp(output()),
        concentration=torch.exp(output((classes,))), model=lambda x: (output(), output()),
        row_weight=torch.tensor(names["row_weight"]), row_scale=torch.tensor(names["row_scale"]).float(),
    )


def has_learned(prediction, y):
    """Whether predictions are better than a constant. What they estimate, such as a quantile, may be off the center."""
    spread = lambda values: np.abs(values - np.median(values)).mean()
    errors = y - prediction
    return spread(errors) < 0.9 * spread(y) and abs(np.median(errors)) < 1.5 * np.std(y)


def repeated(names):
    """The same variables with each row as often as its weight says."""
    times = names["row_weight"]

    def rows_of(value):
        shape = getattr(value, "shape", None)
        if not isinstance(shape, tuple) or shape[:1] != (rows,):
            return value
        return value.repeat_interleave(times.long(), 0) if hasattr(value, "long") else np.repeat(value, times, axis=0)

    more = {name: rows_of(value) for name, value in names.items() if name != "df"}
    if "model" in names:
        more["model"] = lambda x: tuple(rows_of(value) for value in names["model"](x))
    return more


def fitted(names):
    """What must not depend on whether rows are weighted or repeated; none for trees and random order."""
    if "loss" in names:
        return names["loss"].detach().numpy()
    if "fit" in names:
        return names["fit"].params
    return getattr(names["model"], "coef_", None) if "Regressor" in type(names["model"]).__name__ else None


def execute(code, names):
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(code, "snippet", "exec"), names)
    return names


def run(code, library, loss, kind, unit, plain):
    names = with_frame(made(kind, unit))
    if library == "pytorch":
        names = names | with_tensors(names, loss)
    given = dict(names)
    names = execute(code, names)
    if library == "pytorch":
        value = names["loss"]
        value.backward()
        assert value.ndim == 0 and bool(value.isfinite()), f"loss is {value}"
    elif "model" in names:
        prediction = names.get("prediction", names["model"].predict(names["X"]))
        assert np.isfinite(np.asarray(prediction, dtype=float)).all(), "not finite"
        if kind in ("real", "positive"):
            assert has_learned(prediction, names["y"]), "learned nothing"
    elif "fit" in names:
        fit = names["fit"]
        assert np.isfinite(np.asarray(fit.x if library == "scipy" else fit.params)).all(), "not finite"
    if plain and "row_weight" in code:
        weighted, whole = fitted(names), fitted(execute(plain, repeated(given)))
        if weighted is not None:
            # QuantReg iterates until the coefficients change by less than a hundredth of a percent.
            assert np.allclose(weighted, whole, rtol=0.01, atol=0.005), f"{weighted} weighted, {whole} repeated"


for job in json.load(sys.stdin):
    try:
        __import__(job["module"])
    except ImportError:
        with open(job["path"]) as file:
            compile(file.read(), job["path"], "exec")
        print(json.dumps({"id": job["id"], "missing": job["module"]}))
        continue
    version = getattr(sys.modules[job["module"]], "__version__", "")
    try:
        with open(job["path"]) as file:
            run(file.read(), job["library"], job["loss"], job["kind"], job["unit"], job.get("plain"))
        print(json.dumps({"id": job["id"], "version": version}))
    except Exception as error:  # whatever code of any kind may raise
        print(json.dumps({"id": job["id"], "version": version, "error": f"{type(error).__name__}: {error}"}))
