/** The facts that a sentence is made from: plain data. */
export type Facts = object;

/** Sentences together with their facts, so that they can be written again, for example in another language. */
export interface FromFacts {
  /** Identifies the sentences. */
  kind: string;
  facts: Facts;
}

/** A writer of such sentences, whatever the type of its facts. */
export interface AnyWriter<Words extends object> {
  (facts: never): Words & FromFacts;
  kind: string;
}

/** A writer of such sentences. */
export interface Writer<F extends Facts, Words extends object> {
  (facts: F): Words & FromFacts;
  kind: string;
  /** The facts of sentences that it wrote; undefined if another writer wrote them. */
  factsOf(written: FromFacts): F | undefined;
}

/**
 * Creates a writer of sentences that carry their facts, as the report does.
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
