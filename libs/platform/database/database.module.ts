import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Clock } from '../clock.ts';
import { Settings } from '../settings.ts';
import { ContextKey } from './context-key.ts';
import { Database } from './database.ts';
import { SnakeNaming } from './naming.ts';
import { newSocket } from './socket.ts';

/**
 * Every answer comes within five seconds, also when the database does not. Compiling a statement never pays here, and JSON that the
 * database builds tells times in UTC.
 */
export const CONNECTION = {
  pipeline: true,
  stream: newSocket,
  connectionTimeoutMillis: 3_000,
  query_timeout: 4_500,
  statement_timeout: 4_000,
  idle_in_transaction_session_timeout: 30_000,
  application_name: 'remit',
  options: '-c jit=off -c random_page_cost=1.1 -c TimeZone=UTC',
} as const;

const options = (settings: Settings): DataSourceOptions => ({
  type: 'postgres',
  url: settings.databaseUrl,
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  poolSize: settings.databasePool,
  extra: CONNECTION,
});

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => ({ ...options(settings), autoLoadEntities: true }),
      dataSourceFactory: async (given) =>
        new DataSource(given ?? { type: 'postgres' }).initialize(),
    }),
  ],
  providers: [
    Database,
    Clock,
    {
      provide: ContextKey,
      inject: [Settings],
      useFactory: (settings: Settings) => new ContextKey(settings.secret),
    },
  ],
  exports: [Database, Clock],
})
export class DatabaseModule {}
