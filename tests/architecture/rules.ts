/**
 * The house rules as functions from a file to findings. Each finding names the file, the line and the remedy, because the
 * reader is someone who has just met the rule. CONTRIBUTING.md (The one rule) says the import table in words.
 */
import { posix } from 'node:path';
import { readSyntax, type Import } from './syntax.ts';

export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly what: string;
  readonly remedy: string;
}
export const printFinding = (f: Finding): string => `${f.path}:${f.line} ${f.what} → ${f.remedy}`;

export type Zone =
  'core' | 'engines' | 'instruments' | 'bench' | 'notebook' | 'sdk' | 'sdk/view' | 'app' | 'headless' | 'view';

/** The part of the house a file belongs to; undefined for tests, scripts and settings, which may see everything. */
export function zoneOf(path: string): Zone | undefined {
  const parts = path.split('/');
  if (parts[0] === 'simulations') return path.endsWith('.tsx') || parts[3] === 'view' ? 'view' : 'headless';
  if (parts[0] !== 'src') return undefined;
  if (path === 'src/sdk/view.tsx') return 'sdk/view';
  const zone = parts[1];
  return ['core', 'engines', 'instruments', 'bench', 'notebook', 'sdk', 'app'].includes(zone!)
    ? (zone as Zone)
    : undefined;
}
export const isTest = (path: string): boolean => /\.test(-d)?\.tsx?$/.test(path);

const ALIASES: readonly (readonly [RegExp, Zone])[] = [
  [/^@core$/, 'core'],
  [/^@sdk$/, 'sdk'],
  [/^@sdk\/view$/, 'sdk/view'],
  [/^@engines\//, 'engines'],
  [/^@instruments$/, 'instruments'],
  [/^@bench$/, 'bench'],
  [/^@notebook$/, 'notebook'],
  [/^@app\//, 'app'],
];

const SCREEN = /^(react|react-dom|react-i18next|lucide-react|@use-gesture\/react)(\/|$)/;
const THREE = /^(three|@react-three\/(fiber|drei))(\/|$)/;
const RAPIER = /^@dimforge\//;
const KERNEL = /^(@stdlib\/|@noble\/hashes\/|valibot$)/;
const STORES = /^(uplot|idb|fflate|valibot|jsep|papaparse|write-excel-file)(\/|$)/;

interface Doors {
  readonly zones: readonly Zone[];
  readonly packages: readonly RegExp[];
  /** Zones of which the types may be known, and nothing else. */
  readonly types?: readonly Zone[];
  readonly remedy: string;
}
export const TABLE: Readonly<Record<Zone, Doors>> = {
  core: {
    zones: ['core'],
    packages: [KERNEL],
    remedy: 'the kernel imports nothing of ours; pass it in as data (model.needs, instruments)',
  },
  engines: {
    zones: ['core', 'engines'],
    packages: [],
    remedy: "an engine knows '@core' and engines only; only src/engines/rigid touches Rapier",
  },
  instruments: {
    zones: ['core', 'instruments'],
    packages: [],
    remedy: 'an instrument sees probes and events; faces are drawn in src/bench, physics is the model',
  },
  bench: {
    zones: ['core', 'instruments', 'bench'],
    packages: [SCREEN, THREE],
    types: ['sdk'],
    remedy: 'the bench reads frames and sends commands; of @sdk it may `import type` only',
  },
  notebook: {
    zones: ['core', 'instruments', 'notebook'],
    packages: [SCREEN, STORES],
    types: ['sdk'],
    remedy: 'the notebook reads readings; of @sdk it may `import type` only, and 3D belongs to src/bench',
  },
  sdk: {
    zones: ['core', 'instruments', 'sdk'],
    packages: [],
    remedy: "'@sdk' is the headless door; what draws goes through src/sdk/view.tsx",
  },
  'sdk/view': {
    zones: ['core', 'instruments', 'sdk', 'bench', 'notebook'],
    packages: [SCREEN, THREE],
    remedy: 'views draw frames; physics stays in the model',
  },
  app: {
    zones: ['core', 'engines', 'instruments', 'bench', 'notebook', 'sdk', 'sdk/view', 'app'],
    packages: [/^(?!@dimforge\/)/],
    remedy: 'Rapier belongs to src/engines/rigid, and an experiment is found by glob, not by import',
  },
  headless: {
    zones: ['sdk', 'engines', 'headless'],
    packages: [],
    remedy: "a headless file of an experiment imports from '@sdk', '@engines/*' and its own folder",
  },
  view: {
    zones: ['sdk/view', 'view', 'headless'],
    packages: [SCREEN, THREE],
    types: ['sdk'],
    remedy: "a view imports from '@sdk/view', react, three and the headless files of its own folder",
  },
};

const folderOf = (path: string) => path.split('/').slice(0, 3).join('/');

function importFinding(path: string, zone: Zone, it: Import): Finding | undefined {
  const doors = TABLE[zone];
  const bad = (what: string, remedy = doors.remedy): Finding => ({ path, line: it.line, what, remedy });
  const alias = ALIASES.find(([pattern]) => pattern.test(it.from));
  let target: Zone | undefined = alias?.[1];
  if (it.from.startsWith('.')) {
    const file = posix.normalize(`${posix.dirname(path)}/${it.from.replace(/\?.*$/, '')}`);
    target = zoneOf(file);
    if (!isTest(path) && isTest(file)) return bad(`imports the test ${it.from}`);
    if (file.startsWith('simulations/')) {
      if (folderOf(file) !== folderOf(path))
        return bad(
          `imports another experiment (${it.from})`,
          'an experiment never imports another; move what two need to src/engines, src/instruments or src/bench',
        );
      if (zone === 'view' && file.endsWith('/model.ts') && !it.typeOnly)
        return bad('imports its model', "a view imports its model's type only: write `import type`");
      if (zone === 'headless' && target === 'view')
        return bad(`imports a view (${it.from})`, 'the view imports headless files, never the reverse');
    }
    if (/\.(json|css|svg|png|woff2)$/.test(file)) return undefined;
    if (!/\.(ts|tsx)$/.test(file)) return bad(`imports ${it.from}`, 'write the extension: ./name.ts or ./name.tsx');
    if (target === undefined) return bad(`imports ${it.from}`, 'it lies outside src and simulations');
  }
  if (target !== undefined) {
    if (doors.zones.includes(target)) return undefined;
    if (it.typeOnly && doors.types?.includes(target)) return undefined;
    return bad(`imports ${it.from}`);
  }
  if (doors.packages.some((p) => p.test(it.from))) return undefined;
  if (RAPIER.test(it.from) && path.startsWith('src/engines/rigid/')) return undefined;
  return bad(`imports ${it.from}`);
}

const INEXACT =
  'sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp expm1 log log10 log2 log1p pow cbrt hypot'.split(
    ' ',
  );
const CLOCKS = 'Date performance setTimeout setInterval setImmediate requestAnimationFrame queueMicrotask'.split(' ');
const BROWSER = 'window document navigator localStorage sessionStorage indexedDB fetch'.split(' ');
const REMEDY = new Map<string, string>([
  ...INEXACT.map((f) => [`Math.${f}`, `its last bits differ between engines; use math.${f} of @core`] as const),
  ['**', 'its last bits differ between engines; multiply, or use math.pow of @core'],
  ['Math.random', "draw by name and tick: now.rng.run.uniform('name', now.tick)"],
  ['crypto', 'draw by name and tick from now.rng'],
  ...CLOCKS.map((c) => [c, 'a model knows no clock but now.tick and now.time'] as const),
  ...BROWSER.map((b) => [b, 'headless code knows no browser; move it to a view or to src/app'] as const),
]);

/** Files whose numbers must be the same bits everywhere. */
export const isHeadless = (path: string): boolean =>
  !isTest(path) &&
  path.endsWith('.ts') &&
  ['core', 'engines', 'instruments', 'sdk', 'headless'].includes(zoneOf(path) ?? '');

const CDN =
  /^(Environment|Text|Text3D|useGLTF|Gltf|useFont|Stage|useEnvironment|useKTX2|Cloud|Clouds|useMatcapTexture|useNormalTexture|FaceLandmarker|FaceControls)$/;

/** Everything that one source file does against the house. */
export function judgeSource(path: string, source: string): Finding[] {
  const found: Finding[] = [];
  const zone = zoneOf(path);
  const { imports, uses } = readSyntax(path, source);
  for (const it of imports) {
    if (zone !== undefined && !isTest(path)) {
      const one = importFinding(path, zone, it);
      if (one) found.push(one);
    }
    if (it.from.startsWith('@react-three/drei'))
      for (const name of it.names.filter((n) => CDN.test(n)))
        found.push({
          path,
          line: it.line,
          what: `uses drei's ${name}`,
          remedy: 'it fetches from another site; build it in code (src/bench)',
        });
  }
  if (isHeadless(path))
    for (const use of uses) {
      const remedy = REMEDY.get(use.name);
      if (remedy !== undefined) found.push({ path, line: use.line, what: `uses ${use.name}`, remedy });
    }
  return found;
}
