/** The statistics alone, data in memory. `laplace 1000`: one valid Laplace p-value; `whole 1e6`: the whole analysis. */
import { analyseSample } from '../../src/analysis/index.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { prepareResiduals } from '../../src/stats/residuals.ts';
import { andersonDarlingLaplace } from '../../src/stats/tests/anderson-darling-laplace.ts';
import { runTest } from '../../src/stats/tests/test.ts';

const [task, size] = process.argv.slice(2);
const { laplace, uniform } = seededRandom(1);
const n = Number(size);
const residuals = Float64Array.from({ length: n }, laplace);
const predicted = Float64Array.from({ length: n }, uniform);
const begun = performance.now();
if (task === 'laplace') runTest(andersonDarlingLaplace, prepareResiduals(residuals));
else if (!analyseSample({ residuals, predicted }).ok) throw new Error('not analysed');
console.log(performance.now() - begun);
