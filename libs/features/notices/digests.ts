import { Injectable } from '@nestjs/common';
import { FollowedNews } from '#features/follows/index';
import { addDays, dayOf, instantOf, weekday, type Day } from '#domain/day';
import { withinWorkingHours } from '#domain/notice';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { followedContent, wordsOf } from './followed-content.ts';
import { Notices, type Reader } from './notices.ts';

interface News extends Record<string, unknown> {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly status: string;
  readonly author: string;
  readonly words: string;
}

const WEEK = 7;
const WORDS = 200;

/** On Monday morning: what was said in the week before, in the areas in which somebody has a part, and of what they follow; who leads hears of all. */
@Injectable()
export class Digests {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly followed: FollowedNews,
  ) {}

  async run(organizationId: string): Promise<void> {
    const now = this.clock.now();
    for (const reader of await this.notices.readers(organizationId, 'digest')) {
      const today = dayOf(now, reader.timeZone);
      const isAtWork = withinWorkingHours(now, reader.timeZone).getTime() === now.getTime();
      if (!isAtWork || weekday(today) !== 1) continue;
      await this.tell(organizationId, reader, today);
      await this.tellFollower(organizationId, reader, today);
    }
  }

  private async tell(organizationId: string, reader: Reader, today: Day): Promise<void> {
    for (const { id, key, name, status, author, words } of await this.news(organizationId, reader))
      await this.notices.leave(organizationId, reader, {
        key: `digest:${today}:${id}`,
        kind: 'digest',
        dueAt: this.clock.now(),
        content: {
          sentence: 'checkedIn',
          values: { what: name, status: wordsOf(status), who: author },
          words,
          path: `/areas/${key}`,
        },
      });
  }

  /** What was told of an area is not told again. */
  private async tellFollower(organizationId: string, reader: Reader, today: Day): Promise<void> {
    const until = this.clock.now();
    const from = instantOf(addDays(today, -WEEK), '00:00', reader.timeZone);
    for (const deed of await this.followed.of(organizationId, reader.id, { from, until }))
      await this.notices.leave(organizationId, reader, {
        key: `digest:${today}:${deed.id}`,
        kind: 'digest',
        dueAt: until,
        content: followedContent(deed),
      });
  }

  private news(organizationId: string, { id, role, timeZone }: Reader): Promise<News[]> {
    const now = this.clock.now();
    const seesAll = role !== 'member' && role !== 'viewer';
    return this.db.rows<News>({
      text: `SELECT c.id, a.key, a.name, c.status, p.name AS author, left(coalesce(nullif(c.lowlights, ''), c.highlights), ${WORDS}) AS words
        FROM check_ins c
        JOIN areas a ON a.organization_id = $1 AND a.id = c.area_id
        JOIN people p ON p.organization_id = $1 AND p.id = c.author_id
        WHERE c.organization_id = $1 AND c.state = 'published' AND c.withdrawn_at IS NULL AND c.kpi_id IS NULL AND c.author_id <> $2
          AND c.published_at >= ($3::date::timestamp AT TIME ZONE $4) AND c.published_at < $5
          AND ($6 OR EXISTS (SELECT FROM ownerships w WHERE w.organization_id = $1 AND w.area_id = c.area_id AND w.person_id = $2
            AND w.starts_on <= $7::date AND (w.ends_on IS NULL OR w.ends_on >= $7::date)))
        ORDER BY a.name, c.published_at LIMIT 40`,
      values: [
        organizationId,
        id,
        addDays(dayOf(now, timeZone), -WEEK),
        timeZone,
        now,
        seesAll,
        dayOf(now, timeZone),
      ],
    });
  }
}
