import { useEffect, useRef, useState } from 'preact/hooks';

/** A formula set as MathML; formulas that stand beside each other in the source are set below each other. */
export function Formula({ latex }: { latex: string }) {
  return (
    <>
      {latex.split(/,?\s*\\qquad/).map((part) => (
        <Line key={part} latex={part} />
      ))}
    </>
  );
}

/** As formula.css says, relative to the text around it, and how far a wide line is set smaller. */
const NORMAL_SIZE = 1.2;
const SMALLEST = 0.7;

/**
 * Temml writes a few style attributes, which the page's security policy forbids: they are taken out, and
 * formula.css says the same. A line too wide for its place is set smaller; if it still is, it scrolls, and takes the
 * focus so that keys can scroll it.
 */
function Line({ latex }: { latex: string }) {
  const [mathml, setMathml] = useState('');
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Of all scripts the largest, and needed last.
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
      if (part < 1) line.style.fontSize = `${NORMAL_SIZE * Math.max(SMALLEST, 0.99 * part)}em`;
      if (line.scrollWidth > line.clientWidth) line.tabIndex = 0;
      else line.removeAttribute('tabindex');
    };
    const observer = new ResizeObserver(fit);
    observer.observe(line);
    // The font of the formulas comes later than they do, and is wider than what stands in for it.
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [mathml]);
  return <div class="formula scroll" ref={ref} dangerouslySetInnerHTML={{ __html: mathml }} />;
}
