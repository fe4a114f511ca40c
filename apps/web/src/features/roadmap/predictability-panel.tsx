import type { Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { useOpenPanel } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import table from '../../ui/table.module.css';
import classes from './predictability.module.css';
import { usePredictability } from './roadmap.ts';
import { shortSlip } from './window-text.ts';

type Predictability = Schema<'PredictabilityView'>;

/** Which promises were kept, by the first date of each. */
export default function PredictabilityPanel() {
  const query = usePredictability();
  return (
    <Loaded query={query} rows={6}>
      {(found) => <Kept found={found} />}
    </Loaded>
  );
}

function Kept({ found }: { readonly found: Predictability }) {
  const t = useText();
  const formats = useFormats();
  const { period, due, deliveredByBaseline, delivered, dropped, rate, averageSlip, items } = found;
  const name = formats.period(period);
  if (due === 0) return <p>{t('roadmap.nothingDue', { period: name })}</p>;
  const facts = [
    ['rate', rate === null ? '–' : formats.share(rate)],
    ['delivered', formats.number(delivered)],
    ['dropped', formats.number(dropped)],
    ['slip', averageSlip === null ? '–' : shortSlip({ t, formats }, Math.round(averageSlip))],
  ] as const;
  return (
    <div className={classes.panel}>
      <p>{t('roadmap.keptLine', { kept: deliveredByBaseline, due, period: name })}</p>
      <dl className={classes.facts}>
        {facts.map(([fact, value]) => (
          <div key={fact}>
            <dt>{t(`roadmap.fact.${fact}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('roadmap.column.name')}</th>
              <th scope="col">{t('roadmap.column.firstDate')}</th>
              <th scope="col">{t('roadmap.column.delivered')}</th>
              <th scope="col" className={table.right}>
                {t('roadmap.column.slip')}
              </th>
              <th scope="col">{t('roadmap.column.kept')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mute">{t('roadmap.keptMeaning')}</p>
    </div>
  );
}

function Row({ item }: { readonly item: Predictability['items'][number] }) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const openPanel = useOpenPanel();
  const { key, name, baselineTargetOn, doneOn, droppedOn, slipDays, isKept } = item;
  const isOpen = doneOn === null && droppedOn === null && baselineTargetOn >= today;
  const word = isKept ? 'isKept' : isOpen ? 'isOpen' : 'isBroken';
  return (
    <tr>
      <th scope="row" className={table.wrap}>
        <button type="button" className={classes.link} onClick={() => openPanel(`item:${key}`)}>
          {name}
        </button>
      </th>
      <td>{formats.shortDay(baselineTargetOn)}</td>
      <td>{doneOn ? formats.shortDay(doneOn) : droppedOn ? t('roadmap.stage.dropped') : <>–</>}</td>
      <td className={table.right}>{shortSlip({ t, formats }, slipDays) || '–'}</td>
      <td className={word === 'isBroken' ? classes.broken : undefined}>{t(`roadmap.${word}`)}</td>
    </tr>
  );
}
