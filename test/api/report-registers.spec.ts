import type { EditionContent } from '../../libs/domain/edition.ts';
import { addItem, patch, roadmapped, step } from '../support/roadmap.ts';

const on = (day: string): string => `${day}T09:00:00Z`;

/** What happened in October: one commitment kept, one moved, one that waits for it. */
async function october() {
  const org = await roadmapped();
  const { areaId, member, cpo, ceo } = org;
  const add = (name: string, targetOn: string) =>
    addItem(member.at(on('2026-09-10')), {
      name,
      areaId,
      horizon: 'now',
      startsOn: '2026-09-01',
      targetOn,
      ownerId: member.personId,
    });
  const trial = await add('Trial', '2026-10-15');
  const portal = await add('Portal', '2026-10-20');
  const guide = await add('Guide', '2026-12-01');
  for (const item of [trial, portal, guide])
    await step(member.at(on('2026-09-11')), item, 'commitment');
  await step(member.at(on('2026-10-14')), trial, 'delivery');
  await patch(member.at(on('2026-10-12')), portal, {
    targetOn: '2026-12-10',
    reason: 'Vendor is late',
  });
  await cpo
    .at(on('2026-10-13'))
    .post('dependencies', { blocker: portal.key, blocked: guide.key, neededBy: '2026-11-15' })
    .expect(201);
  const decision = await member
    .at(on('2026-10-01'))
    .post('decisions', { name: 'Price', question: 'Do we charge?', scope: 'company' })
    .expect(201);
  const path = `decisions/${decision.body.id}`;
  await ceo.at(on('2026-10-05')).change('put', `${path}/choice`, {
    body: { choice: 'Yes', reason: 'It pays for itself.' },
    read: path,
  });
  const objective = await cpo
    .at(on('2026-09-01'))
    .post('objectives', {
      name: 'Win the mid-market',
      areaId,
      startsOn: '2026-07-01',
      endsOn: '2026-12-31',
    })
    .expect(201);
  const goal = `objectives/${objective.body.id}`;
  await cpo.at(on('2026-09-02')).change('put', `${goal}/commitment`, { read: goal });
  await cpo
    .at(on('2026-09-01'))
    .post('products', { name: 'Console', areaId, stage: 'idea', stageSince: '2026-09-01' })
    .expect(201);
  await cpo.at(on('2026-10-20')).change('put', 'products/console/stage', {
    body: { stage: 'discovery', reason: 'Customers asked' },
    read: 'products/console',
  });
  await member.at(on('2026-10-21')).change('put', 'products/console/stage-plans/business-case', {
    body: { plannedOn: '2026-12-01' },
    read: 'products/console',
  });
  return { ...org, portal };
}

const keys = (items: readonly { readonly key: string }[] = []) => items.map(({ key }) => key);

describe('the report of a period', () => {
  it('tells of the registers as they stood at its end, and seals them', async () => {
    const { cpo, ceo, member, portal } = await october();
    await patch(member, portal, { targetOn: '2026-12-20', reason: 'After the period' });
    const { body: report } = await cpo.post('reports', { period: '2026-10' }).expect(201);
    const path = `reports/${report.id}`;
    await cpo.change('put', `${path}/submission`, { read: path });
    const { body } = await ceo.get(`${path}/editions/1?format=json`).expect(200);
    const { decisions, objectives, roadmap, lifecycle } = body as EditionContent;
    expect(decisions).toMatchObject([
      {
        key: 'price',
        state: 'decided',
        choice: 'Yes',
        decidedOn: '2026-10-05',
        days: 4,
        decider: { id: ceo.personId },
      },
    ]);
    expect(objectives).toMatchObject([
      { key: 'win-the-mid-market', areaKey: 'roadmap', state: 'open', progress: null },
    ]);
    expect(roadmap?.predictability).toEqual({ due: 2, kept: 1, rate: 0.5 });
    expect(keys(roadmap?.shipped)).toEqual(['trial']);
    expect(roadmap?.slipped).toMatchObject([
      {
        key: 'portal',
        startsOn: '2026-09-01',
        baselineStartsOn: '2026-09-01',
        baselineOn: '2026-10-20',
        targetOn: '2026-12-10',
        slipDays: 51,
        moves: 1,
        moveReason: 'Vendor is late',
        computed: 'at_risk',
        owner: { id: member.personId, name: 'member' },
      },
    ]);
    expect(keys(roadmap?.ahead).toSorted()).toEqual(['guide', 'portal']);
    expect(roadmap?.blocked).toMatchObject([{ key: 'guide', heldUp: { by: 'Portal', days: 25 } }]);
    expect(lifecycle).toMatchObject({
      stages: [{ stage: 'Discovery', count: 1 }],
      changes: [
        {
          product: 'console',
          from: 'Idea',
          to: 'Discovery',
          on: '2026-10-20',
          reason: 'Customers asked',
        },
      ],
      products: [
        {
          key: 'console',
          stage: 'Discovery',
          next: { stage: 'Business case', on: '2026-12-01' },
        },
      ],
      order: expect.arrayContaining(['Idea', 'Discovery', 'Business case']),
    });
    for (const format of ['markdown', 'html']) {
      const { text } = await ceo.get(`${path}/editions/1?format=${format}`).expect(200);
      for (const words of [
        'Decisions and asks',
        'It pays for itself.',
        'Strategy and objectives',
        '1 commitment of 2 kept by the first date (50 %).',
        'Vendor is late',
        'waits for Portal, 25 days too late',
        'Customers asked',
        'Next planned moves',
      ])
        expect(text).toContain(words);
    }
    const { text: page } = await ceo.get(`${path}/editions/1?format=html`).expect(200);
    for (const words of ['Items with their first and their present dates', '>Dec 26<', '51 d late'])
      expect(page).toContain(words);
  });

  it('leaves out registers in which nothing stands', async () => {
    const { cpo } = await roadmapped();
    const { body: report } = await cpo.post('reports', { period: '2026-10' }).expect(201);
    const path = `reports/${report.id}`;
    await cpo.change('put', `${path}/submission`, { read: path });
    const { body } = await cpo.get(`${path}/editions/1?format=json`).expect(200);
    for (const section of ['decisions', 'objectives', 'roadmap', 'lifecycle'])
      expect(body).not.toHaveProperty(section);
  });

  it('says what moved between two editions', async () => {
    const { cpo, member, portal } = await october();
    const { body: report } = await cpo.post('reports', { period: '2026-11' }).expect(201);
    const path = `reports/${report.id}`;
    await cpo.change('put', `${path}/submission`, { read: path });
    await patch(member.at(on('2026-11-07')), portal, { targetOn: '2026-12-20', reason: 'Again' });
    await cpo.at(on('2026-11-08')).change('put', `${path}/submission`, {
      body: { reason: 'The portal moved' },
      read: path,
    });
    const { body } = await cpo.get(`${path}/editions/2/changes?against=1`).expect(200);
    const item = { section: 'items', key: 'portal', event: 'changed' };
    expect(body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...item,
          field: 'target',
          before: '2026-12-10',
          after: '2026-12-20',
        }),
        expect.objectContaining({ ...item, field: 'slipDays', before: 51, after: 61 }),
      ]),
    );
  });

  it('tells of a period that still runs up to the day of reading, and says so', async () => {
    const { cpo, ceo } = await october();
    const early = cpo.at(on('2026-10-18'));
    const { body: report } = await early.post('reports', { period: '2026-10' }).expect(201);
    const path = `reports/${report.id}`;
    await early.change('put', `${path}/submission`, { read: path });
    const { body } = await ceo.get(`${path}/editions/1?format=json`).expect(200);
    const { period, roadmap } = body as EditionContent;
    expect(period).toMatchObject({ endsOn: '2026-10-31', readOn: '2026-10-18' });
    expect(roadmap?.predictability).toEqual({ due: 1, kept: 1, rate: 1 });
    expect(keys(roadmap?.slipped)).toEqual(['portal']);
    const { text } = await ceo.get(`${path}/editions/1?format=html`).expect(200);
    expect(text).toContain('2026-10-01 to 2026-10-31, told up to 2026-10-18');
  });
});
