import { analyzeSource } from './analyze-source.ts';
import { openBytes } from './open.ts';
import { serve } from './serve.ts';

serve(
  {
    post: (message) => postMessage(message),
    on: (listener) => addEventListener('message', ({ data }) => listener(data)),
  },
  (tell) => ({ analyze: (request) => analyzeSource(request, openBytes, tell) }),
);
