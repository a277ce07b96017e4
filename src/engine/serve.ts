import { createBirpc } from 'birpc';
import type { HostEvents, Progress, WorkerFunctions } from './protocol.ts';

/** One end of a two-way message channel: a worker's port, or half of a MessageChannel. */
export interface Channel {
  post(message: unknown): void;
  on(listener: (message: unknown) => void): void;
}

/** The engine's functions, given a callback for progress. */
export type Work = (tell: (progress: Progress) => void) => WorkerFunctions;

/** Answers the calls that the host makes over a channel. */
export function serve(channel: Channel, work: Work): void {
  const host = createBirpc<HostEvents, WorkerFunctions>(
    work((progress) => void host.progress.asEvent(progress)),
    { post: channel.post, on: channel.on, timeout: -1 },
  );
}
