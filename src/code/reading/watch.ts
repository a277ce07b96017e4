import { hashOf } from './scan.ts';

/**
 * A set of identifiers that is asked by hash first: nearly every identifier of a file is turned away without a
 * substring being cut.
 */
export class Watch {
  #bits = new Uint8Array(1 << 16);

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  add(name: string) {
    this.#bits[hashOf(name) & 0xffff] = 1;
  }

  /** False: surely not in the set. True: perhaps. */
  mayHold(hash: number): boolean {
    return this.#bits[hash & 0xffff] === 1;
  }
}
