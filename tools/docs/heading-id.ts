/** A heading's id, as code hosts form it: `What comes back` is `what-comes-back`. */
export const headingId = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
