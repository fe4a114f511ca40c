/** One drawing to become a picture. */
export interface PictureJob {
  readonly svg: string;
  /** In pixels of the picture; its height follows. */
  readonly width: number;
}
