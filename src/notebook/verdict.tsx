/** What the student's accusation is worth, what their two lines testify, and the verdict: the same words wherever the detective's question is asked. */
import type { TableSpec } from '../sdk/table.ts';
import { interceptValue } from './intercept.ts';
import { CULPRIT } from './culprit.ts';
import { judge, worthOf, type Evidence } from './judge.ts';
import { useNotebook, useSay, type Language, type Say } from './say.ts';
import type { Notebook } from './store.ts';
import './more/words.ts';

export interface VerdictProps {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly language: Language;
}

/** While a line is missing, only that. */
export function Verdict({ notebook, table, language }: VerdictProps) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const judgement = judge(table, state);
  if (!judgement) return <p>{say('detective.wait')}</p>;
  const { convicted, leaning } = judgement;
  const worth = worthOf(judgement, state.answers[CULPRIT] ?? '');
  return (
    <>
      <p className={{ agree: 'nb-good', hunch: undefined, differ: 'nb-warning' }[worth]}>{say(`detective.${worth}`)}</p>
      <ul>
        {judgement.evidence.map((e) => (
          <li key={e.suspect.id}>{testimony(e, language, say)}</li>
        ))}
      </ul>
      <p>
        {convicted
          ? say('detective.verdict', { suspect: convicted.label[language] })
          : leaning
            ? say('detective.lean', { suspect: leaning.label[language] })
            : say('detective.open')}
      </p>
      {(convicted ?? leaning) && <p>{(convicted ?? leaning)?.confirm[language]}</p>}
    </>
  );
}

function testimony({ fit, says, suspect }: Evidence, language: Language, say: Say): string {
  const value = interceptValue(fit, language);
  const told = say('detective.intercept', { graph: fit.graph.label[language], value, rule: say('mode.gum') });
  return `${told} ${say(`detective.${says}`, { suspect: suspect.label[language] })}`;
}
