import { members, type PosteriorMember } from '../../src/choice/members.ts';
import { errorDistributions } from '../../src/distributions/error-distributions.ts';

/** The distributions of the posterior with their shapes and prior probabilities, a row per group. */
export function membersTable(): string {
  const groups = [...new Set(members.map(({ group }) => group))].map((name) =>
    members.filter(({ group }) => group === name),
  );
  return [
    '| distribution | members | shapes | prior |',
    '| --- | ---: | --- | ---: |',
    ...groups.map((group) => {
      const prior = group.reduce((sum, member) => sum + member.prior, 0);
      const { name } = errorDistributions[group[0]!.distribution];
      return `| ${name} | ${group.length} | ${shapes(group)} | ${prior.toFixed(2)} |`;
    }),
    `| all | ${members.length} | | ${members.reduce((sum, { prior }) => sum + prior, 0).toFixed(2)} |`,
  ].join('\n');
}

/** `nu = 1, 3, 10` for one parameter, `(share, ratio) = (0.05, 5), (0.1, 5)` for several. */
function shapes(group: readonly PosteriorMember[]): string {
  const names = Object.keys(group[0]!.shape);
  if (names.length === 0) return '';
  const values = group.map(({ shape }) =>
    list(names.map((name) => String(Number(shape[name]!.toPrecision(3))))),
  );
  return `${list(names)} = ${values.join(', ')}`;
}

const list = (words: readonly string[]): string => (words.length > 1 ? `(${words.join(', ')})` : words[0]!);
