/** A moment of an earlier run, out of its kept recording. Comes when one is asked for. */
import { refuse, type Accepted, type AnyModel, type Run } from '@core';
import type { Cell } from '@notebook';
import { travel } from '../replay/open-recording.ts';
import { isName } from './life.ts';
import { openKept } from './resume.ts';

/** A run of its own at that very moment, standing still. Never rejects. */
export async function openMoment(model: AnyModel, { recording, position }: Cell): Promise<Accepted<Run>> {
  if (!isName(recording)) return refuse('life.lost');
  const opened = await openKept(model, recording, position);
  if (!opened.ok) return opened;
  try {
    await travel(opened.value, position);
    return opened;
  } catch {
    opened.value.dispose();
    return refuse('life.lost');
  }
}
