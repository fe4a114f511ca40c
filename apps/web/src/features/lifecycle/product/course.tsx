import { BusinessCases } from '../case/business-cases.tsx';
import { PostLaunchReviews } from '../case/post-launch-reviews.tsx';
import type { Product } from '../lifecycle.ts';
import { RetirementCard } from '../retirement/retirement-card.tsx';

/** What it was to bring, what came of its launch, and how it ends. */
export function Course({ product }: { readonly product: Product }) {
  return (
    <>
      <BusinessCases product={product} />
      <PostLaunchReviews product={product} />
      <RetirementCard product={product} />
    </>
  );
}
