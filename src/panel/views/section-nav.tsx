import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../analysis/report.ts';
import { verdictInShort } from '../../analysis/words/verdict-in-short.ts';

interface Place {
  id: string;
  title: string;
}

/**
 * Links to the sections, always visible; beside them the verdict in short when the headline is scrolled out of sight.
 */
export function SectionNav({ report, isWhole }: { report: Report; isWhole: boolean }) {
  const [places, setPlaces] = useState<Place[]>([]);
  const [past, setPast] = useState(false);
  useEffect(() => {
    if (!isWhole) return undefined;
    const sections = document.querySelectorAll<HTMLElement>('main > section[id], .in-practice > section[id]');
    setPlaces(
      [...sections].map(({ id, dataset }) => ({
        id,
        title: dataset.short ?? document.getElementById(`${id}-title`)!.textContent,
      })),
    );
    const watch = new IntersectionObserver((seen) => setPast(!seen.at(-1)!.isIntersecting));
    watch.observe(document.querySelector('h1')!);
    return () => watch.disconnect();
  }, [report, isWhole]);
  return (
    // Plain links, which also work in a saved page.
    <nav class="sections scroll" aria-label="Sections">
      {past && (
        <a class="in-short" href="#root">
          {verdictInShort(report.recommendation)}
        </a>
      )}
      {places.map(({ id, title }) => (
        <a key={id} href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  );
}
