import { Button, type ButtonProps } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './briefing.module.css';

type Props = Pick<LinkProps, 'to' | 'params'> & Pick<ButtonProps, 'variant' | 'children'>;

/** Looks like a button, and goes somewhere. */
export function LinkButton({ to, params, variant = 'filled', children }: Props) {
  return (
    <Button
      size="compact-md"
      variant={variant}
      className={classes.linkButton}
      renderRoot={(props) => <Link {...props} to={to} params={params} />}
    >
      {children}
    </Button>
  );
}
