// Runs code with TensorFlow.js on simulated data. Arguments: the folder that contains the package, then code files.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const [folder, ...files] = process.argv.slice(2);
const load = createRequire(join(folder, 'package.json'));
console.warn = console.log = () => {};
const tf = load('@tensorflow/tfjs');

/** The code must return a finite loss, or a model that can be fitted with its loss. */
async function run(code) {
  const x = tf.linspace(-1, 1, 20).reshape([20, 1]);
  const labels = x.mul(2).add(1);
  const predictions = labels.add(0.5);
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] });
  const made = new Function(
    'require',
    'labels',
    'predictions',
    'model',
    `${code}\nreturn typeof loss === 'undefined' ? undefined : loss;`,
  );
  const loss = made((name) => load(name), labels, predictions, model);
  const value = loss
    ? loss.dataSync()[0]
    : (await model.fit(x, labels, { epochs: 2, verbose: 0 })).history.loss.at(-1);
  if (!Number.isFinite(value)) throw new Error(`the loss is ${value}`);
}

(async () => {
  for (const file of files) {
    let result = 'ran';
    try {
      await run(readFileSync(file, 'utf8'));
    } catch (error) {
      result = String(error.message ?? error).split('\n')[0];
    }
    process.stdout.write(`${file}\t${result}\n`);
  }
})();
