import type { Roles } from '../analysis/report.ts';

/** Roles while they are being chosen: every part has a value, an empty one if not chosen yet. */
export interface RolesDraft {
  kind: (typeof kinds)[number]['value'];
  residual: string;
  observed: string;
  predicted: string;
  order: string;
  label: string;
  probabilities: string[];
  predictedLabel: string;
}

export const kinds = [
  { value: 'residual' as const, text: 'residuals' },
  { value: 'observed' as const, text: 'observed and predicted values' },
  { value: 'probabilities' as const, text: 'labels and probabilities' },
  { value: 'predicted-label' as const, text: 'labels and predicted labels' },
];

/** The roles as a form's first state. */
export function draftOf(roles: Roles): RolesDraft {
  const nothing = {
    residual: '',
    observed: '',
    predicted: '',
    order: '',
    label: '',
    probabilities: [],
    predictedLabel: '',
  };
  if ('residual' in roles) return { ...nothing, ...roles, kind: 'residual' };
  if ('observed' in roles) return { ...nothing, ...roles, kind: 'observed' };
  if ('predictedLabel' in roles) return { ...nothing, ...roles, kind: 'predicted-label' };
  return { ...nothing, label: roles.label, probabilities: roles.probabilities, kind: 'probabilities' };
}

/** The roles that a form's state says; undefined while a needed part is not chosen. */
export function rolesOf(draft: RolesDraft): Roles | undefined {
  const { residual, observed, predicted, label, probabilities, predictedLabel } = draft;
  const order = draft.order === '' ? {} : { order: draft.order };
  switch (draft.kind) {
    case 'residual':
      return residual ? { residual, ...(predicted && { predicted }), ...order } : undefined;
    case 'observed':
      return observed && predicted && observed !== predicted ? { observed, predicted, ...order } : undefined;
    case 'probabilities':
      return label && probabilities.length > 0 ? { label, probabilities } : undefined;
    case 'predicted-label':
      return label && predictedLabel && label !== predictedLabel ? { label, predictedLabel } : undefined;
  }
}
