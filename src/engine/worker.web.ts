import { analyseSource } from './analyse-source.ts';
import { openBytes } from './open.ts';
import { serve } from './serve.ts';

serve(
  {
    post: (message) => postMessage(message),
    on: (listener) => addEventListener('message', ({ data }) => listener(data)),
  },
  (tell) => ({ analyse: (request) => analyseSource(request, openBytes, tell) }),
);
