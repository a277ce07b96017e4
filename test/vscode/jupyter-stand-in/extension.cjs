const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Takes the place of the Jupyter extension in tests: the same interface, answering what a real Python printed for
 * the very same code (record.ts). The notebook's name says how its kernel behaves.
 */
const recorded = JSON.parse(readFileSync(join(__dirname, 'recorded.json'), 'utf8'));

const output = (mime, text) => ({ items: [{ mime, data: new TextEncoder().encode(text) }] });

const denied = () => {
  throw Object.assign(new Error('Access to Jupyter Kernel has been revoked'), {
    name: 'vscode.jupyter.apiAccessRevoked',
  });
};

const kernels = {
  'works.ipynb': async function* (code) {
    if (!(code in recorded)) throw new Error('this code was not recorded: run record.ts');
    // A long answer comes in pieces.
    for (const piece of recorded[code].match(/.{1,500}/gs))
      yield output('application/vnd.code.notebook.stdout', piece);
  },
  'denied.ipynb': async function* () {
    yield denied();
  },
  'silent.ipynb': async function* () {
    yield* [];
  },
  'fails.ipynb': async function* () {
    const error = { name: 'MemoryError', message: 'no room', stack: '' };
    yield output('application/vnd.code.notebook.error', JSON.stringify(error));
  },
};

exports.activate = () => ({
  kernels: {
    async getKernel(uri) {
      const executeCode = kernels[uri.path.split('/').at(-1)];
      return executeCode && { language: 'python', status: 'idle', executeCode };
    },
  },
});
