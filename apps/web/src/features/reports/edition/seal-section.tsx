import { Button, CopyButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import type { EditionSummary, SealedEdition } from '../reads.ts';
import { editionWith, type EditionPlace } from '../places.ts';
import { useReports } from '../reads.ts';
import { sha256Of } from './sha256.ts';
import { Section } from './section.tsx';
import classes from './seal.module.css';

interface Props {
  readonly edition: EditionSummary;
  readonly sealed: SealedEdition;
}

/** The fingerprint of what is read, what it follows, and how anybody can check both. */
export function SealSection({ edition, sealed }: Props) {
  const t = useText();
  const formats = useFormats();
  const { content } = sealed;
  const before = editionWith(useReports().data?.data, edition.previousHash);
  return (
    <Section id="seal" title={t('reports.seal')}>
      <dl className={classes.seal}>
        <div>
          <dt>{t('reports.sealed')}</dt>
          <dd>
            {t('reports.sealedBy', {
              when: formats.instant(content.sealedAt),
              name: content.sealedBy.name,
            })}
          </dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd>
            <Hash value={edition.sha256} />
          </dd>
        </div>
        <div>
          <dt>{t('reports.follows')}</dt>
          <dd>
            <Follows place={before} hash={edition.previousHash} />
          </dd>
        </div>
        <div>
          <dt>{t('reports.activityHead')}</dt>
          <dd>
            {t('reports.activityEntry', { seq: content.activity.seq })}{' '}
            <code className={classes.hash}>{content.activity.hash}</code>
          </dd>
        </div>
      </dl>
      <Verification edition={edition} text={sealed.text} />
    </Section>
  );
}

function Hash({ value }: { readonly value: string }) {
  const t = useText();
  return (
    <span className={classes.copyable}>
      <code className={classes.hash}>{value}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button className="no-print" variant="default" size="compact-xs" onClick={copy}>
            {t(copied ? 'reports.copied' : 'reports.copy')}
          </Button>
        )}
      </CopyButton>
    </span>
  );
}

interface FollowsProps {
  readonly place: EditionPlace | undefined;
  readonly hash: string | null;
}

function Follows({ place, hash }: FollowsProps) {
  const t = useText();
  const formats = useFormats();
  if (hash === null) return t('reports.followsNone');
  const code = <code className={classes.hash}>{hash}</code>;
  if (!place) return code;
  const { period, number } = place;
  return (
    <>
      <Link
        to="/reports/$period/editions/$number"
        params={{ period: period.key, number: String(number) }}
      >
        {t('reports.editionOf', { number, period: formats.period(period) })}
      </Link>{' '}
      {code}
    </>
  );
}

type Verdict = 'same' | 'other' | 'impossible';

/** Reckons the fingerprint anew from the bytes that this browser was given. */
function Verification({
  edition,
  text,
}: {
  readonly edition: EditionSummary;
  readonly text: string;
}) {
  const t = useText();
  const [verdict, setVerdict] = useState<Verdict>();
  const verify = async (): Promise<void> => {
    const hash = await sha256Of(text);
    if (hash === undefined) setVerdict('impossible');
    else setVerdict(hash === edition.sha256 ? 'same' : 'other');
  };
  return (
    <div className={classes.verify}>
      <p>{t('reports.verifyText')}</p>
      <div className={`${classes.verifyRow} no-print`}>
        <Button variant="default" size="compact-md" onClick={() => void verify()}>
          {t('reports.verify')}
        </Button>
        <span role="status" data-verdict={verdict} className={classes.verdict}>
          {verdict && t(`reports.verified.${verdict}`)}
        </span>
      </div>
    </div>
  );
}
