import type { Drawn } from '../plots/definition.ts';
import { Figures, usePlots } from './figures.tsx';
import { Section } from './section.tsx';

/** What the distribution does not show: trends, variance and order; for labels, calibration and the classes. */
export function Structure({ drawn }: { drawn: Drawn }) {
  const structure = usePlots(drawn, 'structure');
  const classes = usePlots(drawn, 'classes');
  return (
    <>
      {structure.length > 0 && (
        <Section id="structure" title="Structure">
          <Figures plots={structure} drawn={drawn} />
        </Section>
      )}
      {classes.length > 0 && (
        <Section
          id="classes"
          title={drawn.plots.reliability ? 'Probabilities against labels' : 'Predicted against true labels'}
        >
          <Figures plots={classes} drawn={drawn} />
        </Section>
      )}
    </>
  );
}
