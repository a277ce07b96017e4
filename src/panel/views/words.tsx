import { legibleNames } from '../format.ts';

/** A loss's name in large or narrow type. It breaks between words only, not at a hyphen or inside brackets. */
export function Words({ text }: { text: string }) {
  const words = legibleNames(text).match(/Student’s t|\([^)]*\)\S*|\S+/g) ?? [];
  return words.map((word, i) => (
    <>
      {i > 0 && ' '}
      <span class="word">{word}</span>
    </>
  ));
}
