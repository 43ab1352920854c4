/** What happened at a release that was seen slowly, each with its moment. */
import type { Run } from '@core';
import { formatNumber } from '@instruments';
import { LiveReading } from '@notebook';
import type { Source } from '@sdk';
import type { GuideWords } from '../guide/words.ts';
import { currentLanguage } from '../language.ts';
import type { Moments } from './slow-release.ts';

interface Props {
  readonly run: Run;
  readonly moments: Moments;
  readonly source: Source | undefined;
  readonly words: GuideWords;
}

export function ReleaseAccount({ run, moments: { off, released }, source, words }: Props) {
  const language = currentLanguage();
  const ms = (seconds: number): string => formatNumber(seconds * 1000, 1, language);
  // What comes to pass slowly may be another thing than a release: then the experiment says it.
  const say: GuideWords['app'] = (key, values) => (words.has(key) ? words.own : words.app)(key, values);
  return (
    <dl className="slow-release">
      <div>
        <dt>{say('slow.off')}</dt>
        <dd className="figures">{off === undefined ? '…' : `${ms(0)} ms`}</dd>
      </div>
      <div>
        <dt>{say('slow.released')}</dt>
        <dd className="figures">{off === undefined || released === undefined ? '…' : `${ms(released - off)} ms`}</dd>
      </div>
      {source !== undefined && (
        <div>
          <dt>{say('slow.timer')}</dt>
          <dd className="figures">
            <LiveReading run={run} instrument={source.instrument} channel={source.channel} language={language} />
          </dd>
        </div>
      )}
      <p role="status">{off !== undefined && released !== undefined && say('slow.late', { ms: ms(released - off) })}</p>
    </dl>
  );
}
