import { defineLibrary } from '../library.ts';
import { manualPage } from './manual-page.ts';

export const nnet = defineLibrary({
  id: 'nnet',
  name: 'nnet',
  language: 'r',
  imports: ['nnet'],
  names: [{ source: manualPage('nnet', 'multinom'), names: { multinom: 'loss:cross-entropy' } }],
});
