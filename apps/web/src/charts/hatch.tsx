interface Props {
  readonly id: string;
  readonly colour: string;
}

/** What is expected, or not complete yet, is hatched. */
export function Hatch({ id, colour }: Props) {
  return (
    <defs>
      <pattern
        id={id}
        width={5}
        height={5}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V5" stroke={colour} strokeWidth={2.2} />
      </pattern>
    </defs>
  );
}
