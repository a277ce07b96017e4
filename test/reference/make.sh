#!/usr/bin/env bash
# Makes the reference files again: first the data sets, then every script beside this one.
# Needs R (ape, forecast, lme4, mvtnorm, nortest, lmtest, AER, MASS, quantreg, sandwich, jsonlite) and Python (scipy, statsmodels, pandas).
set -eu
cd "$(dirname "$0")"
for script in data/*.R *.R; do
  echo "$script"
  Rscript --vanilla "$script"
done
for script in *.py; do
  echo "$script"
  /usr/bin/python3 -P "$script" # -P: no script here shadows a module of Python
done
