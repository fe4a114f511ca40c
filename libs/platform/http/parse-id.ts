import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { Malformed } from '#domain/errors';
import { isId } from '#domain/natural-key';

/** An id in the address: `@Param('id', ParseId) id: string`. */
@Injectable()
export class ParseId implements PipeTransform<string, string> {
  transform(value: string, { data = 'id' }: ArgumentMetadata): string {
    if (isId(value)) return value;
    const message = `${data} in the address must be an id as lists give it, such as 0192f3a4-5b6c-7d8e-9f01-23456789abcd`;
    throw new Malformed(`${message}.`, [{ pointer: `/${data}`, message }]);
  }
}
