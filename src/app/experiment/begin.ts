/** How an experiment page begins: a recording handed over, the run that was left, a set-up in the link, a route, or the first route's bench. */
import { RefusedError, type Position, type Problem, type Run } from '@core';
import { queryHas, queryValue } from '../address.ts';
import type { Opened } from '../experiments.ts';
import type { Asked, StoredLife } from '../life/life.ts';
import { readSetUp, setUpFor } from './asked-link.ts';
import { openRun, takeHanded, type SetUp } from './session.ts';

export interface Begun {
  readonly run: Run;
  readonly setUp: SetUp;
  /** The chosen route of the guide. */
  readonly routeId: string | undefined;
  /** On the unknown world. */
  readonly riddle: boolean;
  /** The set-up that came in the link: it goes along with whatever route is chosen. */
  readonly link?: SetUp | undefined;
  /** What the address asked for, as it stood there: the way back into this run is an address that asks for nothing else. */
  readonly asked: Pick<StoredLife, 'link' | 'seed'>;
  /** Begun with a set-up of the student's own. */
  readonly own?: boolean | undefined;
  /** Commands of a run that was left and is taken up again; it stands still until the student goes on. */
  readonly left?: number | undefined;
  /** Number of the table that is written into first. */
  readonly table?: number;
  /** Where the recording that was opened ends. */
  readonly replay?: Position | undefined;
  /** What the link asked for and could not have. */
  readonly problem?: Problem;
}

/** One minute at 240 ticks a second: more would make a link that keeps the page waiting. */
const TICKS_MOST = 14_400;

/** For pictures: at a tick, standing still. */
function freeze(run: Run): Run {
  const tick = Number(queryValue('tick') ?? 0);
  if (Number.isInteger(tick) && tick > 0 && tick <= TICKS_MOST) run.seek({ node: 0, tick }, []);
  if (queryHas('frozen')) run.pause();
  return run;
}

/** What the address asks for, in so far as this experiment has it. */
export function askedOf({ guide }: Opened): Asked {
  return {
    route: guide.routes.find(({ id }) => id === queryValue('route'))?.id,
    link: queryValue('setup') ?? undefined,
    seed: queryValue('seed') ?? undefined,
    still: queryHas('frozen') || queryHas('tick'),
  };
}

/** The run that was left, as it stands on the bench again. */
export function leftBehind({ guide }: Opened, life: StoredLife, run: Run): Begun {
  const read = life.link === '' ? undefined : readSetUp(life.link);
  return {
    run,
    setUp: { params: run.params, prelude: run.prelude, seeds: run.seeds },
    routeId: guide.routes.find(({ id }) => id === life.route)?.id,
    riddle: life.riddle && guide.mystery !== undefined,
    link: read?.ok === true ? read.value : undefined,
    asked: { link: life.link, seed: life.seed },
    own: life.own,
    left: life.commands,
    table: life.table,
  };
}

/** Always gives a run: where a link asks for what cannot be had, `problem` says why and the plain bench is opened. */
export function beginning({ id, model, guide }: Opened): Begun {
  let problem: Problem | undefined;
  const wishes = { link: queryValue('setup') ?? '', seed: queryValue('seed') ?? '' };
  const handed = takeHanded(id);
  if (handed !== undefined)
    return {
      run: handed,
      setUp: { params: handed.params, prelude: handed.prelude, seeds: handed.seeds },
      routeId: undefined,
      riddle: false,
      asked: { link: '', seed: '' },
      own: true,
      replay: handed.position,
    };
  const route = guide.routes.find((one) => one.id === queryValue('route'));
  const asked = queryValue('setup');
  if (asked !== null) {
    const read = readSetUp(asked);
    if (!read.ok) problem = read.problem;
    else
      try {
        const setUp = setUpFor(route, read.value);
        const run = freeze(openRun(model, id, setUp));
        return { run, setUp, routeId: route?.id, riddle: false, link: read.value, asked: wishes };
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        problem = error.problem.key.startsWith('input.') ? error.problem : { key: 'link.refused' };
      }
  }
  const bench = route ?? guide.routes[0];
  const setUp: SetUp = { params: bench?.params ?? {}, prelude: bench?.prelude ?? [] };
  return {
    run: freeze(openRun(model, id, setUp)),
    setUp,
    routeId: route?.id,
    riddle: false,
    asked: wishes,
    ...(problem === undefined ? {} : { problem }),
  };
}

/** Options of parameters that only the riddle may choose. */
export const secretOptions = ({ mystery }: Opened['guide']): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(mystery?.params ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, [value]]] : [],
    ),
  );
