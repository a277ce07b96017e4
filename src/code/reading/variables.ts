import type { Use } from './use.ts';

/**
 * Bindings hold text: a module’s path as it is, and for a variable a sign, the path of what it stands for, and for an
 * object made of it the parameters that it was made with.
 */
const sign = '=';

/** What is bound to a variable that is another name of this symbol. */
export const otherNameOf = (path: string): string => sign + path;

/** What is bound to a variable that holds an object made of this symbol. */
export const instanceOf = (path: string, { parameters }: Pick<Use, 'parameters'>): string =>
  `${sign}${path}(${parameters ? JSON.stringify({ parameters }) : ''}`;

/** Whether this is bound to a variable that holds something of the catalog, or held different things. */
export const pathHeld = (bound: string): boolean => bound === '' || bound.startsWith(sign);

/** What a variable stands for; undefined for a module’s name. */
export function variableOf(
  bound: string,
): ({ path: string; isInstance: boolean } & Pick<Use, 'parameters'>) | undefined {
  if (!bound.startsWith(sign)) return undefined;
  const bracket = bound.indexOf('(');
  if (bracket < 0) return { path: bound.slice(1), isInstance: false };
  const told = bound.slice(bracket + 1);
  return { path: bound.slice(1, bracket), isInstance: true, ...(told ? JSON.parse(told) : {}) };
}
