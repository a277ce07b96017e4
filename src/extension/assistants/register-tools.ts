import { type Disposable, type LanguageModelTool, lm } from 'vscode';

/** Registers the assistants’ tools under their names in package.json. Each is created when it is first called. */
export const registerTools = (
  tools: () => Promise<Record<'recommendLoss' | 'compareModels', LanguageModelTool<never>>>,
): Disposable[] =>
  (['recommendLoss', 'compareModels'] as const).map((name) =>
    lm.registerTool<never>(`residualDiagnostics_${name}`, {
      prepareInvocation: async (...call) => (await tools())[name].prepareInvocation?.(...call),
      invoke: async (...call) => (await tools())[name].invoke(...call),
    }),
  );
