/** What a sentence is made of: plain data. */
export type Facts = object;

/** Sentences with the facts that they are made of: enough to write them again, in another language say. */
export interface FromFacts {
  /** Which sentences these are. */
  kind: string;
  facts: Facts;
}

/** What writes such sentences, whatever its facts are. */
export interface AnyWriter<Words extends object> {
  (facts: never): Words & FromFacts;
  kind: string;
}

/** What writes such sentences. */
export interface Writer<F extends Facts, Words extends object> {
  (facts: F): Words & FromFacts;
  kind: string;
  /** The facts of sentences that it wrote; undefined where another did. */
  factsOf(written: FromFacts): F | undefined;
}

/**
 * Sentences from facts, which the report carries beside them.
 *
 * @example
 * const greeting = fromFacts('greeting', ({ name }) => ({ text: `Hello ${name}` }));
 * greeting({ name: 'Ann' }).facts.name // 'Ann'
 */
export function fromFacts<F extends Facts, Words extends object>(
  kind: string,
  write: (facts: F) => Words,
): Writer<F, Words> {
  return Object.assign((facts: F) => ({ ...write(facts), kind, facts }), {
    kind,
    factsOf: (written: FromFacts) => (written.kind === kind ? (written.facts as F) : undefined),
  });
}
