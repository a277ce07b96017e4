/** The id of a heading as code hosts form it: `What comes back` becomes `what-comes-back`. */
export const headingId = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
