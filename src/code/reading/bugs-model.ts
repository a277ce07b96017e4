import type { Meaning } from '../libraries/library.ts';
import { lookups } from './lookup.ts';
import type { Use } from './use.ts';

/** Densities that have another name in R. */
const jagsNames: Readonly<Record<string, string>> = {
  dbin: 'dbinom',
  dnegbin: 'dnbinom',
  dweib: 'dweibull',
  dmulti: 'dmultinom',
};

/** Densities of JAGS that base R lacks. */
const onlyInJags: Readonly<Record<string, Meaning>> = {
  dbern: 'distribution:bernoulli',
  ddexp: 'distribution:laplace',
  dcat: 'distribution:categorical',
  dmnorm: 'distribution:multivariate-normal',
  ddirch: 'distribution:dirichlet',
  dpar: 'distribution:pareto',
};

/** Names of densities that R lacks. */
export const bugsNames = [...Object.keys(jagsNames), ...Object.keys(onlyInJags)];

/** The meaning of a density’s name in JAGS. */
export function densityOf(word: string): Pick<Use, 'meaning' | 'name'> | undefined {
  const name = lookups.r.symbols.get(jagsNames[word] ?? word);
  const meaning = name?.meaning ?? onlyInJags[word];
  return meaning && { meaning, ...(name && { name }) };
}

/**
 * The distributions in a model of BUGS, JAGS or NIMBLE, a text that begins at `start`. Their parameters are not reported:
 * they differ from R’s.
 */
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

/** The names of the parameters in such a model. */
export const parametersIn = (model: string): ReadonlySet<string> => parametersOf(statementsOf(model));

/** A statement: `y[i] ~ dnorm(mu[i], tau)` is sampled, `log(mu[i]) <- a + b * x[i]` is computed. */
interface Statement {
  subject: string;
  isSampled: boolean;
  /** The text after the sign, and its offset. */
  at: number;
  right: string;
}

/** A name and its index before a sign, possibly inside a link function. */
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

/** Whether a distribution has constant parameters, as only a prior has: `tau ~ dgamma(0.1, 0.1)`. */
const isOfParameter = ({ isSampled, right }: Statement): boolean =>
  isSampled && /^\s*(?:T\(\s*)?d[a-z]+\s*\((?:[^()A-Za-z]|\d[eE]|[a-z]+\s*=)*\)/.test(right);

/**
 * The names whose distribution is a prior: a sampled variable depends on them, directly or through computed variables.
 * On observed variables, only computed ones depend, such as residuals.
 */
function parametersOf(statements: readonly Statement[]): ReadonlySet<string> {
  const computed = new Map<string, string[]>();
  const open = statements.filter(isOfParameter).map(({ subject }) => subject);
  for (const { subject, isSampled, right } of statements) {
    const names = (right.match(/[A-Za-z.][\w.]*/g) ?? []).filter((name) => name !== subject);
    // A censoring indicator depends on the observed variable.
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
