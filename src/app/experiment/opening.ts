/** Opens an experiment up to its bench: code, words, engines, and the run that was left there, if this is the way back into it. */
import { prepare, type Problem } from '@core';
import { readyRows } from '@notebook';
import { askedOf, beginning, leftBehind, type Begun } from './begin.ts';
import { fetchExperiment, type Listed, type Opened } from '../experiments.ts';
import { isBegun, keepPlace, forgetPlace } from '../guide/use-guide.ts';
import { loadExperimentWords } from '../language.ts';
import { choose, isWorth, type StoredLife } from '../life/life.ts';
import { claim, loadLife, setAside } from '../life/shelf.ts';
import { go } from '../address.ts';
import { readyLinks } from './asked-link.ts';
import { hasHanded, keepSeeds, takeHanded } from './session.ts';

export interface Bench {
  readonly opened: Opened;
  readonly begun: Begun;
}
/** What was found where the experiment is opened: a bench, or two of which the student chooses one. */
export type Found =
  | ({ readonly is: 'bench' } & Bench)
  | { readonly is: 'ask'; readonly opened: Opened; readonly life: StoredLife | undefined; readonly recording: boolean };

/** Rejects when a part cannot be fetched. `onPiece` hears which share of a left run is lived again. */
export async function openExperiment(listed: Listed, onPiece: (share: number) => void): Promise<Found> {
  const [opened] = await Promise.all([fetchExperiment(listed), loadExperimentWords(listed.id)]);
  await Promise.all([prepare(opened.model), readyRows(opened.tables)]);
  const asked = askedOf(opened);
  if (asked.link !== undefined) await readyLinks();
  if (asked.still) return { is: 'bench', opened, begun: beginning(opened) };
  claim(listed.id);
  const life = await loadLife(listed.id);
  if (hasHanded(listed.id)) {
    // Whoever goes on from the recording would take the place of the bench that was left.
    if (life !== undefined && isWorth(life)) return { is: 'ask', opened, life, recording: true };
    return { is: 'bench', opened, begun: beginning(opened) };
  }
  const what = choose(life, asked, asked.route !== undefined && isBegun(listed.id, asked.route));
  if (what === 'ask') return { is: 'ask', opened, life, recording: false };
  if (what === 'resume') return { is: 'bench', ...(await goBack(opened, life!, onPiece)) };
  return { is: 'bench', opened, begun: beginning(opened) };
}

/** The bench that was left, its table and its place in the lesson; where it cannot be lived again, a fresh one that says why. */
export async function goBack(opened: Opened, life: StoredLife, onPiece: (share: number) => void): Promise<Bench> {
  if (life.route !== '' && life.place !== undefined) keepPlace(opened.id, life.route, life.place);
  if (life.link !== '') await readyLinks();
  const { resume } = await import('../life/resume.ts');
  const resumed = await resume(opened.model, opened.id, life, onPiece);
  if (!resumed.ok) void setAside(opened.id, life);
  if (!resumed.ok) return { opened, begun: { ...beginning(opened), problem: resumed.problem as Problem } };
  if (life.link === '' && life.seed === '' && !life.riddle && !life.own) keepSeeds(opened.id, resumed.value.seeds);
  return { opened, begun: leftBehind(opened, life, resumed.value) };
}

/** The student would rather go on with what was left than follow the link, or see the recording. */
export function backInstead(opened: Opened, life: StoredLife, onPiece: (share: number) => void): Promise<Bench> {
  const values = {
    ...(life.route === '' ? {} : { route: life.route }),
    ...(life.seed === '' ? {} : { seed: life.seed }),
    ...(life.link === '' ? {} : { setup: life.link }),
  };
  takeHanded(opened.id)?.dispose();
  go(`/${opened.id}?${new URLSearchParams(values)}`, { replace: true });
  return goBack(opened, life, onPiece);
}

/** The link is followed: its lesson from the first step, its bench; the notebook stays. */
export function asLinked(opened: Opened): Bench {
  const { route, link } = askedOf(opened);
  if (route !== undefined && link !== undefined) forgetPlace(opened.id, route);
  return { opened, begun: beginning(opened) };
}
