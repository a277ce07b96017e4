import { printable } from '../../data/printable.ts';

/** Text in Markdown that is text and nothing else: no mark-up, link, image, HTML or line of its own. */
export const markdownText = (text: string): string =>
  printable(text.replace(/[\r\n]+/g, ' '))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]#|~$]/g, '\\$&')
    .replace(/(?<=\w):(?=\/\/)|(?<=www)\.|(?<=\w)@(?=\w)/gi, '\\$&');
