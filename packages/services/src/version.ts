/** One version for all packages; a test holds it to the package.json files. */
export const version = '0.1.0';
