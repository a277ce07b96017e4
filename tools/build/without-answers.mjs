/** The server asks its clients nothing, and so needs no checker of their answers, the larger part of its library. */
export const withoutAnswers = {
  name: 'without-answers',
  setup({ onLoad }) {
    onLoad({ filter: /validation[\\/]ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}',
    }));
  },
};
