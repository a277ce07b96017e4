import { libraries } from '../libraries/index.ts';
import type { CodeLanguage, CodeName, Library } from '../libraries/library.ts';

/** The catalog's names in one language, indexed. */
export interface Lookup {
  libraries: readonly Library[];
  /** Symbols by full name. */
  symbols: ReadonlyMap<string, CodeName>;
  /** The symbols directly in a module: full names by last name. */
  inModule(module: string): ReadonlyMap<string, string>;
  /** The libraries whose import has this root. */
  libraryOf(root: string): readonly Library[];
  /** The full name under which the catalog lists an alias. */
  canonical(path: string): string;
  /** The arguments that take a name as a string. */
  argumentKeys: ReadonlySet<string>;
  /** The name of a positional argument that takes such a string; empty if it takes none. */
  keyAtPlace(callee: string, place: number): string;
  /** Whether a string can be the value of such an argument at all. */
  isValue(value: string): boolean;
  /** The name that a string stands for as an argument in one of these libraries. */
  argument(among: Iterable<string>, key: string, value: string): CodeName | undefined;
}

function lookupOf(language: CodeLanguage, withArgumentsOf: readonly string[] = []): Lookup {
  const own = libraries.filter((library) => library.language === language);
  const symbols = new Map<string, CodeName>();
  const values = new Map<string, CodeName>();
  const roots = new Map<string, Library[]>();
  const places = new Map(own.flatMap((library) => Object.entries(library.places ?? {})));
  const aliases = own.flatMap((library) => library.aliases ?? []);
  for (const library of [...own, ...libraries.filter(({ id }) => withArgumentsOf.includes(id))]) {
    for (const root of library.imports) roots.set(root, [...(roots.get(root) ?? []), library]);
    for (const name of library.names) {
      if (!name.keys) symbols.set(name.name, name);
      else for (const key of name.keys) values.set(`${library.id} ${key} ${name.name}`, name);
    }
  }
  const modules = new Map<string, Map<string, string>>();
  for (const path of symbols.keys()) {
    const cut = path.lastIndexOf('.');
    const names = modules.get(path.slice(0, Math.max(0, cut))) ?? new Map<string, string>();
    modules.set(path.slice(0, Math.max(0, cut)), names.set(path.slice(cut + 1), path));
  }
  const none = new Map<string, string>();
  const valueNames = new Set([...values.values()].map(({ name }) => name));
  const isValue = (value: string) => valueNames.has(value) || value.includes(':') || value.includes('@');
  const argumentKeys = new Set([...values.keys()].map((value) => value.split(' ')[1]!));
  return {
    libraries: own,
    argumentKeys,
    symbols,
    inModule: (module) => modules.get(module) ?? none,
    libraryOf: (root) => roots.get(root) ?? [],
    canonical: remembered((path) => {
      for (const [from, to] of aliases) {
        const rewritten = path.replace(from, to);
        if (rewritten !== path) return rewritten;
      }
      return path;
    }),
    keyAtPlace: (callee, place) => places.get(callee)?.[place] ?? '',
    isValue,
    argument: (among, key, value) => {
      if (!isValue(value)) return undefined;
      // Parameters can follow the name: `Huber:delta=2`, `tweedie-nloglik@1.5`.
      const bare = value.replace(/(?::\w+=|@[\d.]+$).*$/s, '');
      for (const library of among) {
        const name = values.get(`${library} ${key} ${bare}`);
        if (name) return name;
      }
      return undefined;
    },
  };
}

/** Caches the answers of a function, because the same few names recur. */
export function remembered<T>(answer: (question: string) => T): (question: string) => T {
  const answers = new Map<string, T>();
  return (question) => {
    let known = answers.get(question);
    if (known === undefined) {
      known = answer(question);
      if (answers.size > 5000) answers.clear();
      answers.set(question, known);
    }
    return known;
  };
}

const boosting = ['xgboost', 'lightgbm', 'catboost'] as const;

export const lookups: Readonly<Record<CodeLanguage, Lookup>> = {
  python: lookupOf('python'),
  r: lookupOf('r', boosting),
  julia: lookupOf('julia', boosting),
  javascript: lookupOf('javascript'),
  stan: lookupOf('stan'),
};
