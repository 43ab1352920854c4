/** The bench with what is said about it, and whatever the page lays over the picture. */
import { Announcer, Bench, Summary } from '@bench';
import type { Run } from '@core';
import type { ReactNode } from 'react';
import type { Opened } from '../experiments.ts';
import { Help } from '../help/help.tsx';
import type { AppLoop } from '../loop.ts';
import { choose, useReducedMotion, useSettings } from '../settings.ts';
import { DangerCard } from './later-parts.ts';
import type { View } from './use-view.ts';

interface Props {
  readonly opened: Opened;
  readonly run: Run;
  readonly loop: AppLoop;
  readonly look: View;
  /** The run is the student's own and goes on: not one that is played back. */
  readonly live: boolean;
  /** Over the picture. */
  readonly children: ReactNode;
}

export function BenchSide({ opened, run, loop, look, live, children }: Props) {
  const { id, hands, description, guide, View } = opened;
  const { tier, measuredTier } = useSettings();
  const reducedMotion = useReducedMotion();
  return (
    <>
      <Bench
        run={run}
        view={View}
        hands={hands}
        loop={loop}
        namespace={id}
        tier={tier ?? 'auto'}
        startTier={measuredTier}
        onTier={(measured) => tier === undefined && choose({ measuredTier: measured })}
        reducedMotion={reducedMotion}
        camera={look.camera}
        onCamera={look.onLook}
        onLook={look.onLook}
        describe={description}
      />
      <div className="visually-hidden">
        <Summary run={run} describe={description} namespace={id} />
      </div>
      <Announcer run={run} describe={description} namespace={id} />
      {live && guide.danger !== undefined && <DangerCard run={run} loop={loop} acts={guide.danger} namespace={id} />}
      {children}
      <Help opened={opened} run={run} />
    </>
  );
}
