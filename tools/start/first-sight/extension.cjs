const { commands } = require('vscode');

/** Shows what someone new to the extension should see first: the walkthrough, and a sample beside it. */
exports.activate = async () => {
  const walkthrough = 'residual-diagnostics.residual-diagnostics#start';
  await commands.executeCommand('workbench.action.openWalkthrough', walkthrough);
  await commands.executeCommand('residualDiagnostics.openSample', 'delivery-times.csv');
};
