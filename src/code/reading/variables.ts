import type { Use } from './use.ts';

/**
 * Bindings are strings. A module is bound to its path; a variable to a sign, the path of what it stands for and, if
 * it holds an object, the parameters that the object was made with.
 */
const sign = '=';

/** The binding of a variable that is an alias of a symbol. */
export const otherNameOf = (path: string): string => sign + path;

/** The binding of a variable that holds an instance of a symbol. */
export const instanceOf = (path: string, { parameters }: Pick<Use, 'parameters'>): string =>
  `${sign}${path}(${parameters ? JSON.stringify({ parameters }) : ''}`;

/** Whether a binding is that of a variable that holds something of the catalog, or has held different things. */
export const pathHeld = (bound: string): boolean => bound === '' || bound.startsWith(sign);

/** What a variable stands for; undefined for a module. */
export function variableOf(
  bound: string,
): ({ path: string; isInstance: boolean } & Pick<Use, 'parameters'>) | undefined {
  if (!bound.startsWith(sign)) return undefined;
  const bracket = bound.indexOf('(');
  if (bracket < 0) return { path: bound.slice(1), isInstance: false };
  const parameters = bound.slice(bracket + 1);
  return { path: bound.slice(1, bracket), isInstance: true, ...(parameters ? JSON.parse(parameters) : {}) };
}
