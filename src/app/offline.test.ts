import { expect, test } from 'vitest';
import { filesFor } from './offline.ts';

const chunks = {
  'index.html': {
    file: 'index.js',
    css: ['index.css'],
    imports: ['_shared.js'],
    dynamicImports: ['src/page.tsx', 'simulations/a/one/model.ts', 'simulations/a/two/model.ts'],
  },
  '_shared.js': { file: 'shared.js', imports: ['index.html'] },
  'src/page.tsx': { file: 'page.js', dynamicImports: ['src/graph.tsx'] },
  'src/graph.tsx': { file: 'graph.js', css: ['graph.css'] },
  'simulations/a/one/model.ts': { file: 'one.js', dynamicImports: ['engine'] },
  'simulations/a/two/model.ts': { file: 'two.js', dynamicImports: ['other-engine'] },
  engine: { file: 'engine.js', assets: ['engine.wasm'] },
  'other-engine': { file: 'other.js' },
};

test('an experiment is kept with all it may ask for, and nothing of its neighbours', () => {
  expect([...filesFor('a/one', chunks)].sort()).toEqual([
    'engine.js',
    'engine.wasm',
    'graph.css',
    'graph.js',
    'index.css',
    'index.js',
    'one.js',
    'page.js',
    'shared.js',
  ]);
});
