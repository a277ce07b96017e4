/** Writes docs/wording.md. */
import { writeFileSync } from 'node:fs';
import { wordingDocument } from './document.ts';

writeFileSync(new URL('../../docs/wording.md', import.meta.url), await wordingDocument());
