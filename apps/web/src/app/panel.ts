/** What a detail beside the page is given. */
export interface PanelProps {
  /** What follows the colon in `panel=kind:id`. */
  readonly id: string;
  readonly close: () => void;
}
