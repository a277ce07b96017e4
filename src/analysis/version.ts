/** Of the program that makes the reports. */
export { version } from '../../package.json';
