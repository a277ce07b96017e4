import { hashOf } from './scan.ts';

/**
 * A set of identifiers that is tested by hash first, so that nearly every identifier of a file is rejected without
 * creating a substring.
 */
export class Watch {
  #bits = new Uint8Array(1 << 16);

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  add(name: string) {
    this.#bits[hashOf(name) & 0xffff] = 1;
  }

  /** False if the name is certainly not in the set, true if it may be. */
  mayHold(hash: number): boolean {
    return this.#bits[hash & 0xffff] === 1;
  }
}
