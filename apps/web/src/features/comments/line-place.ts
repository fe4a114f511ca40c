/** Where a line of a report stands on the report's page; a section by its own name. */
export const linePlace = ({
  section,
  key,
}: {
  readonly section: string;
  readonly key: string;
}): string => (section === 'part' ? key : `line:${section}:${key}`);

export const talkPlace = (lineId: string): string => `talk:${lineId}`;

/** As part of an address: names of lines are words of people. */
export const hashOf = (place: string): string => `#${encodeURIComponent(place)}`;
