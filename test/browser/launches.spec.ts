import { checkIn } from '../support/check-ins.ts';
import { patch, roadmapped, step } from '../support/roadmap.ts';
import { barriers } from './support/axe.ts';
import { closeBrowser, dress, holdBack, leave, visit } from './support/visit.ts';

type Roadmapped = Awaited<ReturnType<typeof roadmapped>>;

const CHECKLIST = [
  { function: 'Marketing', name: 'Announcement', dueOn: '2026-11-05' },
  { function: 'Legal', name: 'Terms' },
];

describe('launches', () => {
  let found: Roadmapped;

  beforeEach(async () => {
    found = await roadmapped();
  });
  afterEach(leave);
  afterAll(closeBrowser);

  const planned = async () => {
    const item = await found.add('Trial', { targetOn: '2026-12-31' });
    const given = { name: 'Trial for all', item: item.key, hardOn: '2026-12-01' };
    const { body } = await found.member
      .post('launches', { ...given, checklist: CHECKLIST })
      .expect(201);
    return { item, key: (body as { key: string }).key };
  };

  const read = async (key: string) =>
    (await found.member.get(`launches/${key}`).expect(200)).body as Record<string, unknown>;

  it('are planned from their item, and ticked before the server has answered', async () => {
    const item = await found.add('Trial', { targetOn: '2026-12-31' });
    const page = await visit(`/roadmap/${item.key}`, { as: found.member });
    await page.getByRole('button', { name: 'Plan a launch' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: 'Plan a launch' }).click();
    await panel.getByRole('heading', { name: 'Trial' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const letThrough = await holdBack(page, '**/checklist/*/state');
    for (const name of ['Announcement is ready', 'Sales is briefed', 'Support is trained'])
      await panel.getByRole('checkbox', { name }).check();
    await panel.getByText('33.3 %').waitFor();
    letThrough();
    await page.getByText('Support is trained is ready').waitFor();
    expect(await read('trial')).toMatchObject({
      hardOn: '2026-12-31',
      readiness: { done: 3, total: 9, openMusts: 5 },
    });
  });

  it('go once each open must-have is done or waived, and not before', async () => {
    const { key } = await planned();
    const path = `/roadmap?view=launches&panel=launch:${key}`;
    const page = await visit(path, { as: found.ceo, expected: [/409/] });
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: 'Decide' }).click();
    await panel.getByRole('radio', { name: 'Go', exact: true }).check();
    await panel.getByRole('textbox', { name: 'Reason' }).fill('All is ready.');
    await panel.getByRole('checkbox', { name: 'Waive “Terms”' }).check();
    await panel.getByRole('textbox', { name: /^Why is “Terms” waived/ }).fill('As they are.');
    await page.keyboard.press('Control+Enter');
    await panel.getByText('Still open: “Announcement”.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await panel.getByRole('checkbox', { name: 'Waive “Announcement”' }).check();
    await panel.getByRole('textbox', { name: /^Why is “Announcement”/ }).fill('It follows.');
    await page.keyboard.press('Control+Enter');
    await panel.getByText('Waived “Announcement”: It follows.').waitFor();
    await page.getByText('Go for Trial for all').waitFor();
    expect(await read(key)).toMatchObject({ decisions: [{ decision: 'go' }] });
  });

  it('move with a reason, and are reviewed when it is time', async () => {
    const { key } = await planned();
    const page = await visit(`/roadmap?view=launches&panel=launch:${key}`, { as: found.member });
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: 'Move' }).click();
    await panel.getByRole('textbox', { name: 'To all users' }).fill('15 Dec 2026');
    await panel.getByRole('textbox', { name: 'Why it moves' }).fill('The vendor is late.');
    await page.keyboard.press('Control+Enter');
    await panel.getByText('14 days later than first planned').waitFor();
    await found.ceo.change('put', `launches/${key}/decision`, {
      body: {
        decision: 'go',
        reason: 'Ready',
        waivers: await waiversOf(key),
      },
      read: `launches/${key}`,
    });
    await found.member.change('put', `launches/${key}/release`, {
      body: { on: '2026-10-01' },
      read: `launches/${key}`,
    });
    const then = await visit(`/roadmap?view=launches&panel=launch:${key}`, { as: found.member });
    const review = then.getByRole('dialog');
    await review.getByText('due since Oct 31, 2026').waitFor();
    await review.getByRole('button', { name: 'Hold the review' }).first().click();
    await review.getByRole('textbox', { name: 'Expected', exact: true }).fill('500 trials');
    await review.getByRole('textbox', { name: 'What came of it' }).fill('320 trials');
    await review.getByRole('textbox', { name: 'Learned' }).fill('The first step asks too much.');
    expect(await barriers(then)).toEqual([]);
    await then.keyboard.press('Control+Enter');
    await review.getByText('Missed what was expected').waitFor();
    expect(await read(key)).toMatchObject({
      moves: [{ days: 14, reason: 'The vendor is late.' }],
      reviews: [{ afterDays: 30, heldOn: '2026-11-06', isMet: false }],
    });
  });

  const waiversOf = async (key: string) => {
    const { checklist } = (await read(key)) as { checklist: { id: string }[] };
    return checklist.map(({ id }) => ({ entryId: id, reason: 'Later' }));
  };

  it('stand in nobody’s way, also in the dark', async () => {
    await planned();
    const page = await visit('/roadmap?view=launches', { as: found.member });
    await page.getByRole('button', { name: 'Trial for all' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await dress(page, { dark: true });
    expect(await barriers(page)).toEqual([]);
  });
});

describe('a check-in on an item', () => {
  afterEach(leave);
  afterAll(closeBrowser);

  it('stands beside the schedule, and a better word is marked', async () => {
    const { add, member, areaId } = await roadmapped();
    const item = await add('Trial', { targetOn: '2026-12-31' });
    await step(member, item, 'commitment');
    await checkIn(member, areaId, { itemId: item.id, highlights: 'It runs.' });
    await patch(member, item, { targetOn: '2027-01-31', reason: 'The vendor is late.' });
    const page = await visit(`/roadmap/${item.key}`, { as: member });
    await page.getByText('better than the schedule').waitFor();
    await page.keyboard.press('c');
    const form = page.getByRole('region', { name: 'Check in' });
    await form.getByText('On track', { exact: true }).click();
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('textbox', { name: /^Why you declare better/ }).fill('The beta runs.');
    await form.getByRole('textbox', { name: 'What changed, what is next' }).fill('Twelve teams.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'Check-ins' }).getByText('The beta runs.').waitFor();
    const { body } = await member.get(`roadmap-items/${item.key}`).expect(200);
    expect(body).toMatchObject({ status: 'at_risk', declared: { isMismatch: true } });
    await page.goto('/roadmap?view=list');
    await page.getByRole('cell').getByText('said: On track').waitFor();
  });
});
