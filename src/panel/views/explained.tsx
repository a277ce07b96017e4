import { useId } from 'preact/hooks';
import { typeset } from '../format.ts';
import { glossary } from '../glossary.ts';

const terms = new RegExp(
  `(?<![\\p{L}-])(${Object.keys(glossary)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}-])`,
  'u',
);

/** Text in which the first term of the glossary shows its definition on hover or focus. */
export function Explained({ text }: { text: string }) {
  const found = terms.exec(text);
  if (!found) return <>{typeset(text)}</>;
  const [term] = found;
  return (
    <>
      {typeset(text.slice(0, found.index))}
      <Term term={term} />
      {typeset(text.slice(found.index + term.length))}
    </>
  );
}

/** A term of the glossary, possibly under another name; any other word is shown as it is. */
export function Term({ term, text = term }: { term: string; text?: string }) {
  const id = useId();
  const meaning = glossary[term];
  if (!meaning) return <>{text}</>;
  return (
    <span class="term">
      <button type="button" aria-describedby={id}>
        {text}
      </button>
      <span class="meaning" id={id} role="tooltip">
        {meaning}
      </span>
    </span>
  );
}
