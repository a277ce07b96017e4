import { createEngine, type Engine, type WorkerHandle } from './engine.ts';

/** Browsers reveal little about the processors; nearly every machine that runs an editor has at least four. */
const atOnce = 4;

/**
 * An engine in the browser. `module` is the text of dist/engine.cjs: extension hosts serve files from another origin,
 * and a worker can't be started from a cross-origin URL. If workers are unavailable, the engine runs in process.
 */
export function startWebEngine(module: string): Engine {
  const script = `const module = { exports: {} };\n${module}\nmodule.exports.serveHere();`;
  const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return createEngine(() => {
    try {
      return webWorker(blob);
    } catch {
      return inProcess(script);
    }
  }, atOnce);
}

function webWorker(address: string): WorkerHandle {
  const worker = new Worker(address);
  return {
    post: (message) => worker.postMessage(message),
    on: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    onEnd: (listener) => worker.addEventListener('error', ({ message }) => listener(message)),
    terminate: () => worker.terminate(),
  };
}

/**
 * Runs the worker's script in the host's own thread. The two global functions that the script expects of a worker are
 * those of a message port. Stopping it only drops the answer; the computation runs on.
 */
function inProcess(script: string): WorkerHandle {
  const { port1, port2 } = new MessageChannel();
  new Function('postMessage', 'addEventListener', script)(
    port1.postMessage.bind(port1),
    port1.addEventListener.bind(port1),
  );
  port1.start();
  return {
    post: (message) => port2.postMessage(message),
    on: (listener) => {
      port2.onmessage = ({ data }) => listener(data);
    },
    onEnd: () => {},
    terminate: () => port2.close(),
  };
}
