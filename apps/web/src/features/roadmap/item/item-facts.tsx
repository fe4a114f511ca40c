import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { CalendarRules } from '#domain/calendar';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useViewedMoment } from '../../../app/moment.ts';
import { Freshness } from '../../../ui/freshness.tsx';
import { StatusBadge } from '../../../ui/status-mark.tsx';
import type { WholeItem } from '../use-item-writes.ts';
import { dayText, slipText, windowText } from '../window-text.ts';
import classes from './item.module.css';

interface Props {
  readonly item: WholeItem;
  readonly rules: CalendarRules;
}

/** What the schedule says, what is promised, and what it is for; never merged into one. */
export function ItemFacts(props: Props) {
  const { item } = props;
  const t = useText();
  return (
    <dl className={classes.facts}>
      <Fact name={t('roadmap.fact.schedule')}>
        <StatusBadge status={item.status} />
        <Warnings item={item} />
      </Fact>
      <Fact name={t('roadmap.fact.declared')}>
        <Declared item={item} />
      </Fact>
      <Fact name={t('roadmap.confidence')}>
        <Confidence item={item} />
      </Fact>
      <Fact name={t('roadmap.column.window')}>
        <Window {...props} />
      </Fact>
      <Fact name={t('roadmap.baseline')}>
        <Baseline {...props} />
      </Fact>
      <Fact name={t('roadmap.lane.owner')}>
        {item.owner?.name ?? <span className={classes.open}>{t('roadmap.ownerOpen')}</span>}
        {item.contributors.length > 0 && (
          <p className={classes.more}>{item.contributors.map(({ name }) => name).join(', ')}</p>
        )}
      </Fact>
      <Belongings item={item} />
      <Fact name={t('roadmap.fact.effort')}>
        <Effort item={item} />
      </Fact>
    </dl>
  );
}

type ItemProps = Pick<Props, 'item'>;

function Warnings({ item: { heldUp, heldUpBy, overdueMilestones } }: ItemProps) {
  const t = useText();
  return (
    <>
      {heldUpBy && (
        <p className={classes.more} data-late="true">
          {heldUp?.days
            ? t('roadmap.heldUpBy', { name: heldUpBy.name, days: heldUp.days })
            : t('roadmap.waitsForDropped', { name: heldUpBy.name })}
        </p>
      )}
      {overdueMilestones > 0 && (
        <p className={classes.more} data-late="true">
          {t('roadmap.overdueMilestones', { count: overdueMilestones })}
        </p>
      )}
    </>
  );
}

function Declared({ item: { declared, freshness } }: ItemProps) {
  const t = useText();
  const formats = useFormats();
  const moment = useViewedMoment();
  return (
    <>
      {declared ? (
        <StatusBadge status={declared.status} />
      ) : (
        <span className="mute">{t('roadmap.nobodySaid')}</span>
      )}
      {declared?.isMismatch && (
        <p className={classes.mismatch}>{t('roadmap.betterThanSchedule')}</p>
      )}
      <p className={classes.more}>
        {declared && (
          <span title={formats.instant(declared.datedAt)}>
            {formats.ago(declared.datedAt, moment)}
            {freshness && ' · '}
          </span>
        )}
        {freshness && <Freshness freshness={freshness} />}
      </p>
    </>
  );
}

function Confidence({ item: { confidence, declared } }: ItemProps) {
  const t = useText();
  const said = declared?.confidence ?? null;
  return (
    <>
      <span className={classes.figure}>{confidence ?? '–'}</span>
      {confidence !== null && <span className="mute"> {t('roadmap.ofTen')}</span>}
      {said !== null && (
        <p className={classes.more}>{t('roadmap.lastConfidence', { confidence: said })}</p>
      )}
    </>
  );
}

function Window({ item, rules }: Props) {
  const t = useText();
  const formats = useFormats();
  const closedOn = item.doneOn ?? item.droppedOn;
  return (
    <>
      <strong>{windowText({ t, formats, rules }, item) || t('roadmap.noDates')}</strong>
      <p className={classes.more}>
        {t(`roadmap.stage.${item.stage}`)}
        {closedOn && ` · ${formats.day(closedOn)}`}
      </p>
      {item.stageReason && <p className={classes.more}>{item.stageReason}</p>}
    </>
  );
}

function Baseline({ item: { baseline, committedOn, slipDays, moves }, rules }: Props) {
  const t = useText();
  const formats = useFormats();
  const speech = { t, formats, rules };
  if (!baseline || committedOn === null)
    return <span className="mute">{t('roadmap.notCommitted')}</span>;
  return (
    <>
      <strong>{dayText(speech, baseline.targetOn, baseline.precision)}</strong>
      <p className={classes.more} data-late={(slipDays ?? 0) > 0}>
        {slipText(speech, slipDays)}
        {moves > 0 && `, ${t('roadmap.movesCount', { count: moves })}`}
      </p>
      <p className={classes.more}>{t('roadmap.committedOn', { day: formats.day(committedOn) })}</p>
    </>
  );
}

function Belongings({ item: { area, product, objective, outcomeKpi, expectedChange } }: ItemProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      <Fact name={t('roadmap.lane.area')}>
        <Link to="/areas/$key" params={{ key: area.key }}>
          {area.name}
        </Link>
      </Fact>
      {product && (
        <Fact name={t('roadmap.lane.product')}>
          <Link to="/products/$key" params={{ key: product.key }}>
            {product.name}
          </Link>
        </Fact>
      )}
      {objective && (
        <Fact name={t('roadmap.lane.objective')}>
          <Link to="/objectives/$key" params={{ key: objective.key }}>
            {objective.name}
          </Link>
        </Fact>
      )}
      {outcomeKpi && (
        <Fact name={t('roadmap.fact.outcome')}>
          <Link to="/kpis/$key" params={{ key: outcomeKpi.key }}>
            {outcomeKpi.name}
          </Link>
          {expectedChange !== null && (
            <p className={classes.more}>
              {t('roadmap.expectedChange', { change: signed(expectedChange, formats.number) })}
            </p>
          )}
        </Fact>
      )}
    </>
  );
}

function Effort({ item: { effort, category, beneficiary } }: ItemProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      {effort === null ? '–' : t('roadmap.effortOf', { effort: formats.number(effort, 1) })}
      {category && <p className={classes.more}>{t(`roadmap.categories.${category}`)}</p>}
      {beneficiary && <p className={classes.more}>{t(`roadmap.beneficiaries.${beneficiary}`)}</p>}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const signed = (value: number, number: (value: number, decimals: number) => string): string =>
  `${value > 0 ? '+' : ''}${number(value, Number.isInteger(value) ? 0 : 1)}`;
