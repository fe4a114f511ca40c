/** The architecture as rules; docs/adr says why. */
const slice = '^libs/features/([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'libs/domain runs in the browser and in tests without set-up: it imports only itself.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/domain/' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'libs/platform is technique; what knows the business belongs to a slice.',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^(libs/features|apps)/' },
    },
    {
      name: 'features-meet-at-the-front-door',
      comment: 'Import another slice through its index.ts only.',
      severity: 'error',
      from: { path: slice },
      to: {
        path: '^libs/features/',
        pathNot: ['^libs/features/$1/', '^libs/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'apps-use-front-doors',
      comment: 'An app composes slices; it does not reach into them.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/features/', pathNot: '/index\\.ts$' },
    },
    {
      name: 'entities-stay-home',
      comment: 'A TypeORM entity is private to its slice; others get a view or ask the service.',
      severity: 'error',
      from: { path: slice },
      to: { path: '\\.entity\\.ts$', pathNot: '^libs/features/$1/' },
    },
    {
      name: 'policies-are-pure',
      comment:
        'Who may do what is decided without a database, so that it can be tested as a table.',
      severity: 'error',
      from: { path: '\\.policy\\.ts$' },
      to: { pathNot: ['^libs/domain/', '^libs/features/[^/]+/[^/]+\\.policy\\.ts$'] },
    },
    {
      name: 'controllers-hold-no-queries',
      comment: 'HTTP in, view out; questions to the database go through the service.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: {
        path: ['(^|/)node_modules/(typeorm|pg)', '^libs/platform/database/', '\\.entity\\.ts$'],
      },
    },
    {
      name: 'clients-speak-http',
      comment:
        'The web app and the command line share pure domain code and the contract, nothing else.',
      severity: 'error',
      from: { path: '^apps/(web|cli)/' },
      to: { path: '^(libs|apps|migrations)/', pathNot: ['^apps/$1/', '^libs/(domain|contracts)/'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports and that is no entry point is dead or misplaced.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.spec\\.ts$', '\\.config\\.[cm]?[jt]s$', '^migrations/'],
      },
      to: {},
    },
    {
      name: 'no-dev-deps-in-production',
      comment: 'The image is installed without development dependencies.',
      severity: 'error',
      from: { path: '^(apps/(api|worker|cli)|libs)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
