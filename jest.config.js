const compiled = (syntax) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true, ...syntax },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
    },
  },
];

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  // CommonJS inside Jest only: CommonJS packages may then require() the ESM packages of Nest.
  transform: { '^.+\\.ts$': compiled({}), '^.+\\.tsx$': compiled({ tsx: true }) },
  moduleNameMapper: { '^#(.*)$': '<rootDir>/libs/$1.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

export default {
  // A busy machine is no reason to fail: no test asserts a time.
  testTimeout: 120_000,
  // The database, the API and the browser work for two as for one.
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,test/bench}/**/*.spec.{ts,tsx}'],
    },
    {
      ...shared,
      displayName: 'api',
      testMatch: ['<rootDir>/test/{api,data}/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/start.mjs',
      globalTeardown: '<rootDir>/test/support/stop.mjs',
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/start-browser.mjs',
      globalTeardown: '<rootDir>/test/support/stop-browser.mjs',
    },
    {
      ...shared,
      displayName: 'pages',
      testMatch: ['<rootDir>/test/browser/pages/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/start-browser.mjs',
      globalTeardown: '<rootDir>/test/support/stop-browser.mjs',
    },
  ],
};
