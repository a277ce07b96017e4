import { createEngine, type Engine, type WorkerHandle } from './engine.ts';

/** Browsers tell little of the processors; four are there on nearly every machine that runs an editor. */
const atOnce = 4;

/**
 * An engine in the browser. `module` is the text of dist/engine.cjs: extension hosts serve files from another
 * origin, from which a worker may not be started by address. Where there are no workers it runs in process.
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
 * The worker's script within the host's thread, which loads every extension in this way: the two functions that the
 * script calls as a worker's own are a port's. Stopping it drops the answer; the computation itself runs on.
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
