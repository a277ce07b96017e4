const vscode = require('vscode');

/**
 * An assistant without a network: a model that calls the tool it was offered for the file in the question and then
 * repeats the beginning of the tool’s result, and a chat participant that carries the calls out, as assistants do. What
 * the chat view shows of the tool (the question for consent, the progress, the result) is VS Code’s own.
 */
exports.activate = async ({ subscriptions }) => {
  subscriptions.push(
    vscode.lm.registerLanguageModelChatProvider('stand-in', model),
    vscode.chat.createChatParticipant('tests.assistant', answer),
  );
  // VS Code asks for the models only when somebody looks for one.
  await vscode.lm.selectChatModels({ vendor: 'stand-in' });
};

const model = {
  provideLanguageModelChatInformation: () => [
    {
      id: 'stand-in',
      name: 'Stand-in',
      family: 'stand-in',
      version: '1',
      maxInputTokens: 100_000,
      maxOutputTokens: 10_000,
      capabilities: { toolCalling: true },
    },
  ],
  async provideLanguageModelChatResponse(_model, messages, { tools }, progress) {
    const parts = messages.at(-1).content;
    const result = parts.find((part) => part instanceof vscode.LanguageModelToolResultPart);
    if (result) {
      const report = result.content.map(({ value }) => value).join('\n');
      const said = report.split('\n').slice(0, 6).join('\n\n');
      progress.report(new vscode.LanguageModelTextPart(said));
      return;
    }
    const question = parts.map(({ value }) => value).join(' ');
    const file = /\S+\.(?:csv|json)/.exec(question)[0];
    progress.report(new vscode.LanguageModelToolCallPart('call-1', tools[0].name, { file }));
  },
  provideTokenCount: async () => 1,
};

async function answer({ prompt, toolInvocationToken }, _context, stream, token) {
  const [chat] = await vscode.lm.selectChatModels({ vendor: 'stand-in' });
  const tools = vscode.lm.tools.filter(({ tags }) => tags.includes('loss-function'));
  const messages = [vscode.LanguageModelChatMessage.User(prompt)];
  for (;;) {
    const calls = [];
    const response = await chat.sendRequest(messages, { tools }, token);
    for await (const part of response.stream) {
      if (part instanceof vscode.LanguageModelTextPart) stream.markdown(part.value);
      else calls.push(part);
    }
    if (calls.length === 0) return;
    messages.push(vscode.LanguageModelChatMessage.Assistant(calls));
    for (const { callId, name, input } of calls) {
      const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken }, token);
      const result = new vscode.LanguageModelToolResultPart(callId, content);
      messages.push(vscode.LanguageModelChatMessage.User([result]));
    }
  }
}
