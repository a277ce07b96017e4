import temml from 'temml';

/**
 * A formula set as MathML. Temml writes a few style attributes, which the page's security policy forbids: they are
 * taken out, and formula.css says the same.
 */
export function Formula({ latex, label }: { latex: string; label?: string }) {
  const mathml = temml
    .renderToString(latex, { displayMode: true, strict: true })
    .replace(/ style="[^"]*"/g, '');
  return (
    <div class="formula" dangerouslySetInnerHTML={{ __html: mathml }} {...(label && { title: label })} />
  );
}
