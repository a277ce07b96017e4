import { printable } from '../../data/printable.ts';

/** Text escaped so that it is only text in Markdown: no markup, link, image, HTML or line break. */
export const markdownText = (text: string): string =>
  printable(text.replace(/[\r\n]+/g, ' '))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]#|~$]/g, '\\$&')
    .replace(/(?<=\w):(?=\/\/)|(?<=www)\.|(?<=\w)@(?=\w)/gi, '\\$&');
