import { shownFields } from './difference.ts';

const id = '01a204d7-ec91-7593-8c86-82e3ce5c9fd8';

describe('what an import changes', () => {
  test('is every field that says something, where the thing is new', () => {
    const row = { name: 'Alpha', areaId: id, note: '', owner: null, isKey: false, decimals: 0 };
    expect(shownFields(null, row)).toEqual(['name', 'decimals']);
  });

  test('is what differs, an emptied field among it, where the thing is known', () => {
    const old = { name: 'Alpha', note: 'before', unit: 'percent', itemId: id };
    const after = { name: 'Alpha', note: null, unit: 'count', itemId: id.replace('01', '02') };
    expect(shownFields(old, after)).toEqual(['note', 'unit']);
  });
});
