/** A link that opens exactly this set-up, and the recording of the run as a file. No name of anybody is in either. */
import { Download, Share2 } from 'lucide-react';
import { recordingOf, type Run } from '@core';
import type { Notebook } from '@notebook';
import { go } from '../address.ts';
import type { GuideWords } from '../guide/words.ts';
import { readingsOf } from '../replay/readings.ts';
import { RecordingOpener } from '../replay/recording-opener.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { LONGEST_LINK, packSetUp } from './link.ts';
import { LinkCode, LONGEST_CODE } from './link-code.tsx';
import { handOver, type Input, type SetUp } from './session.ts';

interface Props {
  readonly run: Run;
  /** Undefined where the set-up is the secret. */
  readonly setUp: SetUp | undefined;
  /** Their readings go along in the file. */
  readonly notebooks: readonly Notebook[];
  /** The route that the student is on: whoever opens the link begins with it. */
  readonly route: string | undefined;
  readonly words: GuideWords;
  readonly onClose: () => void;
  /** A recording of this experiment was opened. */
  readonly onOpen: (run: Run) => void;
}

/** The set-up as it is now: live parameters as they stand, and the same unknown sample and scatter for whoever opens it. */
function linkOf(run: Run, setUp: SetUp, route: string | undefined): string {
  const packed = packSetUp({ ...setUp, params: run.status.params as Input, seeds: run.seeds });
  return `${location.href.split('#')[0]}#/${run.experiment}?${route === undefined ? '' : `route=${route}&`}setup=${packed}`;
}

function save(run: Run, notebooks: readonly Notebook[]): void {
  const blob = new Blob([JSON.stringify(recordingOf(run, readingsOf(run, notebooks)))], { type: 'application/json' });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${run.experiment.replaceAll('/', '-')}-${run.seeds.run}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function ShareDialog({ run, setUp, notebooks, route, words, onClose, onOpen }: Props) {
  const link = setUp === undefined ? undefined : linkOf(run, setUp, route);
  return (
    <Dialog title={words.app('share.title')} onClose={onClose}>
      {link !== undefined && (
        <section className="stack">
          <h3>{words.app('share.setup')}</h3>
          {link.length <= LONGEST_LINK ? (
            <>
              <p className="muted small">{words.app('share.setupHint')}</p>
              <p className="row">
                <CopyButton text={() => link} label={words.app('share.copy')} copied={words.app('share.copied')} />
                {typeof navigator.share === 'function' && (
                  <button onClick={() => void navigator.share({ url: link, title: document.title }).catch(() => {})}>
                    <Share2 aria-hidden="true" size={18} /> {words.app('share.send')}
                  </button>
                )}
              </p>
              {link.length <= LONGEST_CODE && (
                <details>
                  <summary>{words.app('share.code')}</summary>
                  <LinkCode link={link} label={words.app('share.codeOf')} />
                </details>
              )}
            </>
          ) : (
            <p>{words.app('share.tooLong')}</p>
          )}
        </section>
      )}
      <section className="stack">
        <h3>{words.app('share.file')}</h3>
        <p className="muted small">{words.app('share.fileHint')}</p>
        <p>
          <button onClick={() => save(run, notebooks)}>
            <Download aria-hidden="true" size={18} /> {words.app('share.save')}
          </button>
        </p>
      </section>
      <section className="stack">
        <h3>{words.app('share.open')}</h3>
        <RecordingOpener
          replaces
          onOpen={({ listed, run: replayed }) => {
            if (listed.id === run.experiment) return onOpen(replayed);
            handOver(replayed);
            go(`/${listed.id}`);
          }}
        />
      </section>
    </Dialog>
  );
}
