import { lineOf } from '../../libs/domain/edition-line.ts';
import { EDITION_PARTS } from '../../libs/domain/edition-parts.ts';
import type { EditionContent, EditionKpi } from '../../libs/domain/edition.ts';
import { RULE_WORDS } from '../../libs/domain/sentences/sentence-text.ts';
import type { EditionSentence } from '../../libs/domain/sentences/sentence.ts';
import type { Client } from './client.ts';

const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The report as people read it, and below it why each of its sentences stands there, without ids that differ from load to load. */
export async function readableDraft(
  author: Client,
  path: string,
): Promise<{ readonly text: string; readonly content: EditionContent }> {
  const { body } = await author.get(`${path}/draft`).expect(200);
  const { text } = await author.get(`${path}/draft?format=markdown`).expect(200);
  const content = body as EditionContent;
  const why = (content.sentences?.told ?? []).map(
    ({ text: sentence, rule, place }) =>
      `- ${sentence} *${RULE_WORDS[rule]}* → ${place.section} ${place.key}`,
  );
  return {
    content,
    text: `${text}\n## Why each sentence stands here\n\n${why.join('\n')}\n`.replaceAll(IDS, 'id'),
  };
}

/** What of a sentence does not stand in the same report; empty where its figures and its place do. */
export function unjustified(sentence: EditionSentence, content: EditionContent): readonly string[] {
  const { place, figures, text } = sentence;
  const isThere =
    place.section === 'part'
      ? EDITION_PARTS.some((part) => part === place.key)
      : lineOf(content, place.section, place.key) !== undefined;
  const kpi = place.section === 'kpis' ? kpiOf(content, place.key) : undefined;
  const told = new Map(figures.map(({ label, fact }) => [label, fact]));
  const sealed = { value: kpi?.value, target: kpi?.target } as const;
  const wrong = (['value', 'target'] as const).filter((label) => {
    const fact = told.get(label);
    return kpi && fact?.kind === 'figure' && fact.value !== sealed[label];
  });
  return [
    ...(isThere ? [] : [`${text}: no such line`]),
    ...wrong.map((label) => `${text}: ${label}`),
  ];
}

const kpiOf = ({ scorecard }: EditionContent, key: string): EditionKpi | undefined =>
  scorecard.flatMap(({ kpis }) => kpis).find((kpi) => kpi.key === key);
