/** *Nộp bài*: the report as a PDF or a picture, with the recording, through the device's own sharing; downloads where it has none. */
import { Download, Send } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { recordingOf } from '@core';
import { CONCLUSION, isUnfinished, type Person, type ReportModel } from '../../notebook/report/index.ts';
import { readingsOf } from '../replay/readings.ts';
import { fileNameOf, filesToShare, saveAll, type Form } from './files.ts';
import type { ReportOf } from './use-report.ts';

interface Props extends ReportOf {
  readonly report: ReportModel;
  readonly person: Person;
  readonly onClose: () => void;
}
type Made = { readonly for: ReportModel; readonly form: Form; readonly files: readonly File[] };
const FORMS: readonly Form[] = ['pdf', 'png'];

export function HandIn({ run, notebooks, words, report, person, onClose }: Props) {
  const name = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [form, setForm] = useState<Form>('pdf');
  const [made, setMade] = useState<Made>();
  const [message, setMessage] = useState('');
  const ready = made?.for === report && made.form === form ? made.files : undefined;
  useEffect(() => heading.current?.focus(), []);

  // Made before it is asked for: sharing must follow the tap at once, or browsers refuse it.
  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => {
      void import('../../notebook/report/paint.ts')
        .then(({ pdfOf, pictureOf }) => (form === 'pdf' ? pdfOf(report) : pictureOf(report)))
        .then(
          (sheet) => {
            if (!here) return;
            const base = fileNameOf(report.title, person);
            const recording = JSON.stringify(recordingOf(run, readingsOf(run, notebooks)));
            setMade({
              for: report,
              form,
              files: [
                new File([sheet], `${base}.${form}`, { type: sheet.type }),
                new File([recording], `${base}.json`, { type: 'application/json' }),
              ],
            });
          },
          () => here && setMessage(words.app('hand-in.failed')),
        );
    }, 150);
    return () => {
      here = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the report stands for everything that is in it
  }, [report, form]);

  const breaksOff = report.sections.some(({ blocks }) =>
    blocks.some((b) => b.kind === 'field' && b.field.id === CONCLUSION && isUnfinished(b.field.text)),
  );
  const shared = ready && filesToShare(ready);
  const share = (): void => {
    if (shared === undefined) return;
    navigator.share({ files: [...shared], title: report.title }).then(
      () => setMessage(words.app('hand-in.sent')),
      (error: unknown) => {
        // Whoever closes the list of apps has changed their mind.
        if (!(error instanceof DOMException && error.name === 'AbortError')) save();
      },
    );
  };
  const save = (): void => {
    if (ready === undefined) return;
    saveAll(ready);
    setMessage(words.app('hand-in.saved', { sheet: ready[0]!.name, recording: ready[1]!.name }));
  };
  return (
    <section className="hand-in" aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`} ref={heading} tabIndex={-1}>
        {words.app('hand-in.title')}
      </h3>
      <p>{words.app('hand-in.lead')}</p>
      {breaksOff && <p className="hand-in-note">{words.app('hand-in.unfinished')}</p>}
      <fieldset className="choice">
        <legend>{words.app('hand-in.as')}</legend>
        {FORMS.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={form === one} onChange={() => setForm(one)} />
            {words.app(`hand-in.${one}`)}
          </label>
        ))}
      </fieldset>
      <p className="row">
        {shared !== undefined && (
          <button type="button" className="primary" onClick={share}>
            <Send aria-hidden="true" size={18} /> {words.app('hand-in.send')}
          </button>
        )}
        <button
          type="button"
          className={shared === undefined ? 'primary' : ''}
          aria-disabled={ready === undefined}
          onClick={save}
        >
          <Download aria-hidden="true" size={18} /> {words.app('hand-in.save')}
        </button>
        <button type="button" onClick={onClose}>
          {words.app('close')}
        </button>
      </p>
      <p role="status" className="small">
        {message ||
          (ready === undefined ? words.app('hand-in.making') : shared === undefined ? words.app('hand-in.how') : '')}
      </p>
    </section>
  );
}
