/** The manual page of a topic in R or its recommended packages. */
export const manualPage = (library: string, topic: string) =>
  `https://stat.ethz.ch/R-manual/R-devel/library/${library}/html/${topic}.html`;
