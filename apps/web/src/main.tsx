import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { begin } from './app/begin.ts';
import './app/styles.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
begin();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
