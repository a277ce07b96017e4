/** A codicon. Decoration only: what it means is said in words beside it. */
export function Icon({ name, class: extra = '' }: { name: string; class?: string }) {
  return <span class={`codicon codicon-${name} ${extra}`} aria-hidden="true" />;
}
