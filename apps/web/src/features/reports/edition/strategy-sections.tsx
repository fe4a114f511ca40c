import type { EditionContent } from '#domain/edition';
import type { EditionDecision, EditionObjective } from '#domain/edition-registers';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { StatusLabel } from '../../../ui/status-mark.tsx';
import classes from './document.module.css';
import { Section } from './section.tsx';
import { Sheet } from './sheet.tsx';

interface Props {
  readonly content: EditionContent;
}

/** What was decided in the period, and what waits. */
export function DecisionsSection({ content: { decisions } }: Props) {
  const t = useText();
  const formats = useFormats();
  if (!decisions) return null;
  const day = (on: string | null) => (on === null ? '–' : formats.day(on));
  const row = (one: EditionDecision) => ({
    key: one.key,
    name: one.question,
    cells: [
      <Choice key="choice" decision={one} />,
      one.decider?.name ?? t('reports.noOwner'),
      day(one.askedOn),
      day(one.dueOn),
      one.days === null ? '–' : t('reports.days', { days: one.days }),
      day(one.revisitOn),
    ],
  });
  const heads = [
    'editions.question',
    'editions.choice',
    'editions.decider',
    'editions.askedOn',
    'editions.decisionDue',
    'editions.latency',
    'editions.revisitOn',
  ];
  return (
    <Section id="decisions" title={t('reports.decisions')} aside={decisions.length}>
      <Sheet heads={heads.map((head) => t(head))} rows={decisions.map(row)} lines="decisions" />
    </Section>
  );
}

function Choice({ decision: { choice, reason } }: { readonly decision: EditionDecision }) {
  const t = useText();
  if (choice === null) return <span className="mute">{t('editions.waiting')}</span>;
  return (
    <>
      <strong>{choice}</strong>
      {reason !== null && <span className={classes.below}>{reason}</span>}
    </>
  );
}

/** How far each objective is, beside how far it was to be. */
export function ObjectivesSection({ content: { objectives, scorecard } }: Props) {
  const t = useText();
  const formats = useFormats();
  if (!objectives) return null;
  const areas = new Map(scorecard.map(({ key, name }) => [key, name]));
  const share = (value: number | null) => (value === null ? '–' : formats.share(value));
  const row = (one: EditionObjective) => ({
    key: one.key,
    name: one.name,
    below: one.owner?.name ?? t('reports.noOwner'),
    cells: [
      areas.get(one.areaKey) ?? one.areaKey,
      t('editions.progressOf', { made: share(one.progress), due: share(one.expected) }),
      <StatusLabel key="computed" status={one.computed} />,
      <Said key="said" objective={one} />,
      one.score === null ? '–' : formats.number(one.score, 1),
      <Ends key="ends" objective={one} />,
    ],
  });
  const heads = [
    'editions.objective',
    'reports.area',
    'editions.progress',
    'reports.computed',
    'reports.declared',
    'editions.score',
    'editions.ends',
  ];
  return (
    <Section id="objectives" title={t('reports.objectives')} aside={objectives.length}>
      <Sheet heads={heads.map((head) => t(head))} rows={objectives.map(row)} lines="objectives" />
    </Section>
  );
}

interface ObjectiveProps {
  readonly objective: EditionObjective;
}

function Said({ objective: { declared, mismatchReason } }: ObjectiveProps) {
  const t = useText();
  if (declared === null) return <span className="mute">{t('reports.notDeclared')}</span>;
  return (
    <>
      <StatusLabel status={declared} />
      {mismatchReason !== null && <span className={classes.below}>{mismatchReason}</span>}
    </>
  );
}

function Ends({ objective: { endsOn, baselineEndsOn } }: ObjectiveProps) {
  const t = useText();
  const formats = useFormats();
  const isMoved = baselineEndsOn !== null && baselineEndsOn !== endsOn;
  return (
    <>
      {formats.day(endsOn)}
      {isMoved && (
        <span className={classes.below}>
          {t('editions.atFirst', { day: formats.day(baselineEndsOn) })}
        </span>
      )}
    </>
  );
}
