/** Sources are TypeScript ES modules; jest runs them under --experimental-vm-modules (scripts/test.mjs sets that). */
export default {
  testEnvironment: 'node',
  // Generous: two cores that are shared may be slow for a while, and no test asserts a time.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.build', '<rootDir>/.cache'],
  watchPathIgnorePatterns: ['<rootDir>/.cache', '<rootDir>/.build'],
};
