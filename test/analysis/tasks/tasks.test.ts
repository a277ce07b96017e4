import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { taskWords } from '../../../src/analysis/tasks/all-task-words.ts';
import { tasks } from '../../../src/analysis/tasks/index.ts';

const folder = join(import.meta.dirname, '../../../src/analysis/tasks');

describe('the tasks', () => {
  it('have words each, separate from their mathematics', () => {
    expect(Object.keys(tasks).sort()).toEqual(Object.keys(taskWords).sort());
    for (const [id, { words }] of Object.entries(tasks)) {
      expect(words.id).toBe(id);
      expect(words).toBe(taskWords[words.id]);
    }
  });

  it.each(Object.keys(tasks))('%s has a folder, and its file in it', (id) => {
    expect(existsSync(join(folder, id, `${id}.ts`))).toBe(true);
  });
});
