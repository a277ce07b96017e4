import type { Check } from '../../analysis/report.ts';
import { typeset } from '../format.ts';
import type { Done } from '../protocol.ts';
import type { CheckEvidence } from './check-evidence.tsx';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';

const marks = { ok: 'check', warning: 'warning', unknown: 'question' } as const;
const states = { ok: 'nothing found', warning: 'warning', unknown: 'cannot be checked' } as const;

/** The assumptions of the derivation as checks with words and sizes; each opens its evidence and advice. */
export function Checks(props: {
  done: Done;
  open: Check['id'] | '';
  setOpen: (open: Check['id'] | '') => void;
  /** What an open check shows; undefined until it is loaded. */
  Evidence: typeof CheckEvidence | undefined;
}) {
  const { done, open, setOpen, Evidence } = props;
  const { report } = done;
  return (
    <Section id="assumptions" title="Checks before you rely on it" short="Checks">
      <div class="assumptions">
        {report.checks.map((check) => {
          const isOpen = open === check.id;
          return (
            <>
              <button
                key={check.id}
                type="button"
                class={`assumption ${check.state}`}
                aria-expanded={isOpen}
                aria-controls={`check-${check.id}`}
                onClick={() => setOpen(isOpen ? '' : check.id)}
              >
                <Icon name={marks[check.state]} />
                <span class="title">{check.title}</span>
                <span class="visually-hidden">: {states[check.state]}. </span>
                <span class="detail">{typeset(check.detail)}</span>
                <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} class="fold" />
              </button>
              <div class="evidence" id={`check-${check.id}`} hidden={!isOpen}>
                {isOpen && Evidence && <Evidence check={check} done={done} />}
              </div>
            </>
          );
        })}
      </div>
    </Section>
  );
}
