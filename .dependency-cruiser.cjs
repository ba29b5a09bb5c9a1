// Holds the layers of docs/ARCHITECTURE.md: each folder of src/ may import only what its line names.
const mayImport = {
  model: [],
  text: ['model'],
  yaml: ['model'],
  read: ['model'],
  parse: ['model'],
  config: ['model', 'yaml'],
  policy: ['model', 'yaml'],
  check: ['model', 'policy'],
  compute: ['model', 'policy'],
  store: ['model'],
  annotate: ['model'],
  report: ['model', 'text'],
  render: ['model', 'text'],
  cli: ['model', 'text', 'report', 'render', 'pipeline', 'pipeline.ts'],
};

const layers = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `layer-${folder}`,
  comment: `src/${folder}/ may import ${['itself', ...allowed].join(', ')} only`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/',
    pathNot: [folder, ...allowed].map((name) => (name.endsWith('.ts') ? `^src/${name}$` : `^src/${name}/`)),
  },
}));

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-core',
      comment: 'Only read/, store/, cli/ and the pipeline touch the world.',
      severity: 'error',
      from: { path: '^src/(model|parse|yaml|config|policy|check|compute|annotate|report|text)/' },
      to: { path: '^(node:)?(fs|os|path|process|child_process|net|http|https|stream|worker_threads)(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
