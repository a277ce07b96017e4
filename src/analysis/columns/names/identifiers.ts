import { isNamed, saysProbability } from './column-names.ts';
import { identified as named } from './column-words.ts';
import { wordsIn } from './name-words.ts';

/** Written as one word, as in warehouses and statistics packages: `PASSENGERID`, `idpol`. */
const alternatives = named.replaceAll(' ', '|');
const identified = new RegExp(`^(?:(?:${alternatives})id|id(?:${alternatives}))$`, 'i');

/** An identifier: a number that identifies a row. */
export function isIdentifier(name: string): boolean {
  if (isNamed('index', name) || /#$|^ID\p{Ll}/u.test(name.trim()) || identified.test(name.trim()))
    return true;
  const words = wordsIn(name);
  const last = words.at(-1) ?? '';
  // The probability of “no”.
  if (last === 'no' && saysProbability(words[0]!)) return false;
  return words.length > 1 && (/^(?:id|ids|uuid|guid|key|index|idx|nr|no)$/.test(last) || words[0] === 'id');
}
