/** What is known of the sought quantity: a number of the table itself, or what the model says of this bench. Headless. */
import type { RunView } from '@core';
import type { TableSpec } from '../sdk/table.ts';

export const acceptedOf = ({ sought }: TableSpec, run: Pick<RunView, 'probe'>): number | undefined =>
  sought.accepted ?? (sought.probe === undefined ? undefined : run.probe(sought.probe));
