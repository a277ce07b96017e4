import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMcp } from '../../src/command-line/mcp.node.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../media/samples/${name}`, import.meta.url));
const outside = mkdtempSync(join(tmpdir(), 'mcp-'));
const root = join(outside, 'project');
const client = new Client({ name: 'test', version: '1' });
let served: Promise<number>;

beforeAll(async () => {
  mkdirSync(root);
  copyFileSync(sample('newcomb.json'), join(root, 'newcomb.json'));
  copyFileSync(sample('cars.csv'), join(outside, 'cars.csv'));
  writeFileSync(join(root, 'train.py'), 'import torch.nn as nn\nnn.MSELoss()\n');
  writeFileSync(join(root, '.env'), 'SECRET=1\n');
  writeFileSync(join(root, 'names.csv'), 'who,where\nAnn Lee,Paris\nBob Ray,Rome\n');
  symlinkSync(join(outside, 'cars.csv'), join(root, 'linked.csv'));
  symlinkSync(join(root, '.env'), join(root, 'env.csv'));
  const [here, there] = InMemoryTransport.createLinkedPair();
  served = runMcp(root, there);
  await client.connect(here);
});
afterAll(async () => {
  await client.close();
  expect(await served).toBe(0);
  rmSync(outside, { recursive: true });
});

async function call(name: string, input: Record<string, unknown>) {
  const { content, isError } = await client.callTool({ name, arguments: input });
  return { isError: isError === true, texts: (content as { text: string }[]).map(({ text }) => text) };
}

describe('residual-diagnostics mcp', () => {
  it('offers what the command line does', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['recommend', 'compare', 'check']);
  });

  it('gives the report of a file', async () => {
    const { isError, texts } = await call('recommend', { file: 'newcomb.json' });
    expect(isError).toBe(false);
    expect(JSON.parse(texts[1]!)).toMatchObject({ schema: 1, source: { file: 'newcomb.json' } });
  });

  it('checks code against data', async () => {
    const { texts } = await call('check', { paths: ['.'], data: 'newcomb.json' });
    expect(JSON.parse(texts[1]!).uses).toMatchObject([{ loss: 'l2', verdict: { contradicts: true } }]);
  });

  it.each([
    ['recommend', { file: '../cars.csv' }, /outside/],
    ['recommend', { file: 'linked.csv' }, /outside/],
    ['recommend', { file: '.env' }, /not have a data file’s extension/],
    ['recommend', { file: 'env.csv' }, /not have a data file’s extension/],
    ['compare', { files: ['newcomb.json', '../cars.csv'] }, /outside/],
    ['check', { paths: ['..'] }, /outside/],
    ['check', { paths: ['.'], data: '../cars.csv' }, /outside/],
    ['recommend', { file: 'none.csv' }, /There is no/],
    ['unknown', {}, /There is no tool/],
  ] as const)('refuses %s with %j', async (name, input, message) => {
    const { isError, texts } = await call(name, input);
    expect(isError).toBe(true);
    expect(texts.join()).toMatch(message);
  });

  it('quotes no cell in an error message', async () => {
    const { isError, texts } = await call('recommend', { file: 'names.csv' });
    expect(isError).toBe(true);
    expect(texts.join()).not.toMatch(/Ann|Lee|Paris|Bob|Rome/);
  });
});
