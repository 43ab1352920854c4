/** Bottles and jars of the three stations, in one row behind: those of the station in front are shown. */
import { useMemo, useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import { LabelledBottle, type Make, Parts, type SceneProps, useFrame, water } from '@sdk/view';
import type { BottleId, SolidId } from '../apparatus.ts';
import type model from '../model.ts';
import { BOTTLE_ROWS, BOTTLE_Z, bottleX, JAR_Z, JARS, jarX } from './layout.ts';

type Run = SceneProps<typeof model>['run'];
/** As they are printed; formulas are the same in every language. */
const LABELS: Readonly<Record<BottleId, readonly [text: string, colour?: string]>> = {
  thiosulfate: ['Na₂S₂O₃\n0,15 M', '#2f6fb0'],
  water: ['H₂O'],
  sulfuric: ['H₂SO₄\n0,5 M', '#c03a2b'],
  'hcl-05': ['HCl\n0,5 M', '#c03a2b'],
  'hcl-1': ['HCl\n1 M', '#c03a2b'],
  'hcl-2': ['HCl\n2 M', '#c03a2b'],
  peroxide: ['H₂O₂\n3 %', '#d58b1a'],
};
const HALF_FULL = 7e-5;
const CONTENTS: Readonly<Record<SolidId, string>> = {
  lump: '#efece4',
  granules: '#e9e5da',
  powder: '#fbfaf6',
  manganese: '#2b2522',
  iodide: '#fdfdfb',
};

/** Squat jars with a lid beside them: what they hold is seen from above. */
const jarsOf =
  (ids: readonly SolidId[]): Make =>
  (list) =>
    ids.forEach((id, i) => {
      const x = jarX(i);
      list.puck('plastic', '#b9c4c9', 0.024, 0.034, [x, 0.017, JAR_Z], [0, 0, 0], 0.003);
      list.puck('plastic', CONTENTS[id], 0.0205, 0.003, [x, 0.034, JAR_Z]);
      list.box('plastic', '#f7f7f2', [0.03, 0.016, 0.001], [x, 0.017, JAR_Z + 0.0242], 0.0004);
    });

function Row({ run, task }: { readonly run: Run; readonly task: keyof typeof BOTTLE_ROWS }): ReactNode {
  const group = useRef<Group>(null);
  const inside = useMemo(() => water(() => HALF_FULL), []);
  const jars = useMemo(() => (task === 'cross' ? undefined : jarsOf(JARS[task])), [task]);
  const mystery = run.status.params.bottle === 'unknown';
  useFrame(() => {
    if (group.current) group.current.visible = run.current.task === task;
  });
  return (
    <group ref={group}>
      {BOTTLE_ROWS[task].map((id, i) => {
        const [text, colour] = LABELS[id];
        const label = id === 'thiosulfate' && mystery ? 'Na₂S₂O₃\n?' : text;
        return (
          <group key={id} position={[bottleX(task, i), 0, BOTTLE_Z]}>
            <LabelledBottle label={label} size={100} contents={inside} {...(colour ? { colour } : {})} />
          </group>
        );
      })}
      {jars && <Parts make={jars} />}
    </group>
  );
}

export const Shelf = ({ run }: { readonly run: Run }): ReactNode => (
  <>
    <Row run={run} task="cross" />
    <Row run={run} task="marble" />
    <Row run={run} task="peroxide" />
  </>
);
