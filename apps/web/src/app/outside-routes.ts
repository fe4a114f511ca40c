import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { NotFoundPage } from './shell/faults.tsx';
import { pageSearch } from './view.ts';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: pageSearch('next'),
  component: lazyRouteComponent(
    () => import('../features/identity/sign-in-page.tsx'),
    'SignInPage',
  ),
});
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('../features/identity/set-up-page.tsx'), 'SetUpPage'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(
    () => import('../features/identity/invitation-page.tsx'),
    'InvitationPage',
  ),
});
const passwordReset = createRoute({
  getParentRoute: () => root,
  path: '/password-reset',
  component: lazyRouteComponent(
    () => import('../features/identity/password-reset-page.tsx'),
    'PasswordResetPage',
  ),
});

/** The ways in, which need no session. */
export const outside = [signIn, setUp, invitation, passwordReset] as const;
