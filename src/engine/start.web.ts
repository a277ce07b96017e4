import { createEngine, type Engine, type WorkerHandle } from './engine.ts';
import { serve, type Work } from './serve.ts';

/**
 * An engine in the browser. `script` is the text of dist/worker.web.js: extension hosts serve files from another
 * origin, from which a worker may not be started by address. Where there are no workers the work runs in process.
 */
export function startWebEngine(script: string, work: Work): Engine {
  const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return createEngine(() => {
    try {
      return webWorker(blob);
    } catch {
      return inProcess(work);
    }
  });
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

/** The same messages within one thread. Stopping it drops the answer; the computation itself runs on. */
export function inProcess(work: Work): WorkerHandle {
  const { port1, port2 } = new MessageChannel();
  const channel = (port: MessagePort) => ({
    post: (message: unknown) => port.postMessage(message),
    on: (listener: (message: unknown) => void) => {
      port.onmessage = ({ data }) => listener(data);
    },
  });
  serve(channel(port1), work);
  return { ...channel(port2), onEnd: () => {}, terminate: () => port2.close() };
}
