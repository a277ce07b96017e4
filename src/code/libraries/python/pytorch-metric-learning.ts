import { defineLibrary } from '../library.ts';

export const pytorchMetricLearning = defineLibrary({
  id: 'pytorch-metric-learning',
  name: 'PyTorch Metric Learning',
  language: 'python',
  imports: ['pytorch_metric_learning'],
  names: [
    {
      prefix: 'pytorch_metric_learning.losses.',
      source: 'https://kevinmusgrave.github.io/pytorch-metric-learning/losses/',
      names: {
        'TripletMarginLoss|AngularLoss': 'loss:triplet',
        'ContrastiveLoss|NTXentLoss|SupConLoss|MultiSimilarityLoss|LiftedStructureLoss|NPairsLoss':
          'loss:contrastive',
        'ArcFaceLoss|CosFaceLoss|NormalizedSoftmaxLoss|ProxyNCALoss|LargeMarginSoftmaxLoss|SphereFaceLoss':
          'loss:cross-entropy',
      },
    },
  ],
});
