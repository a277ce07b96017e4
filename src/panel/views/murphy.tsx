import { useCallback } from 'preact/hooks';
import type { Comparison } from '../../analysis/compare/comparison.ts';
import type { MurphyDiagram } from '../../analysis/compare/murphy.ts';
import { aboutMurphy, murphyFinding, murphyTitle } from '../../analysis/words/murphy-in-words.ts';
import { drawMurphy } from '../plots/murphy.ts';
import { Picture } from './picture.tsx';
import { Section } from './section.tsx';

/** Whether a model is better under every loss for the same quantity; folded until opened. */
export function Murphy({ comparison }: { comparison: Comparison }) {
  const { murphy = [], models, baseline } = comparison;
  if (murphy.length === 0) return null;
  return (
    <Section id="murphy" title={murphyTitle} foldable>
      <p class="quiet-text">{aboutMurphy(comparison)}</p>
      <div class="figures">
        {models.flatMap(({ name }, model) =>
          name === baseline
            ? []
            : murphy.map((diagram) => (
                <Diagram
                  key={`${name} ${diagram.functional}`}
                  diagram={diagram}
                  model={model}
                  finding={murphyFinding(diagram, model, name, baseline)}
                />
              )),
        )}
      </div>
    </Section>
  );
}

function Diagram({ diagram, model, finding }: { diagram: MurphyDiagram; model: number; finding: string }) {
  const draw = useCallback(
    (width: number) => drawMurphy(diagram, model, finding, width),
    [diagram, model, finding],
  );
  return (
    <figure>
      <figcaption>
        <b>{finding}</b>
      </figcaption>
      <Picture draw={draw} />
    </figure>
  );
}
