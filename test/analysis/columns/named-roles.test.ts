import { describe, expect, it } from 'vitest';
import { partsNamed, rolesNamed } from '../../../src/analysis/columns/named-roles.ts';
import type { Roles } from '../../../src/analysis/report.ts';

describe('rolesNamed', () => {
  const all: Roles[] = [
    { residual: 'e' },
    { residual: 'e', predicted: 'f' },
    { observed: 'y', predicted: 'f' },
    { label: 'class', probabilities: ['p', 'q'] },
    { label: 'class', predictedLabel: 'guess' },
  ];
  it.each(all)('gives back %o from its own names', (roles) => {
    expect(rolesNamed(partsNamed(roles))).toEqual({ roles });
  });

  it('is undecided where nothing is named', () => {
    expect(rolesNamed({})).toEqual({ roles: undefined });
  });

  it.each([
    [{ observed: 'y' }, 'observed needs predicted beside it.'],
    [{ predicted: 'f' }, 'predicted needs residual or observed beside it.'],
    [{ residual: 'e', observed: 'y', predicted: 'f' }, 'Name residual or observed, not both.'],
    [{ probabilities: ['p'] }, 'probabilities needs label beside it.'],
    [{ label: 'class' }, 'label needs probabilities (one or more), or predicted for predicted labels.'],
  ])('says what %o lacks', (parts, wrong) => {
    expect(rolesNamed(parts)).toEqual({ wrong });
  });
});
