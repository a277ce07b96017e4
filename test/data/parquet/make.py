"""Writes the Parquet files beside it, with pyarrow, Polars, DuckDB and fastparquet, and what is in them.

    python3 -m venv venv && venv/bin/pip install pyarrow pandas polars duckdb fastparquet
    venv/bin/python test/data/parquet/make.py
"""

import datetime as dt
import decimal
import json
import math
import pathlib
import re

import duckdb
import fastparquet
import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

here = pathlib.Path(__file__).parent
rng = np.random.default_rng(4)
n = 60


def gaps(values, every):
    return [None if row % every == 0 else value for row, value in enumerate(values)]


def whole(type, low, high):
    return pa.array([low, high, *rng.integers(-100 if low < 0 else 0, 100, n - 2).tolist()], type)


def decimals(digits, scale, type):
    values = [
        decimal.Decimal(int(value)).scaleb(-scale, decimal.Context(prec=80))
        for value in [7, -7, 10**digits - 1, 1 - 10**digits, *rng.integers(-(10**6), 10**6, n - 4)]
    ]
    return pa.array(gaps(values, 9), type(digits, scale))


start = dt.datetime(2024, 2, 28, 23, 59, 58)
moments = [start + dt.timedelta(days=row, microseconds=1001 * row) for row in range(n)]
normal = rng.normal(size=n)
words = ["north", "südlich", "o'st", 'we"st']

table = pa.table(
    {
        "double": pa.array(normal),
        "double_gaps": pa.array(gaps(normal.tolist(), 7)),
        "float": pa.array(normal.astype("float32")),
        "half": pa.array(normal.astype("float16")),
        "int8": whole(pa.int8(), -(2**7), 2**7 - 1),
        "int16": whole(pa.int16(), -(2**15), 2**15 - 1),
        "int32": whole(pa.int32(), -(2**31), 2**31 - 1),
        "int64": whole(pa.int64(), -(2**53), 2**53),
        "int64_gaps": pa.array(gaps(range(n), 4), pa.int64()),
        "uint8": whole(pa.uint8(), 0, 2**8 - 1),
        "uint16": whole(pa.uint16(), 0, 2**16 - 1),
        "uint32": whole(pa.uint32(), 0, 2**32 - 1),
        "uint64": pa.array([2**64 - 1, 2**63, *range(n - 2)], pa.uint64()),
        "decimal9": decimals(9, 2, pa.decimal128),
        "decimal15": decimals(15, 1, pa.decimal128),
        "decimal38": decimals(38, 10, pa.decimal128),
        "decimal76": decimals(76, 40, pa.decimal256),
        "right": pa.array(gaps([row % 3 == 0 for row in range(n)], 5)),
        "text": pa.array([f"row {row}" for row in range(n)]),
        "group": pa.array(gaps([words[row % 4] for row in range(n)], 11)).dictionary_encode(),
        "day": pa.array(gaps([moment.date() for moment in moments], 10)),
        "second": pa.array([moment.replace(microsecond=0) for moment in moments], pa.timestamp("s")),
        "millisecond": pa.array(
            [moment.replace(microsecond=moment.microsecond // 1000 * 1000) for moment in moments],
            pa.timestamp("ms"),
        ),
        "microsecond": pa.array(moments, pa.timestamp("us", tz="UTC")),
        "nanosecond": pa.array([10**9 * row + row for row in range(-9, n - 9)], pa.timestamp("ns")),
        "clock": pa.array([moment.time() for moment in moments], pa.time64("us")),
        "bytes": pa.array([bytes([row, 255]) for row in range(n)], pa.binary(2)),
        "nothing": pa.array([None] * n, pa.float64()),
        "nested": pa.array([{"a": row} for row in range(n)]),
        "listed": pa.array([[1.5] * (row % 3) for row in range(n)]),
        "last": pa.array(normal[::-1].copy()),
    }
)


def shown(value):
    """As JSON. Its reader takes the number nearest to the digits, which are all here."""
    match value:
        case bool() | str() | None:
            return json.dumps(value, ensure_ascii=False)
        case float() if math.isnan(value):
            return "null"
        case int() | float() | decimal.Decimal():
            return str(value)
        case bytes():
            return json.dumps(value.hex())
    iso = value.isoformat().replace("+00:00", "Z")
    return json.dumps(re.sub(r"(\.\d*?)0+(?=Z?$)", r"\1", iso))


def expected(table):
    flat = [field.name for field in table.schema if not pa.types.is_nested(field.type)]
    columns = [f'"{name}":[{",".join(map(shown, table.column(name).to_pylist()))}]' for name in flat]
    return "{\n" + ",\n".join(columns) + "\n}\n"


def write(name, table=table, **options):
    pq.write_table(table, here / f"{name}.parquet", **{"store_schema": False, "write_statistics": False, **options})


for codec in ["none", "snappy", "gzip", "zstd", "lz4", "brotli"]:
    write(codec, compression=codec)
write("v2", data_page_version="2.0", compression="snappy")
write("v2-zstd", data_page_version="2.0", compression="zstd", use_dictionary=False)
write("plain", compression="none", use_dictionary=False)
write("small-pages", data_page_size=1, write_batch_size=7, row_group_size=25, write_page_index=True, write_statistics=True)
write("old", version="1.0", use_deprecated_int96_timestamps=True)
write("integers", store_decimal_as_integer=True, write_page_checksum=True)
coded = {
    "double": "BYTE_STREAM_SPLIT",
    "double_gaps": "BYTE_STREAM_SPLIT",
    "float": "BYTE_STREAM_SPLIT",
    "half": "BYTE_STREAM_SPLIT",
    "decimal9": "BYTE_STREAM_SPLIT",
    "int32": "DELTA_BINARY_PACKED",
    "int64": "DELTA_BINARY_PACKED",
    "int64_gaps": "DELTA_BINARY_PACKED",
    "uint8": "DELTA_BINARY_PACKED",
    "day": "DELTA_BINARY_PACKED",
    "text": "DELTA_BYTE_ARRAY",
    "group": "DELTA_LENGTH_BYTE_ARRAY",
    "right": "RLE",
}
for version in ["1.0", "2.0"]:
    write(f"encodings-v{version[0]}", use_dictionary=False, column_encoding=coded, data_page_version=version)

(here / "expected.json").write_text(expected(table))

# The same few columns by other writers.
few = table.select(["double", "double_gaps", "int64_gaps", "right", "text", "group", "day", "microsecond", "decimal9"])
few = few.set_column(5, "group", few.column("group").cast(pa.string()))
polars = pl.from_arrow(few)
polars.write_parquet(here / "polars.parquet")
polars.write_parquet(here / "polars-snappy.parquet", compression="snappy", row_group_size=16, data_page_size=64)
duckdb.sql(f"copy (select * from few) to '{here}/duckdb.parquet' (format parquet)")
duckdb.sql(f"copy (select * from few) to '{here}/duckdb-v2.parquet' (format parquet, parquet_version v2, compression zstd)")
frame = few.select(["double", "double_gaps", "int64_gaps", "right", "text", "group"]).to_pandas()
fastparquet.write(str(here / "fastparquet.parquet"), frame, write_index=False)
fastparquet.write(str(here / "fastparquet-gzip.parquet"), frame, write_index=False, compression="GZIP", row_group_offsets=25)

# Small ones of every kind, to be damaged.
few = table.select(["double", "double_gaps", "int64_gaps", "text", "group", "decimal38", "right"]).slice(0, 20)
for codec in ["none", "snappy", "gzip", "zstd", "lz4", "brotli"]:
    write(f"small/{codec}", few, compression=codec, data_page_version="2.0" if codec in ["none", "gzip"] else "1.0")
chosen = {name: coded[name] for name in few.column_names if name in coded}
for version in ["1.0", "2.0"]:
    write(f"small/encodings-v{version[0]}", few, compression="none", use_dictionary=False, column_encoding=chosen, data_page_version=version)
write("small/pages", few, compression="none", data_page_size=1, write_batch_size=3, row_group_size=7)
