// npm run db:new -- <name>: starts a migration, forward and back.
import { onModernNode } from './support/node.mjs';
import { addMigration } from './support/migrations.mjs';
import { demandKebab } from './support/names.mjs';
import { say } from './support/project.mjs';

await onModernNode(async () => {
  const name = demandKebab(process.argv[2], 'the name of the migration');
  const file = addMigration(name, {
    up: '      -- Forward, safe while the release before still runs.',
    down: '      -- Back to how it was.',
  });
  say(`Made ${file} and added it to migrations/index.ts.`);
});
