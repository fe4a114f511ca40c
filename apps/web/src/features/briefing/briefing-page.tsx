import { useMemo } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { leads, useSession, type Session } from '../../app/session.ts';
import { useIsTravelling, useView } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useBudgetsOfYear } from '../budget/budgets-of-year.ts';
import { spentByArea } from '../budget/spent-by-area.ts';
import { AgainstBaseline } from './against-baseline.tsx';
import { AreaStrip } from './area-strip.tsx';
import { BudgetOutlook } from './budget-outlook.tsx';
import { Changed } from './changed.tsx';
import { Exceptions } from './exceptions.tsx';
import { FirstSteps } from './first-steps.tsx';
import { LatestReport } from './latest-report.tsx';
import { MyWeek } from './my-week.tsx';
import { NeedsMe } from './needs-me.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { Readiness } from './readiness.tsx';
import { isSetUp } from './steps.ts';
import { stripOf, type Area } from './strip.ts';
import { useCards, type Cards } from './use-cards.ts';

/** The first page: what its reader has to know and to do, by role. */
export function BriefingPage() {
  const t = useText();
  const session = useSession();
  const cards = useCards();
  const areas = cards.data?.now.card.areas;
  const needsSetUp = areas !== undefined && !isSetUp(areas);
  return (
    <>
      <PageHead title={t('briefing.title')}>
        {cards.data && <Basis period={cards.data.now.card.period} />}
      </PageHead>
      {needsSetUp && <FirstSteps areas={areas} />}
      {areas?.length !== 0 && <Above session={session} cards={cards.data} />}
      <Loaded query={cards} rows={8}>
        {(data) => <Strips session={session} cards={data} />}
      </Loaded>
    </>
  );
}

/** Which figures are shown. */
function Basis({ period }: { readonly period: { readonly key: string; readonly label: string } }) {
  const t = useText();
  const formats = useFormats();
  const { period: asked } = useView();
  return <>{asked ? formats.period(period) : t('briefing.newest')}</>;
}

interface Props {
  readonly session: Session;
  readonly cards: Cards;
}

/** What stands above the areas; it does not wait for them where it needs them not. */
function Above({ session, cards }: Partial<Props> & Pick<Props, 'session'>) {
  const isTravelling = useIsTravelling();
  const areas = cards?.now.card.areas;
  if (session.role === 'ceo')
    return isTravelling ? null : (
      <>
        <NeedsMe areas={areas} />
        {cards && <Changed cards={cards} />}
      </>
    );
  if (leads(session))
    return (
      <>
        {!isTravelling && <Readiness />}
        {!isTravelling && <OpenQuestions />}
        {areas && <Exceptions areas={areas} />}
        <AgainstBaseline />
        <BudgetOutlook />
      </>
    );
  if (session.role === 'member') return isTravelling ? null : <MyWeek />;
  return <LatestReport />;
}

/** The areas of an owner stand before those of others. */
function Strips({ session: { person, role }, cards: { now, before } }: Props) {
  const t = useText();
  const rows = stripOf(now.card.areas, before?.card.areas);
  const isOwn = ({ owner }: Area): boolean => role === 'member' && owner?.personId === person.id;
  const budgets = useBudgetsOfYear();
  const spend = useMemo(() => spentByArea(budgets ?? []), [budgets]);
  const own = rows.filter(({ area }) => isOwn(area));
  const others = rows.filter(({ area }) => !isOwn(area));
  return (
    <>
      {own.length > 0 && <AreaStrip title={t('briefing.myAreas')} rows={own} spend={spend} />}
      {others.length > 0 && (
        <AreaStrip
          title={t(own.length > 0 ? 'briefing.otherAreas' : 'briefing.allAreas')}
          rows={others}
          spend={spend}
        />
      )}
    </>
  );
}
