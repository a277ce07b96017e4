import {
  kinds,
  type Part,
  type PartId,
  parts,
  type Roles,
  type RolesKind,
} from '../analysis/columns/parts.ts';

/** Roles while they are being chosen: the kind, and the columns chosen so far for each role. */
export interface RolesDraft {
  kind: RolesKind;
  columns: Partial<Record<PartId, string[]>>;
  /** The values of the split column whose rows are analyzed. */
  splitValues?: string[];
}

/** The initial state of a form, given the current roles. */
export function draftOf({ kind, splitValues, classes: _, ...chosen }: Roles): RolesDraft {
  const columns = Object.entries(chosen).map(([part, value]) => [part, [value].flat().filter(Boolean)]);
  return { kind, columns: Object.fromEntries(columns), ...(splitValues && { splitValues }) };
}

/** Whether a file has all the chosen columns. */
export const isAmong = (present: readonly { name: string }[], { columns }: RolesDraft): boolean =>
  Object.values(columns)
    .flat()
    .every((chosen) => present.some(({ name }) => name === chosen));

/** The roles that the form offers for a kind, required ones first. Bounds and quantiles can only be detected. */
export const partsToChoose = (kind: RolesKind): { part: PartId; needed: boolean }[] => [
  ...kinds[kind].needs.map((part) => ({ part, needed: true })),
  ...kinds[kind].may
    .filter((part) => (parts[part] as Part).option !== undefined)
    .map((part) => ({ part, needed: false })),
];

/** The roles that the form states; undefined while a required one is not chosen or a column has two roles. */
export function rolesOf({ kind, columns, splitValues }: RolesDraft): Roles | undefined {
  const { needs, may } = kinds[kind];
  const used = [...needs, ...may].flatMap((part) => columns[part] ?? []);
  const isComplete = needs.every((part) => (columns[part] ?? []).length > 0);
  if (!isComplete || new Set(used).size < used.length) return undefined;
  const chosen = [...needs, ...may].flatMap((part) => {
    const names = columns[part] ?? [];
    if (names.length === 0) return [];
    return [[part, (parts[part] as Part).several ? names : names[0]!] as const];
  });
  const roles = { kind, ...Object.fromEntries(chosen) } as Roles;
  return columns.split?.[0] !== undefined && splitValues ? { ...roles, splitValues } : roles;
}
