import type { Report } from '../../analysis/report.ts';
import { rowTermOf } from '../../analysis/words/row-term-of.ts';
import type { CodeToPaste } from '../../code/libraries/code-to-paste.ts';
import { lossName } from '../../losses/loss-name.ts';
import { useSurroundings } from '../host.ts';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';
import { Tabs } from './tabs.tsx';

/** The loss as code, for the library that the user chooses. */
export function UseIt({ report, offered }: { report: Report; offered: CodeToPaste[] }) {
  const { host, memory, remember, announce } = useSurroundings();
  const { loss, parameters } = report.recommendation;
  const chosen = offered.find(({ library }) => library === memory.framework) ?? offered[0]!;
  const { name, code, nearest } = chosen;
  const term = rowTermOf(report);
  const takes = term && ` that takes a ${term.as} for each row`;
  const copy = async () => {
    await host.copyText(code!);
    announce('Copied');
  };
  return (
    <Section id="use-it" title="Use it">
      <Tabs
        label="Library"
        tabs={offered.map(({ library, name }) => ({ id: library, name }))}
        selected={chosen.library}
        select={(framework: string) => remember({ framework })}
      >
        {nearest && (
          <p>
            {name} has no {lossName(loss, parameters)}
            {takes}.{code && ` The closest it has is ${lossName(nearest)}:`}
          </p>
        )}
        {code && (
          <div class="code">
            <button type="button" class="quiet" onClick={() => void copy()}>
              <Icon name="copy" /> Copy
            </button>
            <pre>
              <code>
                {code.split('\n').map((line, index) => (
                  <CodeLine key={index} line={line} />
                ))}
              </code>
            </pre>
          </div>
        )}
      </Tabs>
    </Section>
  );
}

/** A line of code with its comment set apart. */
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
