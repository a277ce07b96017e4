import type { Change } from './change.ts';
import { written } from './table.ts';

/** What the two columns of an answer are called elsewhere. */
const ofPairs = [
  ['sale_price', 'predicted_sale_price'],
  ['y', 'y_hat'],
  ['ground_truth', 'model_output'],
  ['truth', 'estimate'],
  ['true', 'pred'],
  ['obs', 'sim'],
  ['measured', 'modelled'],
  ['targets', 'outputs'],
  ['labels', 'preds'],
  ['Act', 'Fcst'],
  ['y_test', 'y_test_pred'],
  ['value', 'value_pred'],
  ['pm25', 'pm25_model'],
  ['demand', 'demand_forecast'],
  ['actual_rainfall_mm', 'forecast_rainfall_mm'],
  ['Istwert', 'Prognose'],
  ['tatsächlich', 'vorhergesagt'],
  ['réel', 'prédit'],
  ['valeurs_observées', 'valeurs_prédites'],
  ['real', 'predicho'],
  ['valores_observados', 'valores_estimados'],
  ['reale', 'previsto'],
  ['osservati', 'stimati'],
  ['observado', 'previsto'],
  ['werkelijk', 'voorspeld'],
  ['verkligt', 'förutsagt'],
  ['rzeczywista', 'przewidywana'],
  ['skutečnost', 'předpověď'],
  ['факт', 'прогноз'],
  ['真实值', '预测值'],
  ['実測値', '予測値'],
  ['실제값', '예측값'],
  ['gerçek', 'tahmin'],
  ['القيمة الفعلية', 'القيمة المتوقعة'],
] as const;

const ofScores = [
  ['is_fraud', 'fraud_probability'],
  ['y', 'p'],
  ['label', 'score'],
  ['y_true', 'y_prob'],
  ['outcome', 'risk'],
  ['churn', 'churn_score'],
  ['actual', 'predicted_proba'],
  ['class', 'P(1)'],
  ['event', 'pd'],
  ['Kündigung', 'Wahrscheinlichkeit'],
  ['défaut', 'probabilité'],
  ['abandono', 'probabilidad'],
  ['标签', '概率'],
  ['正解', '確率'],
] as const;

const calledOtherwise =
  (kind: 'observed' | 'probabilities', [truth, prediction]: readonly [string, string]): Change =>
  ({ names, rows }, { roles }) => {
    if (roles?.kind !== kind || names.includes(truth) || names.includes(prediction)) return undefined;
    if (roles.kind === 'probabilities' && roles.probabilities.length !== 1) return undefined;
    const [own, other] =
      roles.kind === 'probabilities'
        ? [roles.label, roles.probabilities[0]]
        : [roles.kind === 'observed' && roles.observed, roles.kind === 'observed' && roles.predicted];
    const nameOf = (name: string) => (name === own ? truth : name === other ? prediction : name);
    return { text: written({ names: names.map(nameOf), rows }), nameOf };
  };

export const otherNames: Record<string, Change> = Object.fromEntries([
  ...ofPairs.map((pair) => [`called ${pair.join(', ')}`, calledOtherwise('observed', pair)]),
  ...ofScores.map((pair) => [`called ${pair.join(', ')}`, calledOtherwise('probabilities', pair)]),
]);
