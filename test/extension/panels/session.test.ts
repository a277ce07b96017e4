import { describe, expect, it } from 'vitest';
import type { Roles } from '../../../src/analysis/report.ts';
import { failed, ok } from '../../../src/data/problem.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import type { Analysis, AnalysisOutcome, AnalysisRequest } from '../../../src/engine/protocol.ts';
import { createSession, type SessionNeeds } from '../../../src/extension/panels/session.ts';

const done = (file: string) =>
  ({
    kind: 'done',
    report: { source: { file }, roles: { kind: 'residual', residual: 'e' } },
    plots: {},
  }) as Analysis;

/** A session whose engine answers as told, and what it was asked. */
function sessionWith(answer: (request: AnalysisRequest, signal: AbortSignal) => Promise<AnalysisOutcome>) {
  const asked: AnalysisRequest[] = [];
  const states: string[] = [];
  const engine: Engine = {
    analyze(request, options) {
      asked.push(request);
      return answer(request, options!.signal!);
    },
    read: async () => undefined,
    dispose: () => {},
  };
  const needs: SessionNeeds = {
    engine,
    source: async () => ok({ path: 'first.csv' }),
    comparedFiles: (addresses) =>
      addresses.map((address) => ({ name: address, source: async () => ok({ path: address }) })),
    reading: () => ({ delimiter: ';' }),
    purpose: () => undefined,
    significance: () => 0.01,
    askRoles: async (choices) => choices[1]?.roles,
    onChange: ({ state }) =>
      states.push(state.kind === 'running' ? state.progress.stage : state.outcome.kind),
  };
  return { needs, asked, states };
}
const untilAborted = (signal: AbortSignal) =>
  new Promise<AnalysisOutcome>((resolve) =>
    signal.addEventListener('abort', () => resolve({ kind: 'canceled' })),
  );

describe('a session', () => {
  it('passes the user’s choices to the engine, and keeps the report', async () => {
    const { needs, asked, states } = sessionWith(async () => done('first.csv'));
    const session = createSession(needs, {
      roles: { kind: 'residual', residual: 'x' },
      inSampleParameters: 2,
      pairs: true,
    });
    expect((await session.run()).kind).toBe('done');
    expect(asked).toEqual([
      {
        source: { path: 'first.csv' },
        read: { delimiter: ';' },
        options: { significance: 0.01, inSampleParameters: 2, pairs: true },
        roles: { kind: 'residual', residual: 'x' },
      },
    ]);
    expect(session.latest?.report.source.file).toBe('first.csv');
    expect(states).toEqual(['Opening the file', 'done']);
  });

  it('resolves a run that a later one cancels to the later one’s outcome', async () => {
    let calls = 0;
    const { needs } = sessionWith((_, signal) =>
      ++calls === 1 ? untilAborted(signal) : Promise.resolve(done('second')),
    );
    const session = createSession(needs);
    const first = session.run();
    await new Promise((resolve) => setTimeout(resolve));
    const second = session.run();
    expect(await first).toBe(await second);
    expect((await first).kind).toBe('done');
  });

  it('can be canceled, and keeps the previous report', async () => {
    let calls = 0;
    const { needs } = sessionWith((_, signal) =>
      ++calls === 1 ? Promise.resolve(done('first.csv')) : untilAborted(signal),
    );
    const session = createSession(needs);
    await session.run();
    const again = session.run();
    await new Promise((resolve) => setTimeout(resolve));
    session.cancel();
    expect(await again).toEqual({ kind: 'canceled' });
    expect(session.latest).toBeDefined();
  });

  it('lets the user settle a tie, and remembers it', async () => {
    const choices: Roles[] = [
      { kind: 'residual', residual: 'a' },
      { kind: 'residual', residual: 'b' },
    ];
    const { needs, asked } = sessionWith(async ({ roles }) =>
      roles ? done('first.csv') : ({ kind: 'tie', choices } as AnalysisOutcome),
    );
    const session = createSession(needs);
    await session.run();
    expect(asked.at(-1)!.roles).toEqual({ kind: 'residual', residual: 'b' });
    expect(session.choices.roles).toEqual({ kind: 'residual', residual: 'b' });
    const own = createSession({ ...needs, askRoles: async () => 'columns' });
    expect(await own.run()).toMatchObject({ kind: 'problem', choices });
    const undecided = createSession({ ...needs, askRoles: async () => undefined });
    expect(await undecided.run()).toEqual({ kind: 'canceled' });
  });

  it('asks for a comparison with the files that it opened', async () => {
    const { needs, asked } = sessionWith(async () => done('first.csv'));
    const by = { kind: 'files' as const, files: ['first.csv', 'other.csv'] };
    await createSession(needs, { compare: by }).run();
    expect(asked[0]!.compare).toEqual({
      by,
      files: [
        { name: 'first.csv', source: { path: 'first.csv' } },
        { name: 'other.csv', source: { path: 'other.csv' } },
      ],
    });
  });

  it('does not ask which of several models is meant if all are compared', async () => {
    const choices: Roles[] = ['a', 'b'].map((predicted) => ({ kind: 'observed', observed: 'y', predicted }));
    const { needs, asked } = sessionWith(async ({ roles }) =>
      roles ? done('') : ({ kind: 'tie', choices } as AnalysisOutcome),
    );
    const never = async () => {
      throw new Error('asked');
    };
    const session = createSession(
      { ...needs, askRoles: never },
      { compare: { kind: 'columns', columns: [] } },
    );
    expect((await session.run()).kind).toBe('done');
    expect(asked[1]!.roles).toEqual(choices[0]);
  });

  it('passes on why a source can’t be opened', async () => {
    const { needs } = sessionWith(async () => done(''));
    const gone = failed('file-not-found', 'Gone.', 'Bring it back.');
    const outcome = await createSession({ ...needs, source: async () => gone }).run();
    expect(outcome).toEqual({ kind: 'problem', problem: gone.problem });
  });
});
