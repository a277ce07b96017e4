import manifest from '../../package.json' with { type: 'json' };
import strings from '../../package.nls.json' with { type: 'json' };
import { assignableRoles, parts as columnParts, type Part } from '../../src/analysis/columns/parts.ts';
import { catalogTable } from '../../src/losses/table.ts';
import { apiReference } from './api.ts';
import { membersTable } from './members-table.ts';

interface GeneratedPart {
  /** The document that contains it, between its markers. */
  document: string;
  text(): string;
}

/** The generated parts of the documents, by the name in their markers. */
export const parts: Record<string, GeneratedPart> = {
  losses: { document: 'docs/losses.md', text: catalogTable },
  settings: { document: 'docs/settings.md', text: settingsTable },
  parts: { document: 'docs/guide/3-which-columns.md', text: partsTable },
  api: { document: 'docs/api.md', text: apiReference },
  members: { document: 'docs/method.md', text: membersTable },
};

function partsTable(): string {
  return [
    '| role | option | columns with |',
    '| --- | --- | --- |',
    ...assignableRoles.map((id) => {
      const { label, option, about } = columnParts[id] as Part;
      return `| ${label} | \`--${option}\` | ${about} |`;
    }),
  ].join('\n');
}

function settingsTable(): string {
  const { properties } = manifest.contributes.configuration;
  return [
    '| setting | default | what it does |',
    '| --- | --- | --- |',
    ...Object.entries(properties).map(
      ([name, property]) =>
        `| \`${name}\` | \`${JSON.stringify(property.default)}\` | ${inEnglish(property.markdownDescription)} |`,
    ),
  ].join('\n');
}

/** A string of the manifest, given its key between percent signs. */
const inEnglish = (key: string): string => strings[key.slice(1, -1) as keyof typeof strings];

export const between = (name: string): RegExp =>
  new RegExp(`(<!-- ${name}:start -->).*(<!-- ${name}:end -->)`, 's');

export const marked = (start: string, text: string, end: string): string => `${start}\n\n${text}\n\n${end}`;
