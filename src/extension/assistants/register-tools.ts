import { type Disposable, type LanguageModelTool, lm } from 'vscode';

/** The assistants’ tools by the names that package.json gives them, made when they are first called. */
export const registerTools = (
  tools: () => Promise<Record<'recommendLoss' | 'compareModels', LanguageModelTool<never>>>,
): Disposable[] =>
  (['recommendLoss', 'compareModels'] as const).map((name) =>
    lm.registerTool<never>(`residualDiagnostics_${name}`, {
      prepareInvocation: async (...call) => (await tools())[name].prepareInvocation?.(...call),
      invoke: async (...call) => (await tools())[name].invoke(...call),
    }),
  );
