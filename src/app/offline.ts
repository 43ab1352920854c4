/**
 * Works without a network after the first visit: a service worker keeps the shell, and whatever was opened once is kept too.
 * What was fetched before the worker took charge is handed to it here.
 */
import { createStore } from './store.ts';

/** The cache that the worker reads experiments from; the same name stands in vite.config.ts. */
const CACHE = 'experiment-assets';
/** Files asked for together: one after another, a school's slow network would need half a minute for them. */
const TOGETHER = 4;
/** A newer version that waits; calling it switches over and reloads. */
export const update = createStore<(() => void) | undefined>(undefined);

const canKeep = (): boolean => import.meta.env.PROD && 'serviceWorker' in navigator && 'caches' in globalThis;

/** Fetches those that no cache has. One that fails is asked for again at the next opening. */
async function keep(urls: Iterable<string>): Promise<void> {
  const cache = await caches.open(CACHE);
  const rest = [...new Set(urls)].reverse();
  const work = async (): Promise<void> => {
    for (let url = rest.pop(); url !== undefined; url = rest.pop())
      if (!(await caches.match(url, { ignoreVary: true }))) await cache.add(url).catch(() => {});
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
}

/** Keeps everything that this page has fetched so far. Call it when an experiment has been opened. */
export async function keepWhatIsLoaded(): Promise<void> {
  if (!canKeep()) return;
  try {
    await navigator.serviceWorker.ready;
    const urls = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith(location.origin) && /\/(assets|thumbnails)\//.test(name));
    await keep(urls);
  } catch {
    // Without storage there is no offline; everything else works.
  }
}

type Chunks = Readonly<
  Record<string, { file: string; imports?: string[]; dynamicImports?: string[]; css?: string[]; assets?: string[] }>
>;

/** Files of the page and of one experiment that may ever be asked for: panels, languages and endings not opened yet. */
export function filesFor(experiment: string, chunks: Chunks): ReadonlySet<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const add = (key: string): void => {
    const chunk = chunks[key];
    const foreign = key.startsWith('simulations/') && !key.startsWith(`simulations/${experiment}/`);
    if (chunk === undefined || foreign || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])].forEach(add);
  };
  add('index.html');
  return files;
}

/** Keeps an experiment whole, so that it works without a network from its first opening on. */
export async function keepExperiment(id: string): Promise<void> {
  await keepWhatIsLoaded();
  if (!canKeep()) return;
  try {
    // Written by the build, see vite.config.ts.
    const chunks = (await (await fetch('./asset-manifest.json')).json()) as Chunks;
    await keep([...filesFor(id, chunks)].map((file) => `./${file}`));
  } catch {
    // No network or no storage: what is kept is kept.
  }
}

/** Registers the worker and watches for a newer one. */
export function startOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  let reloading = false;
  const offer = (worker: ServiceWorker): void =>
    update.set(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        if (!reloading) location.reload();
        reloading = true;
      });
      worker.postMessage({ type: 'SKIP_WAITING' });
    });
  navigator.serviceWorker.register('./sw.js').then(
    (registration) => {
      if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => {
          // On the first visit there is nobody to replace, so nothing to ask.
          if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
        });
      });
      void keepWhatIsLoaded();
    },
    () => {},
  );
}
