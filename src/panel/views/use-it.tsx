import type { Report } from '../../analysis/report.ts';
import { snippet, snippetLibraries } from '../../code/libraries/index.ts';
import { lossName } from '../../losses/loss-name.ts';
import { useSurroundings } from '../host.ts';
import { estimates } from '../names.ts';
import { Icon } from './icon.tsx';
import { Scroller } from './scroller.tsx';
import { Section } from './section.tsx';
import { Tabs } from './tabs.tsx';

/** The loss as code, for the library of the user's choice. */
export function UseIt({ report }: { report: Report }) {
  const { host, memory, remember, announce } = useSurroundings();
  const { loss, parameters, basic } = report.recommendation;
  const library = snippetLibraries.find(({ id }) => id === memory.framework) ?? snippetLibraries[0]!;
  const wanted = snippet(loss, library.id, estimates(report));
  const code = wanted ?? snippet(basic, library.id);
  const copy = async () => {
    await host.copyText(code!);
    announce('Copied');
  };
  return (
    <Section id="use-it" title="Use it">
      <Tabs
        label="Library"
        tabs={snippetLibraries}
        selected={library.id}
        select={(framework: string) => remember({ framework })}
      >
        {wanted === undefined && (
          <p>
            {library.name} cannot be given {lossName(loss, parameters)}.
            {code && ` The nearest it has is ${lossName(basic)}:`}
          </p>
        )}
        {code && (
          <div class="code">
            <Scroller label={`${lossName(loss, parameters)} in ${library.name}`}>
              <pre>
                <code>
                  {code.split('\n').map((line, index) => (
                    <CodeLine key={index} line={line} />
                  ))}
                </code>
              </pre>
            </Scroller>
            <button type="button" class="quiet" onClick={() => void copy()}>
              <Icon name="copy" /> Copy
            </button>
          </div>
        )}
      </Tabs>
    </Section>
  );
}

/** One line of code, its comment set apart. */
function CodeLine({ line }: { line: string }) {
  const [, before, comment] = /^(.*?)((?:#|\/\/).*)?$/.exec(line)!;
  return (
    <>
      {before}
      {comment && <span class="comment">{comment}</span>}
      {'\n'}
    </>
  );
}
