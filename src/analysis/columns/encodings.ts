/** For the page, which takes no code from the readers. */
export { encodings } from '../../data/encodings.ts';
