import type { ComponentChildren } from 'preact';
import { useSurroundings } from '../host.ts';
import type { Drawn, PlotDefinition } from '../plots/definition.ts';
import { byGroup } from '../plots/groups.ts';
import { plotDefinitions } from '../plots/registry.ts';
import { Figure } from './figure.tsx';

/** The plots of a section that have something to show for this report and are not turned off. */
export function usePlots(drawn: Drawn, section: PlotDefinition['section']): PlotDefinition[] {
  const { plots: chosen = [] } = useSurroundings().settings;
  return plotDefinitions
    .filter(
      (plot) =>
        plot.section === section &&
        (chosen.length === 0 || chosen.includes(plot.id)) &&
        plot.finding(drawn) !== undefined,
    )
    .map((plot) => byGroup(plot, drawn));
}

/** Plots in a grid, with what else belongs beside them. */
export function Figures(props: { plots: PlotDefinition[]; drawn: Drawn; children?: ComponentChildren }) {
  const { plots, drawn, children } = props;
  return (
    <div class="figures">
      {plots.map((plot) => (
        <Figure key={plot.id} plot={plot} drawn={drawn} />
      ))}
      {children}
    </div>
  );
}
