import { Module } from '@nestjs/common';
import { Typst } from './typst.ts';

@Module({ providers: [Typst], exports: [Typst] })
export class TypstModule {}
