"""Archives as numpy writes them: test/reference/npz.json. Run: /usr/bin/python3 test/reference/npz.py > test/reference/npz.json"""
import base64, io, json
import numpy as np
y, p = np.array([1.5, -2.0, 3.25]), np.array([[0.25, 0.75], [0.5, 0.5], [1.0, 0.0]], dtype='f4')
def archive(save, **arrays):
    file = io.BytesIO()
    save(file, **arrays)
    return base64.b64encode(file.getvalue()).decode()
columns = {'y': y.tolist(), 'p[0]': p[:, 0].tolist(), 'p[1]': p[:, 1].tolist()}
print(json.dumps({
    'made by': f'numpy {np.__version__}, test/reference/npz.py',
    'columns': columns,
    'stored': archive(np.savez, y=y, p=p),
    'compressed': archive(np.savez_compressed, y=y, p=p),
    'uneven': archive(np.savez, y=y, p=p, z=np.arange(5.0)),
    'bomb': archive(np.savez_compressed, y=np.zeros(12_000_000)),
}, indent=2))
