import { useEffect, useRef, useState } from 'preact/hooks';

/** A formula as MathML. Formulas side by side in the source are stacked. */
export function Formula({ latex }: { latex: string }) {
  return (
    <>
      {latex.split(/,?\s*\\qquad/).map((part) => (
        <Line key={part} latex={part} />
      ))}
    </>
  );
}

/** The font size in formula.css relative to the surrounding text, and the smallest one for wide lines. */
const normalSize = 1.2;
const smallestSize = 0.7;

/**
 * Temml writes a few style attributes, which the page's security policy forbids; they are removed, and formula.css
 * has equivalent rules. A line too wide for its place gets a smaller font. If it is still too wide it scrolls, and
 * takes the focus so that keys can scroll it.
 */
function Line({ latex }: { latex: string }) {
  const [mathml, setMathml] = useState('');
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The largest of all scripts, and needed last.
    void import('temml').then(({ default: temml }) =>
      setMathml(
        temml.renderToString(latex, { displayMode: true, strict: true }).replace(/ style="[^"]*"/g, ''),
      ),
    );
  }, [latex]);
  useEffect(() => {
    const line = ref.current!;
    const fit = () => {
      line.style.fontSize = '';
      const part = line.clientWidth / line.scrollWidth;
      if (part < 1) line.style.fontSize = `${normalSize * Math.max(smallestSize, 0.99 * part)}em`;
      if (line.scrollWidth > line.clientWidth) line.tabIndex = 0;
      else line.removeAttribute('tabindex');
    };
    const observer = new ResizeObserver(fit);
    observer.observe(line);
    // The formula font loads later and is wider than its fallback.
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [mathml]);
  return <div class="formula scroll" ref={ref} dangerouslySetInnerHTML={{ __html: mathml }} />;
}
