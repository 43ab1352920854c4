/** What hangs: the spring in use, its pointer and flag, masses, sample, discs. Each where the frame has it, the others in tray and rack. */
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import {
  createMixer,
  HookMass,
  INK,
  type Make,
  mix,
  Parts,
  type SceneProps,
  seated,
  Spring,
  useFrame,
} from '@sdk/view';
import {
  BENCH_DISC,
  DISC_GAP,
  DISC_RADIUS,
  DISC_ROD,
  DISC_THICK,
  LINK,
  MASS_HEIGHT,
  MASS_RADIUS,
  MOST_DISCS,
  RULER_X,
  stackOf,
  TOP,
} from '../apparatus.ts';
import type model from '../model.ts';
import { COILS, SPRING_IDS, SPRINGS, type SpringId } from '../springs.ts';
import { inTray, onPan, pegX, RACK, SAMPLE_X, TRAY, TRAY_SIZE, wellX } from './layout.ts';

type Run = SceneProps<typeof model>['run'];

const COLOUR: Readonly<Record<SpringId, string>> = {
  soft: '#cfd6db',
  medium: '#b9c2ca',
  stiff: '#9aa5ae',
  tight: '#c9a872',
};

/** Depth of the lower hook as the screen shows it, between two ticks. */
function useDepth(run: Run): () => number {
  return useMemo(() => {
    const mixer = createMixer(run);
    return () => mix(run.previous.depth, run.current.depth, mixer());
  }, [run]);
}

const pointer: Make = (list) => {
  // The flag that breaks the beam, and a wire that reaches over to the ruler.
  list.puck('plastic', INK.black, 0.006, 0.002, [0, 0, 0]);
  list.puck('steel', INK.steel, 0.0006, RULER_X - 0.018, [(RULER_X - 0.012) / 2, 0, 0], [0, 0, Math.PI / 2]);
  list.box('plastic', '#d6221d', [0.022, 0.0006, 0.0012], [RULER_X - 0.016, 0, 0], 0.0002);
  list.puck('steel', INK.steel, 0.0012, 0.006, [0, -0.003, 0]);
};
const sample: Make = (list) => {
  list.puck('steel', INK.steel, 0.0014, 0.014, [0, -0.007, 0]);
  list.turned('paint', '#4b5d73', [
    [0, -0.068],
    [0.015, -0.068],
    [0.0175, -0.064],
    [0.0175, -0.022],
    [0.013, -0.014],
    [0, -0.014],
  ]);
  list.puck('plastic', '#e9c14a', 0.0178, 0.006, [0, -0.042, 0]);
};
/** Long enough for two springs one below the other; the rod shows below it. */
const BOX_LENGTH = 0.21;
const box: Make = (list) => {
  list.puck('plastic', '#26323c', 0.026, BOX_LENGTH - 0.012, [0, -BOX_LENGTH / 2, 0], [0, 0, 0], 0.003);
  list.puck('plastic', '#e9c14a', 0.0264, 0.012, [0, -BOX_LENGTH / 2, 0]);
  list.puck('steel', INK.steel, 0.0016, 0.014, [0, -0.004, 0]);
};
const boxRod: Make = (list) => {
  list.puck('steel', INK.steel, 0.0018, 0.4, [0, 0.2, 0]);
};
const discs =
  (count: number): Make =>
  (list) => {
    const long = DISC_ROD + (count - 1) * DISC_GAP;
    list.puck('steel', INK.steel, 0.0011, long, [0, -long / 2, 0]);
    for (let i = 0; i < count; i++)
      list.puck('plastic', '#2f7fb3', DISC_RADIUS, DISC_THICK, [0, -DISC_ROD - i * DISC_GAP, 0]);
  };

/** The spring on the stand; the others hang in the rack. One that lies on the balance is curled up there. */
function Springs({ run, depth }: { readonly run: Run; readonly depth: () => number }): ReactNode {
  const groups = useRef<Partial<Record<SpringId, Group>>>({});
  const closed = useRef<Group>(null);
  const rod = useRef<Group>(null);
  const at = useMemo(() => [0, 0, 0], []);
  useFrame(() => {
    const { spring, lift, weighed } = run.current;
    for (const id of SPRING_IDS) {
      const group = groups.current[id];
      if (!group) continue;
      const used = spring === id;
      group.rotation.set(0, 0, used && weighed === 'spring' ? Math.PI / 2 : 0);
      if (!used) seated(RACK, [pegX(id), 0.17, 0.012], at);
      else if (weighed === 'spring') onPan(0.012, at);
      group.position.set(at[0]!, at[1]!, at[2]!);
      if (used && weighed === 'spring') group.position.x -= 0.04;
      else if (used) group.position.set(0, TOP + lift, 0);
    }
    if (closed.current) {
      closed.current.visible = spring === 'box';
      closed.current.position.y = TOP + lift;
    }
    if (rod.current) {
      rod.current.visible = spring === 'box';
      rod.current.position.y = TOP - depth();
      // The part of the rod that shows, from the lower hook up into the box.
      rod.current.scale.y = Math.max(0.02, depth() + lift - BOX_LENGTH) / 0.4;
    }
  });
  return (
    <>
      {SPRING_IDS.map((id) => (
        <group
          key={id}
          ref={(group) => {
            if (group) groups.current[id] = group;
          }}
        >
          <Spring
            {...COILS[id]}
            colour={COLOUR[id]}
            length={() =>
              run.current.spring === id && run.current.weighed !== 'spring'
                ? depth() + run.current.lift
                : SPRINGS[id].length
            }
          />
        </group>
      ))}
      <group ref={closed}>
        <Parts make={box} />
      </group>
      <group ref={rod}>
        <Parts make={boxRod} />
      </group>
    </>
  );
}

export function Hanging({ run }: { readonly run: Run }): ReactNode {
  const depth = useDepth(run);
  const hook = useRef<Group>(null);
  const masses = useRef<(Group | null)[]>([]);
  const unknown = useRef<Group>(null);
  const rods = useRef<(Group | null)[]>([]);
  const makes = useMemo(() => Array.from({ length: MOST_DISCS }, (_, i) => discs(i + 1)), []);
  const at = useMemo(() => [0, 0, 0], []);
  useFrame(() => {
    const { load, discs: count, weighed } = run.current;
    const y = TOP - depth();
    if (hook.current) {
      hook.current.position.y = y;
      hook.current.visible = weighed !== 'spring';
    }
    const hung = load === 'sample' ? 0 : Number(load);
    masses.current.forEach((group, i) => {
      if (!group) return;
      if (i < hung) group.position.set(0, y - i * LINK, 0);
      else {
        if (weighed === 'mass' && i === 5) onPan(LINK - 0.006, at);
        else inTray(wellX(i), LINK + 0.003, at);
        group.position.set(at[0]!, at[1]!, at[2]!);
      }
    });
    if (unknown.current) {
      if (load === 'sample') unknown.current.position.set(0, y, 0);
      else {
        if (weighed === 'sample') onPan(0.068, at);
        else inTray(SAMPLE_X, 0.074, at);
        unknown.current.position.set(at[0]!, at[1]!, at[2]!);
      }
    }
    rods.current.forEach((group, i) => {
      if (!group) return;
      // While none is mounted the rod with one disc lies in front of the tray.
      group.visible = count === i + 1 || (count === 0 && i === 0);
      group.rotation.z = count === 0 ? Math.PI / 2 : 0;
      if (count > 0) group.position.set(0, y - stackOf(load), 0);
      else {
        seated(TRAY, [BENCH_DISC - DISC_ROD / 2, DISC_RADIUS, TRAY_SIZE.depth / 2 + 0.03], at);
        group.position.set(at[0]!, at[1]!, at[2]!);
      }
    });
  });
  return (
    <>
      <Springs run={run} depth={depth} />
      <group ref={hook}>
        <Parts make={pointer} />
      </group>
      {[0, 1, 2, 3, 4, 5].map((i) => (
        <group key={i} ref={(group) => void (masses.current[i] = group)}>
          <HookMass radius={MASS_RADIUS} height={MASS_HEIGHT} link={LINK} stamp="50 g" />
        </group>
      ))}
      <group ref={unknown}>
        <Parts make={sample} />
      </group>
      {makes.map((make, i) => (
        <group key={i} ref={(group) => void (rods.current[i] = group)}>
          <Parts make={make} />
        </group>
      ))}
    </>
  );
}
