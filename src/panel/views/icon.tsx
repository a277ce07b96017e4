import check from '@vscode/codicons/src/icons/check.svg';
import chevronDown from '@vscode/codicons/src/icons/chevron-down.svg';
import chevronUp from '@vscode/codicons/src/icons/chevron-up.svg';
import circleSlash from '@vscode/codicons/src/icons/circle-slash.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import ellipsis from '@vscode/codicons/src/icons/ellipsis.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import exportIcon from '@vscode/codicons/src/icons/export.svg';
import graph from '@vscode/codicons/src/icons/graph.svg';
import history from '@vscode/codicons/src/icons/history.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import lock from '@vscode/codicons/src/icons/lock.svg';
import question from '@vscode/codicons/src/icons/question.svg';
import settings from '@vscode/codicons/src/icons/settings.svg';
import table from '@vscode/codicons/src/icons/table.svg';
import trash from '@vscode/codicons/src/icons/trash.svg';
import unlock from '@vscode/codicons/src/icons/unlock.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';

const icons = {
  check,
  'chevron-down': chevronDown,
  'chevron-up': chevronUp,
  'circle-slash': circleSlash,
  copy,
  ellipsis,
  error,
  export: exportIcon,
  graph,
  history,
  info,
  lock,
  question,
  settings,
  table,
  trash,
  unlock,
  warning,
} as const;

export type IconName = keyof typeof icons;

/**
 * One of VS Code's icons as inline SVG: a font would load late and shift the page. Purely decorative, since the words
 * beside it carry the meaning.
 */
export function Icon({ name, class: extra = '' }: { name: IconName; class?: string }) {
  return (
    <span
      class={`icon icon-${name} ${extra}`.trim()}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: icons[name] }}
    />
  );
}
