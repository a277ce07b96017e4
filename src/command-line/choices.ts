import {
  type AssignedRoles,
  assignmentsOf,
  columnsAssigned,
  optionOf,
} from '../analysis/columns/assigned-roles.ts';
import { assignableRoles, type Roles } from '../analysis/columns/parts.ts';
import { choiceInWords, goalInWords } from '../analysis/words/roles-in-words.ts';
import type { Problem } from '../data/problem.ts';

/**
 * The problem of a file whose columns can be read in several ways: each with the command that selects it, best first.
 */
export function ambiguous(file: string, choices: readonly Roles[]): Problem & { choices: readonly Roles[] } {
  const readings = choices.map((roles) => `“${choiceInWords(roles)}”`);
  const ways = choices.length === 1 ? 'one way, which you have to confirm' : `${choices.length} ways`;
  const listed = `${readings.slice(0, 3).join(', ')}${readings.length > 3 ? ', …' : ''}`;
  const goal = choices.map(goalInWords).find((text) => text !== undefined);
  return {
    code: 'ambiguous-columns',
    message: [`The columns can be read in ${ways}: ${listed}.`, goal].filter((text) => text).join(' '),
    hint: ['Name the columns:', ...choices.map((roles) => `  ${commandOf(file, roles)}`)].join('\n'),
    choices,
  };
}

/** The shell command that analyzes a file with these roles. */
export const commandOf = (file: string, roles: Roles): string => commandOfParts(file, assignmentsOf(roles));

/** The shell command that analyzes a file with these columns named. */
export function commandOfParts(file: string, named: AssignedRoles): string {
  const words = assignableRoles.flatMap((part) =>
    columnsAssigned(named, part).map((column) =>
      column.startsWith('-')
        ? shellWord(`${optionOf(part)}=${column}`)
        : `${optionOf(part)} ${shellWord(column)}`,
    ),
  );
  return ['residual-diagnostics', shellWord(file), ...words].join(' ');
}

/** Quotes a word for a POSIX shell. Control characters are escaped, so that none reaches a terminal. */
export function shellWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (!/\p{C}/u.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  const escaped = [...text].map((character) => {
    if (character === '\\' || character === "'") return `\\${character}`;
    if (!/\p{C}/u.test(character)) return character;
    return [...new TextEncoder().encode(character)]
      .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
      .join('');
  });
  return `$'${escaped.join('')}'`;
}
