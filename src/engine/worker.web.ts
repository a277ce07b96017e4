import { openBytes } from './open.ts';
import { serve } from './serve.ts';
import { workOver } from './work.ts';

serve(
  {
    post: (message) => postMessage(message),
    on: (listener) => addEventListener('message', ({ data }) => listener(data)),
  },
  workOver(openBytes),
);
