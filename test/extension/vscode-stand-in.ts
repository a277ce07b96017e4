/** For unit tests, the little of VS Code that modules use which are tested without it. */
export const l10n = {
  t: (message: string, ...values: unknown[]): string =>
    message.replace(/\{(\d+)\}/g, (_, place) => String(values[Number(place)])),
};
