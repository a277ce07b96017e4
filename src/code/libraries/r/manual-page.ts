/** The page of a topic in the manual of R and its recommended packages. */
export const manualPage = (library: string, topic: string) =>
  `https://stat.ethz.ch/R-manual/R-devel/library/${library}/html/${topic}.html`;
