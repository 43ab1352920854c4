/** The report as a sheet of paper: with an editor its fields are written in place; without, it is what the printer prints. */
import { Fragment, type ReactNode } from 'react';
import { DrawingSvg } from './drawing-svg.tsx';
import { Dotted, EditedField, PrintedField, type FieldEditor } from './field.tsx';
import type { Block, ReportHead, ReportModel, ReportSection, ReportTable } from './model.ts';
import './report.css';

interface SheetEditor extends FieldEditor {
  readonly onHead: (id: ReportHead['id'], value: string) => void;
  /** Under the names. */
  readonly headNote: string;
  /** What else can be done at a field or a section. */
  readonly beside?: (at: string) => ReactNode;
}
interface Props {
  readonly report: ReportModel;
  readonly editor?: SheetEditor | undefined;
}
const LONGEST_HEAD = 80;

const Heads = ({ report, editor }: Props) => (
  <>
    <div className="rp-heads">
      {report.heads.map(({ id, label, value }) =>
        editor ? (
          <label key={id} className="rp-head" data-head={id}>
            <span>{label}</span>
            <input
              value={value}
              maxLength={LONGEST_HEAD}
              autoComplete="off"
              onChange={(event) => editor.onHead(id, event.target.value)}
            />
          </label>
        ) : (
          <p key={id} className="rp-head" data-head={id}>
            <b>{label}:</b> <span className="rp-line">{value}</span>
          </p>
        ),
      )}
    </div>
    {editor && <p className="rp-note">{editor.headNote}</p>}
  </>
);

/** More columns than this are printed smaller. */
const MANY = 9;

const Table = ({ table }: { readonly table: ReportTable }) => (
  <div className="rp-scroll" tabIndex={0} role="region" aria-label={table.caption}>
    <table className="rp-table" data-wide={table.heads.length > MANY || undefined}>
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.heads.map((head, c) => (
            <th scope="col" key={c}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, r) => (
          <tr key={r}>
            {row.map((cell, c) => (
              <td key={c} data-words={table.words[c] || undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function Shown({ block, title, editor }: { readonly block: Block; readonly title: string } & Pick<Props, 'editor'>) {
  switch (block.kind) {
    case 'field':
      return editor ? (
        <>
          <EditedField field={block.field} title={title} editor={editor} />
          {editor.beside?.(block.field.id)}
        </>
      ) : (
        <PrintedField field={block.field} />
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, i) => (
            <li key={i}>{item}</li>
          ))}
        </ul>
      );
    case 'note':
      return <p className="rp-note">{block.text}</p>;
    case 'strong':
      return <p className="rp-strong">{block.text}</p>;
    case 'gap':
      return editor ? <p className="rp-gap">{block.text}</p> : <Dotted lines={block.lines} />;
    case 'answer':
      return (
        <div className="rp-answer">
          <p className="rp-label">{block.question}</p>
          <p>→ {block.answer}</p>
          {block.comment !== '' && <p className="rp-note">{block.comment}</p>}
        </div>
      );
    case 'table':
      return <Table table={block.table} />;
    case 'graph':
      return (
        <figure>
          <DrawingSvg drawing={block.graph.drawing} spoken={block.graph.spoken} />
          <figcaption>{block.graph.caption}</figcaption>
        </figure>
      );
    case 'picture':
      return (
        <figure>
          <img className="rp-picture" src={block.source} alt={block.caption} />
          <figcaption>{block.caption}</figcaption>
        </figure>
      );
  }
}

const Section = ({ section, editor }: { readonly section: ReportSection } & Pick<Props, 'editor'>) => (
  <section className="rp-section" data-section={section.id}>
    <h3>{section.title}</h3>
    {section.blocks.map((block, i) => (
      <Fragment key={block.kind === 'field' ? block.field.id : i}>
        <Shown block={block} title={section.title} editor={editor} />
      </Fragment>
    ))}
    {editor?.beside?.(`section.${section.id}`)}
  </section>
);

export const Sheet = ({ report, editor }: Props) => (
  <article className="rp-sheet" lang={report.language}>
    <p className="rp-kind">{report.kind}</p>
    <h2 className="rp-title">{report.title}</h2>
    <Heads report={report} editor={editor} />
    {report.sections.map((section) => (
      <Section key={section.id} section={section} editor={editor} />
    ))}
    <div className="rp-teacher">
      <div>
        <b>{report.teacher.remarks}</b>
      </div>
      <div>
        <b>{report.teacher.mark}</b>
      </div>
    </div>
    <footer className="rp-footer">
      <p>{report.footer}</p>
      <p>{report.trace}</p>
    </footer>
  </article>
);
