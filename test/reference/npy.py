"""Arrays as numpy writes them, with the numbers they hold: test/reference/npy.json."""
import base64
import io
import json
import os

import numpy as np

values = [1.5, -2.25, 0.0, 1e3, 7.0, -0.125]
arrays = {dtype: np.array(values).astype(dtype) for dtype in ["<f8", ">f8", "<f4", "<f2", ">i2", "<i4", "<i8", "|i1"]}
arrays["|u1"] = np.array([0, 1, 255], dtype="u1")
arrays["<u8"] = np.array([0, 1, 2**63], dtype="<u8")
arrays["|b1"] = np.array([True, False, True])
arrays["matrix"] = np.arange(6.0).reshape(3, 2)
arrays["fortran"] = np.asfortranarray(np.arange(6.0).reshape(3, 2))
arrays["column"] = np.arange(3.0).reshape(3, 1)
arrays["nan"] = np.array([1.0, np.nan, 2.0])


def encode(array):
    buffer = io.BytesIO()
    np.save(buffer, array)
    return base64.b64encode(buffer.getvalue()).decode()


def columns(array):
    table = array.reshape(len(array), -1).astype(float)
    return [[None if np.isnan(x) else x for x in table[:, k]] for k in range(table.shape[1])]


cases = [{"name": name, "bytes": encode(array), "columns": columns(array)} for name, array in arrays.items()]
frame = np.array([(1, 2.5), (3, -4.5)], dtype=[("y", "<i4"), ("yhat", "<f8")])
cases.append({"name": "structured", "bytes": encode(frame), "columns": [[1.0, 3.0], [2.5, -4.5]]})
path = os.path.join(os.path.dirname(__file__), "npy.json")
with open(path, "w") as file:
    json.dump({"made with": f"numpy {np.__version__}", "cases": cases}, file, indent=1)
    file.write("\n")
