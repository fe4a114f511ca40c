import { Link } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { useOpenPanel } from '../../app/view.ts';

interface Props {
  readonly productKey: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Opens a product beside the page; with Ctrl, its own page. */
export function ProductLink({ productKey, className, children }: Props) {
  const openPanel = useOpenPanel();
  const click = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openPanel(`product:${productKey}`);
  };
  return (
    <Link
      to="/products/$key"
      params={{ key: productKey }}
      className={className}
      data-product={productKey}
      draggable={false}
      onClick={click}
    >
      {children}
    </Link>
  );
}
