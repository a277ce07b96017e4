import { typeset } from '../format.ts';

/** What was found, its first sentence in bold, and what to do about it. */
export function Told({ text, advice }: { text: string; advice?: string | undefined }) {
  const [first, ...rest] = text.split(/(?<=\.) (?=[\p{Lu}“])/u);
  return (
    <>
      <b>{typeset(first!)}</b> {typeset([...rest, advice].filter(Boolean).join(' '))}
    </>
  );
}
