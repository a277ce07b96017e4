import type { Meaning } from '../libraries/library.ts';
import { lookups } from './lookup.ts';
import type { Use } from './use.ts';

/** What JAGS calls otherwise than R. */
const jagsNames: Readonly<Record<string, string>> = {
  dbin: 'dbinom',
  dnegbin: 'dnbinom',
  dweib: 'dweibull',
  dmulti: 'dmultinom',
};

/** Densities of JAGS that base R has not. */
const onlyInJags: Readonly<Record<string, Meaning>> = {
  dbern: 'distribution:bernoulli',
  ddexp: 'distribution:laplace',
  dcat: 'distribution:categorical',
  dmnorm: 'distribution:multivariate-normal',
  ddirch: 'distribution:dirichlet',
  dpar: 'distribution:pareto',
};

/** Names of densities that R has not. */
export const bugsNames = [...Object.keys(jagsNames), ...Object.keys(onlyInJags)];

/** What a density of JAGS is. */
export function densityOf(word: string): Pick<Use, 'meaning' | 'name'> | undefined {
  const name = lookups.r.symbols.get(jagsNames[word] ?? word);
  const meaning = name?.meaning ?? onlyInJags[word];
  return meaning && { meaning, ...(name && { name }) };
}

/** The distributions of a model of BUGS, JAGS or NIMBLE, a text that begins at `start`. Their numbers are not R’s. */
export function usesInBugs(model: string, start: number): Use[] {
  const statements = statementsOf(model);
  const parameters = parametersOf(statements);
  return statements.flatMap(({ subject, isSampled, at, right }): Use[] => {
    const [head, word] = (isSampled && /^\s*(?:T\(\s*)?(d[a-z]+)(?=\s*\()/.exec(right)) || [];
    if (!word) return [];
    const known = densityOf(word);
    if (!known) return [];
    const end = start + at + head!.length;
    const role = parameters.has(subject) && { role: 'prior' as const };
    return [{ start: end - word.length, end, ...known, ...role }];
  });
}

/** The parameters in such a model, by their names. */
export const parametersIn = (model: string): ReadonlySet<string> => parametersOf(statementsOf(model));

/** A statement: `y[i] ~ dnorm(mu[i], tau)` is sampled, `log(mu[i]) <- a + b * x[i]` computed. */
interface Statement {
  subject: string;
  isSampled: boolean;
  /** What stands behind the sign, and where. */
  at: number;
  right: string;
}

/** What stands before a sign: a name and its index, perhaps within a link function. */
const subjectBefore = /([A-Za-z.][\w.]*)\s*(?:\[(?:[^[\]]|\[[^[\]]*\])*\])?\s*\)?\s*$/;
const longestSubject = 80;

function statementsOf(model: string): Statement[] {
  const text = model.replace(/#.*/g, (comment) => ' '.repeat(comment.length));
  const heads = [...text.matchAll(/~|<-/g)].flatMap(({ index: at, 0: sign }) => {
    const before = text.slice(Math.max(0, at - longestSubject), at);
    const [head, subject] = subjectBefore.exec(before) ?? [];
    return head && subject ? [{ subject, sign, from: at - head.length, at: at + sign.length }] : [];
  });
  return heads.map(({ subject, sign, at }, k) => ({
    subject,
    isSampled: sign === '~',
    at,
    right: text.slice(at, heads[k + 1]?.from),
  }));
}

/** Nobody observes what has a known distribution: `tau ~ dgamma(0.1, 0.1)`, `beta[j] ~ T(dnorm(0, sd = 2), 0, )`. */
const isOfParameter = ({ isSampled, right }: Statement): boolean =>
  isSampled && /^\s*(?:T\(\s*)?d[a-z]+\s*\((?:[^()A-Za-z]|\d[eE]|[a-z]+\s*=)*\)/.test(right);

/**
 * The names whose distribution is a prior: something depends on them that is sampled, be it by way of what is computed. Of
 * what is observed only sums are computed, such as residuals.
 */
function parametersOf(statements: readonly Statement[]): ReadonlySet<string> {
  const computed = new Map<string, string[]>();
  const open = statements.filter(isOfParameter).map(({ subject }) => subject);
  for (const { subject, isSampled, right } of statements) {
    const names = (right.match(/[A-Za-z.][\w.]*/g) ?? []).filter((name) => name !== subject);
    // What is censored depends on what is observed.
    if (isSampled) open.push(...(/^\s*dinterval\b/.test(right) ? [] : names));
    else if (computed.has(subject)) computed.get(subject)!.push(...names);
    else computed.set(subject, names);
  }
  const parameters = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (parameters.has(name)) continue;
    parameters.add(name);
    open.push(...(computed.get(name) ?? []));
  }
  return parameters;
}
