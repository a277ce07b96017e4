/** Drawing jobs run one at a time, each in a task of its own, so that the page can paint and respond between them. */
const waiting: (() => void)[] = [];

/** Queues a job. The returned function cancels it if it has not run. */
export function drawSoon(job: () => void): () => void {
  waiting.push(job);
  if (waiting.length === 1) setTimeout(next);
  return () => {
    const at = waiting.indexOf(job);
    if (at > 0) waiting.splice(at, 1);
    else if (at === 0) waiting[0] = () => {};
  };
}

function next(): void {
  try {
    waiting[0]!();
  } finally {
    waiting.shift();
    if (waiting.length > 0) setTimeout(next);
  }
}
