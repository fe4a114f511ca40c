import type { PanelProps } from '../../app/panel.ts';

export default function Panel({ id }: PanelProps) {
  return <p>{id}</p>;
}
