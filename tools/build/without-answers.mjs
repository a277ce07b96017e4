/**
 * Leaves out the validation of clients' answers, the larger part of the server's library: the server asks them
 * nothing.
 */
export const withoutAnswers = {
  name: 'without-answers',
  setup({ onLoad }) {
    onLoad({ filter: /validation[\\/]ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
    }));
  },
};
