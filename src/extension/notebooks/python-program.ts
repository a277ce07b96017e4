import { closing, mostBytes, mostVariables, opening } from './answer-marks.ts';

/**
 * A Python program that reports what a kernel or a debugger's stack frame contains. It sees the user's names only in
 * `scope` and leaves none behind. Without `wanted` it lists the vectors; otherwise it sends some of them as CSV, or
 * one whole value: an array as an .npy file, anything else as CSV, with every number in full precision.
 */
const program = `
import base64, csv, io, json

def answer(**parts):
    coded = base64.b64encode(json.dumps(parts).encode()).decode()
    return '${opening}' + coded + '${closing}'

def named(value):
    return type(value).__name__

def is_table(value):
    return named(value) in ('Series', 'DataFrame') and hasattr(value, 'columns' if named(value) == 'DataFrame' else 'name')

def array_of(value):
    if is_table(value) or isinstance(value, (list, tuple, dict, set, str, bytes, type)):
        return None
    if named(value) == 'ndarray':
        return value
    if hasattr(value, 'filled') and hasattr(value, 'mask'):
        return value.astype(float).filled(float('nan'))
    if hasattr(value, 'detach'):
        value = value.detach().cpu()
        if 'float16' in str(value.dtype):
            value = value.float()
    if callable(getattr(value, 'numpy', None)):
        value = value.numpy()
    elif hasattr(value, '__array__') and hasattr(value, 'shape'):
        import numpy
        value = numpy.asarray(value)
    return value if named(value) == 'ndarray' else None

def is_scalar(value):
    return value is None or isinstance(value, (bool, int, float, str)) or hasattr(value, 'isoformat')

def is_vector(value):
    return isinstance(value, (list, tuple)) and len(value) > 0 and all(map(is_scalar, value[:100]))

def vectors_in(name, value):
    kind = named(value)
    if kind == 'DataFrame':
        for column in value.columns:
            yield str(column), kind, value[column]
    elif kind == 'Series':
        yield name, kind, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            inner = inner if is_vector(inner) else array_of(inner)
            if inner is not None and (isinstance(inner, (list, tuple)) or inner.ndim == 1):
                yield str(key), kind, inner
    elif is_vector(value):
        yield name, kind, value
    else:
        array = array_of(value)
        if array is None or array.ndim not in (1, 2) or array.dtype.names:
            return
        if array.ndim == 1 or array.shape[1] == 1:
            yield name, kind, array.reshape(-1)
        elif array.shape[1] <= 50:
            for column in range(array.shape[1]):
                yield name + '[' + str(column) + ']', kind, array[:, column]

def numeric(vector):
    dtype = str(getattr(vector, 'dtype', ''))
    if dtype:
        return not any(word in dtype.lower() for word in ('object', 'str', '<u', 'utf8', 'date', 'time', 'categ'))
    return all(value is None or isinstance(value, (bool, int, float)) for value in list(vector)[:100])

def plain(vector):
    for method in ('tolist', 'to_list'):
        if hasattr(vector, method):
            return getattr(vector, method)()
    return list(vector)

def cell(value):
    try:
        if value is None or value != value:
            return 'NaN'
    except Exception:
        return 'NaN'
    return repr(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else str(value)

def index_of(value):
    index = getattr(value, 'index', None)
    if index is None or callable(index) or not is_table(value):
        return None
    is_dated = named(index) in ('DatetimeIndex', 'PeriodIndex')
    return (str(index.name or 'date'), index) if is_dated or index.name is not None else None

def table(columns):
    file = io.StringIO()
    writer = csv.writer(file, lineterminator='\\n')
    writer.writerow([label for label, _ in columns])
    writer.writerows(zip(*([cell(value) for value in plain(vector)] for _, vector in columns)))
    return file.getvalue().encode()

def listing():
    found = []
    for name in list(scope):
        if not isinstance(name, str) or name.startswith('_') or name in ('In', 'Out'):
            continue
        try:
            value = scope[name]
            for place, (label, kind, vector) in enumerate(vectors_in(name, value)):
                if len(vector) > 1:
                    found.append(dict(name=name, place=place, label=label, type=kind, length=len(vector), numeric=numeric(vector)))
        except Exception:
            continue
        if len(found) > ${mostVariables}:
            break
    return answer(vectors=found[:${mostVariables}])

def several():
    columns, index = [], None
    for name, place in wanted:
        if name not in scope:
            return answer(problem='gone', detail=name)
        value = scope[name]
        label, kind, vector = list(vectors_in(name, value))[place]
        index = index or index_of(value)
        taken = [known for known, _ in columns]
        columns.append((name + '.' + label if label in taken else label, vector))
    if index is not None and len(index[1]) == len(columns[0][1]) and index[0] not in [label for label, _ in columns]:
        columns.insert(0, index)
    if sum(len(vector) for _, vector in columns) * 8 > ${mostBytes}:
        return answer(problem='large')
    return sent('csv', table(columns))

def whole(name, value):
    kind = named(value)
    array = array_of(value)
    if array is not None:
        import numpy
        if array.nbytes > ${mostBytes}:
            return answer(problem='large')
        file = io.BytesIO()
        numpy.save(file, array, allow_pickle=False)
        return sent('npy', file.getvalue())
    if not (is_table(value) or is_vector(value) or isinstance(value, dict)):
        return answer(problem='type', detail=kind)
    size = value.size if hasattr(value, 'size') else len(value)
    if isinstance(size, int) and size * 8 > ${mostBytes}:
        return answer(problem='large')
    columns = [(label if label != name or kind != 'Series' or value.name in (None, '') else str(value.name), vector)
               for label, _, vector in vectors_in(name, value)]
    if kind == 'DataFrame':
        columns = [(label if isinstance(column, str) else 'column ' + label, vector) for column, (label, vector) in zip(value.columns, columns)]
    if not columns or len(set(len(vector) for _, vector in columns)) > 1:
        return answer(problem='type', detail=kind)
    index = index_of(value)
    if index is not None and index[0] not in [label for label, _ in columns]:
        columns.insert(0, index)
    return sent('csv', table(columns))

def sent(ending, content):
    if len(content) > ${mostBytes}:
        return answer(problem='large')
    return answer(ending=ending, base64=base64.b64encode(content).decode())

def main():
    try:
        if isinstance(wanted, str):
            try:
                value = scope[wanted.split('.')[0]]
                for part in wanted.split('.')[1:]:
                    value = getattr(value, part)
            except (KeyError, AttributeError):
                return answer(problem='gone')
            return whole(wanted, value)
        return listing() if wanted is None else several()
    except Exception as error:
        return answer(problem='failed', detail=type(error).__name__ + ': ' + str(error))

result = main()
`;

/** What to send: undefined for a list, a name for a whole value, or some of the listed vectors. */
export type WantedValues = undefined | string | readonly (readonly [name: string, place: number])[];

const dictionary = (scope: string, wanted: WantedValues): string =>
  `{"scope": ${scope}, "wanted": ${wanted === undefined ? 'None' : JSON.stringify(wanted)}}`;

/** A statement for a kernel, which prints the answer. */
export const pythonStatement = (wanted?: WantedValues): string =>
  `__import__("builtins").exec(${JSON.stringify(`${program}print(result)`)}, ${dictionary('globals()', wanted)})`;

/** An expression for a debugger, whose value is the answer. */
export const pythonExpression = (wanted?: WantedValues): string =>
  `[__import__("builtins").exec(${JSON.stringify(program)}, names) or names["result"] for names in [${dictionary('{**globals(), **locals()}', wanted)}]][0]`;
