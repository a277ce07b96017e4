import { defineLibrary } from '../library.ts';

export const sentenceTransformers = defineLibrary({
  id: 'sentence-transformers',
  name: 'Sentence Transformers',
  language: 'python',
  imports: ['sentence_transformers'],
  aliases: [[/^sentence_transformers\.losses\.\w+\.(?=[A-Z])/, 'sentence_transformers.losses.']],
  names: [
    {
      prefix: 'sentence_transformers.losses.',
      source: 'https://sbert.net/docs/package_reference/sentence_transformer/losses.html',
      names: {
        'MSELoss|CosineSimilarityLoss|MarginMSELoss': 'loss:l2',
        'TripletLoss|BatchAllTripletLoss|BatchHardTripletLoss|BatchSemiHardTripletLoss|BatchHardSoftMarginTripletLoss':
          'loss:triplet',
        'ContrastiveLoss|OnlineContrastiveLoss|ContrastiveTensionLoss|MultipleNegativesRankingLoss|CachedMultipleNegativesRankingLoss|MultipleNegativesSymmetricRankingLoss':
          'loss:contrastive',
        SoftmaxLoss: 'loss:cross-entropy',
      },
    },
  ],
});
