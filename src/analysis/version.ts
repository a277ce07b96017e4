/** The version of the program, as stated in reports. */
export { version } from '../../package.json';
