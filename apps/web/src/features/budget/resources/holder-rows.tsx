import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import table from '../../../ui/table.module.css';
import type { Allocation, Holder, Share, Typed } from './allocated.ts';
import classes from './resources.module.css';
import { useFteText } from './use-fte-text.ts';

interface Props {
  readonly holder: Holder;
  /** Undefined while nothing is rebalanced. */
  readonly typed: Typed | undefined;
  readonly faults: ReadonlySet<string>;
  readonly onType: (id: string, text: string) => void;
}

/** Somebody's whole time, and below what it goes to. */
export function HolderRows({ holder, ...entry }: Props) {
  const fte = useFteText();
  const { name, planned, actual, shares } = holder;
  const [only] = shares;
  if (shares.length === 1 && only && holder.excess === 0)
    return <ShareRow name={name} share={only} {...entry} />;
  return (
    <>
      <tr className={classes.holder}>
        <th scope="row">{name}</th>
        <td>
          <Excess excess={holder.excess} />
        </td>
        <td className={table.right}>{fte.of(planned)}</td>
        <td className={table.right}>{fte.of(actual)}</td>
        <td className={table.right}>{fte.difference(planned, actual)}</td>
      </tr>
      {shares.map((share) => (
        <ShareRow key={share.key} name={name} isPart share={share} {...entry} />
      ))}
    </>
  );
}

/** A mark, a word and a colour. */
function Excess({ excess }: Pick<Holder, 'excess'>) {
  const t = useText();
  const formats = useFormats();
  if (excess === 0) return null;
  return (
    <span className={classes.excess}>
      <StatusMark status="off_track" size={14} />
      {t('resources.excess', { share: formats.share(excess) })}
    </span>
  );
}

interface RowProps extends Omit<Props, 'holder'> {
  readonly name: string;
  readonly share: Share;
  readonly isPart?: boolean;
}

function ShareRow({ name, share, isPart = false, ...entry }: RowProps) {
  const fte = useFteText();
  const { subject, actual } = share;
  const planned = share.planned?.fte ?? null;
  const worked = actual?.fte ?? null;
  const place = placeOf(subject);
  return (
    <tr>
      <th scope="row" className={isPart ? classes.part : undefined}>
        {isPart ? <span className="visually-hidden">{name}</span> : name}
      </th>
      <td>
        {place.name} {place.within && <span className="mute">{place.within}</span>}
      </td>
      <td className={table.right}>
        <PlannedTime planned={share.planned} name={name} place={place.name} {...entry} />
      </td>
      <td className={table.right}>{fte.of(worked)}</td>
      <td className={table.right}>{fte.difference(planned, worked)}</td>
    </tr>
  );
}

interface TimeProps extends Omit<Props, 'holder'> {
  readonly planned: Allocation | undefined;
  readonly name: string;
  readonly place: string;
}

/** A field while it is rebalanced by somebody who may. */
function PlannedTime({ planned, name, place, typed, faults, onType }: TimeProps) {
  const t = useText();
  const fte = useFteText();
  if (typed === undefined || planned?.can.update !== true) return fte.of(planned?.fte ?? null);
  return (
    <input
      className={classes.field}
      aria-label={t('resources.plannedOf', { name, place })}
      aria-invalid={faults.has(planned.id) || undefined}
      inputMode="decimal"
      autoComplete="off"
      value={typed[planned.id] ?? fte.plain(planned.fte)}
      onChange={(event) => onType(planned.id, event.currentTarget.value)}
    />
  );
}

/** What it is for: an item or a product of an area, or the area itself. */
export function placeOf({ area, product, item }: Allocation): {
  readonly name: string;
  readonly within: string | undefined;
} {
  const thing = item ?? product;
  return { name: thing?.name ?? area.name, within: thing ? area.name : undefined };
}
