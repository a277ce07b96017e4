import { expect, it } from 'vitest';
import { findUses } from '../../../src/code/reading/index.ts';

it.each([
  ['yaml', 'loss: &default huber\nother: *default', ['huber']],
  ['yaml', 'notes: |\n  loss: mse\n\n  loss: mae\nloss: huber', ['huber']],
  ['yaml', 'notes: >-\r\n  loss: mse\r\nloss: huber\r\n', ['huber']],
  ['toml', 'notes = """\nloss = "mse"\n"""\nloss = "huber"', ['huber']],
  ['toml', "notes = '''loss'''\nloss = 'huber'", ['huber']],
  ['yaml', 'loss:\n  type: contrastive_loss', ['contrastive_loss']],
  ['yaml', 'loss: nll_loss', ['nll_loss']],
  ['yaml', 'loss: nll', []],
])('settings in %s are read, and the texts in them are not: %s', (language, text, names) => {
  expect(findUses(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(names);
});
