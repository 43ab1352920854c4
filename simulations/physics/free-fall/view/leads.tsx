/** Leads and plugs, from what they belong to into the timer's sockets or onto the bench. */
import { useRef, type ReactNode } from 'react';
import type { Group } from 'three';
import { INK, Lead, Plug, type SceneProps, useFrame } from '@sdk/view';
import { PLUG_IDS, type PlugId } from '../apparatus.ts';
import type model from '../model.ts';
import {
  BENCH_Y,
  GATE_LEAD,
  gateLead,
  MAGNET_LEAD,
  magnetLead,
  plugSeat,
  SENSOR_LEAD,
  sensorLead,
  SWITCH_LEAD,
  switchLead,
} from './layout.ts';

type Run = SceneProps<typeof model>['run'];
const PLUG_COLOUR: Readonly<Record<PlugId, string>> = { magnet: INK.red, 'gate-E': INK.blue, 'gate-F': INK.violet };

export function Leads({ run }: { readonly run: Run }): ReactNode {
  const second = useRef<Group>(null);
  useFrame(() => {
    if (second.current) second.current.visible = run.current.gateF.mounted;
  });
  const plug = (id: PlugId): ReactNode => (
    <Plug
      colour={PLUG_COLOUR[id]}
      pose={(group) => {
        const { at, turn } = plugSeat(run.current, id);
        group.position.set(at[0], at[1], at[2]);
        group.rotation.y = turn;
      }}
    />
  );
  const [magnet, gateE, gateF] = PLUG_IDS;
  return (
    <>
      <Lead floor={BENCH_Y} colour="#2a2f35" points={MAGNET_LEAD} through={(out) => magnetLead(run.current, out)} />
      <Lead floor={BENCH_Y} colour="#8c2a28" points={SWITCH_LEAD} through={(out) => switchLead(run.current, out)} />
      {plug(magnet)}
      <Lead floor={BENCH_Y} colour="#1b4f79" points={GATE_LEAD} through={(out) => gateLead(run.current, 'E', out)} />
      {plug(gateE)}
      <Lead floor={BENCH_Y} colour="#39454d" points={SENSOR_LEAD} through={(out) => sensorLead(run.current, out)} />
      <group ref={second}>
        <Lead floor={BENCH_Y} colour="#5d3470" points={GATE_LEAD} through={(out) => gateLead(run.current, 'F', out)} />
        {plug(gateF)}
      </group>
    </>
  );
}
