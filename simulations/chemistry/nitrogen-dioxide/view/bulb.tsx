/** A bulb that is carried about: its gas, the dew on its glass, and what comes out of it when it is opened. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { type Group, type Mesh, MeshBasicMaterial, SphereGeometry } from 'three';
import { BULB, GasBulb, GLASS_ORDER, useFrame, type SceneProps } from '@sdk/view';
import { BULB_DIAMETER, BULBS, type CarriedId } from '../apparatus.ts';
import type model from '../model.ts';
import { placeOf, standsAt } from './layout.ts';

type Run = SceneProps<typeof model>['run'];
/** Nothing in it that would colour the light. */
const CLEAR = new Float32Array(48).fill(1);
/** As thick as dew becomes to the eye. */
const WHITE = 0.72;

export function CarriedBulb({ run, id }: { readonly run: Run; readonly id: CarriedId }): ReactNode {
  const group = useRef<Group>(null);
  const dew = useRef<Mesh>(null);
  const at = useMemo<[number, number, number]>(() => [0, 0, 0], []);
  const drawn = useMemo(
    () => ({
      skin: new SphereGeometry(BULB.radius + 0.0004, 18, 12).translate(0, BULB.middle, 0),
      mist: new MeshBasicMaterial({ color: '#eef3f4', transparent: true, opacity: 0, depthWrite: false }),
    }),
    [],
  );
  useEffect(
    () => () => {
      drawn.skin.dispose();
      drawn.mist.dispose();
    },
    [drawn],
  );
  const i = id === 'blank' ? -1 : BULBS.indexOf(id);
  useFrame(() => {
    const frame = run.current;
    const place = placeOf(frame, id);
    standsAt(id, place, at);
    group.current?.position.set(at[0], at[1], at[2]);
    if (dew.current === null) return;
    const film = i < 0 ? frame.blankFilm : frame.bulbs[i]!.film;
    const seen = place === 'ice' || place === 'hot' ? 0 : film * film;
    dew.current.visible = seen > 0.01;
    drawn.mist.opacity = WHITE * seen;
  });
  return (
    <group ref={group}>
      <GasBulb colour={() => (i < 0 ? CLEAR : run.current.bulbs[i]!.ramp)} longest={BULB_DIAMETER} />
      <mesh ref={dew} geometry={drawn.skin} material={drawn.mist} renderOrder={GLASS_ORDER.nearPrint} visible={false} />
    </group>
  );
}

const PUFFS = [
  [0, 0.03, 0.02],
  [0.025, 0.065, 0.034],
  [-0.02, 0.1, 0.045],
  [0.05, 0.02, 0.04],
] as const;

/** Brown fumes over bulb 3, thinner as they spread. */
export function Fumes({ run }: { readonly run: Run }): ReactNode {
  const group = useRef<Group>(null);
  const at = useMemo<[number, number, number]>(() => [0, 0, 0], []);
  const drawn = useMemo(
    () => ({
      puff: new SphereGeometry(1, 12, 8),
      brown: new MeshBasicMaterial({ color: '#9c4a12', transparent: true, opacity: 0, depthWrite: false }),
    }),
    [],
  );
  useEffect(
    () => () => {
      drawn.puff.dispose();
      drawn.brown.dispose();
    },
    [drawn],
  );
  useFrame(() => {
    const { fumes } = run.current;
    if (group.current === null) return;
    group.current.visible = fumes > 0.01;
    if (!group.current.visible) return;
    standsAt('3', placeOf(run.current, '3'), at);
    group.current.position.set(at[0], at[1] + BULB.neck, at[2]);
    group.current.scale.setScalar(1 + 2.2 * (1 - fumes));
    drawn.brown.opacity = 0.42 * fumes;
  });
  return (
    <group ref={group} visible={false}>
      {PUFFS.map(([x, y, r]) => (
        <mesh
          key={y}
          geometry={drawn.puff}
          material={drawn.brown}
          position={[x, y, 0]}
          scale={r}
          renderOrder={GLASS_ORDER.nearPrint + 1}
        />
      ))}
    </group>
  );
}
