/**
 * Times the statistics alone, data in memory. `laplace 1000`: one valid Laplace p-value; `whole 1e6`: the whole
 * analysis.
 */
import { analyzeSample } from '../../src/analysis/index.ts';
import { andersonDarlingLaplace } from '../../src/hypothesis-tests/anderson-darling-laplace.ts';
import { runTest } from '../../src/hypothesis-tests/test.ts';
import { seededRandom } from '../../src/numerics/random.ts';
import { prepareResiduals } from '../../src/numerics/residuals.ts';

const [task, size] = process.argv.slice(2);
const { laplace, uniform } = seededRandom(1);
const n = Number(size);
const residuals = Float64Array.from({ length: n }, laplace);
const predicted = Float64Array.from({ length: n }, uniform);
const begun = performance.now();
if (task === 'laplace') runTest(andersonDarlingLaplace, prepareResiduals(residuals));
else if (!analyzeSample({ residuals, predicted }).ok) throw new Error('not analyzed');
console.log(performance.now() - begun);
