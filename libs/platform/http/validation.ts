import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { Malformed, type FieldError } from '#domain/errors';

/** Unknown fields are refused by name; each error points at its field. */
export function validation(): ValidationPipe {
  rememberRules();
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    transformOptions: { exposeUnsetFields: false },
    exceptionFactory: (errors) => {
      const all = errors.flatMap((error) => fieldErrors(error, ''));
      return new Malformed(summary(all), all.slice(0, 100));
    },
  });
}

/** The library looks through the rules of all classes for each object that it validates, and they never change. */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<typeof find>>();
  storage.getTargetValidationMetadatas = (...asked) => {
    const [target] = asked;
    const rules = known.get(target) ?? find(...asked);
    known.set(target, rules);
    return rules;
  };
}

function fieldErrors(
  { property, constraints = {}, children = [] }: ValidationError,
  parent: string,
): FieldError[] {
  const pointer = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return [
    ...Object.entries(constraints).map(([rule, message]) => ({
      pointer,
      message: sentence(rule, message, property),
    })),
    ...children.flatMap((child) => fieldErrors(child, pointer)),
  ];
}

const sentence = (rule: string, message: string, property: string): string =>
  rule === 'whitelistValidation' ? `${property} is not a known field: leave it out` : message;

function summary(errors: readonly FieldError[]): string {
  const [first] = errors;
  if (!first) return 'The request is not valid.';
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return `${first.message}${more}.`;
}
