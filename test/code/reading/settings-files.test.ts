import { expect, it } from 'vitest';
import { findUses } from '../../../src/code/reading/index.ts';

it.each([
  ['yaml', 'loss: &default huber\nother: *default', ['huber']],
  ['yaml', 'notes: |\n  loss: mse\n\n  loss: mae\nloss: huber', ['huber']],
  ['yaml', 'notes: >-\r\n  loss: mse\r\nloss: huber\r\n', ['huber']],
  ['toml', 'notes = """\nloss = "mse"\n"""\nloss = "huber"', ['huber']],
  ['yaml', 'loss: {\n  name: huber\n}', ['huber']],
  ['json', '{"loss": "huber", "notes": {"a": ["b", {"c": "mse"}]}}', ['huber']],
  ['json', '{"loss": {"_name": "huber"}, "results": {"loss": "mse"}}', ['huber']],
  ['json', '{"loss": "huber", "objective": "a sentence about mse"', ['huber']],
  ['json', '[{"loss": "mse"}]', []],
  ['jsonc', '{\n  // "loss": "mse",\n  "loss": "huber" /* "loss": "mae" */\n}', ['huber']],
  ['markdown', '```json\n{"loss": "huber"}\n```\n', ['huber']],
  ['toml', "notes = '''loss'''\nloss = 'huber'", ['huber']],
  ['yaml', 'loss:\n  type: contrastive_loss', ['contrastive_loss']],
  ['yaml', 'defaults:\n  - override /loss: mse\n  - /model/loss@head: mae\n  - /data: huber', ['mse', 'mae']],
  ['yaml', 'loss: nll_loss', ['nll_loss']],
  ['yaml', 'loss: nll', []],
])('settings in %s are read, and the texts in them are not: %s', (language, text, names) => {
  expect(findUses(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(names);
});

it.each([
  ['yaml', 'head:\n  type: SmoothL1Loss\n  args: {beta: 0.2}'],
  ['yaml', 'head:\n  type: SmoothL1Loss\n  args:\n    beta: 0.2'],
  ['json', '{"head": {"type": "SmoothL1Loss", "args": {"beta": 0.2}}}'],
  ['json', '{"head": {"args": {"beta": 0.2}, "type": "SmoothL1Loss"}, "tail": {"beta": 0.7}}'],
])('what is held beside a loss in %s are its arguments: %s', (language, text) => {
  expect(findUses(text, language).map(({ parameters }) => parameters)).toEqual([{ delta: 0.2 }]);
});
