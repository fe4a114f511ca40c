import { areaTemplate, median, share } from './template.ts';

export const lifecycle = areaTemplate({
  key: 'lifecycle',
  name: 'Lifecycle and portfolio',
  purpose:
    'Leads each product and service from idea to retirement through gates that can say no. Keeps the portfolio balanced, and lets customers of a retired product move in good time.',
  cadence: 'monthly',
  keeps: 'Products and services, stages, gates, retirement and replacement',
  kpis: [
    {
      id: 'vitality-index',
      name: 'Product vitality index',
      formula: 'Revenue from products launched in the last 3 years ÷ total revenue',
      parts: ['Revenue from new products', 'Total revenue'],
      ...share('higher', 'quarterly', 'lagging'),
      note: 'State the window (3 or 5 years) in the KPI name.',
    },
    {
      id: 'launch-success',
      name: 'Launch success rate',
      formula: 'Launches that met their 90-day target ÷ launches that reached day 90',
      parts: ['Launches that met target', 'Launches at day 90'],
      ...share('higher', 'quarterly', 'lagging'),
    },
    {
      id: 'gate-go-rate',
      name: 'Gate go rate',
      formula: 'Gate reviews decided go ÷ gate reviews held',
      parts: ['Go decisions', 'Gate reviews'],
      ...share('band', 'quarterly', 'leading'),
      note: 'A band: 100% means gates kill nothing.',
    },
    {
      id: 'gate-cycle',
      name: 'Gate decision time',
      formula: 'Median days from gate request to decision',
      ...median('days', 'lower', 'monthly', 'leading'),
    },
    {
      id: 'late-stage-spend',
      name: 'Spend on declining products',
      formula: 'Spend on products in the sunset stages ÷ total product spend',
      parts: ['Spend in sunset stages', 'Total product spend'],
      ...share('band', 'quarterly', 'lagging'),
    },
    {
      id: 'eol-migration',
      name: 'End-of-life migration',
      formula: 'Customers moved off a product being retired ÷ customers to move',
      parts: ['Customers moved', 'Customers to move'],
      ...share('higher', 'monthly', 'leading'),
    },
    {
      id: 'eol-notice',
      name: 'End-of-life notice kept',
      formula: 'Retirements that gave at least the promised notice ÷ retirements',
      parts: ['Retirements with full notice', 'Retirements'],
      ...share('higher', 'annual', 'lagging'),
    },
    {
      id: 'portfolio-concentration',
      name: 'Portfolio concentration',
      formula: 'Revenue of the largest product ÷ total product revenue',
      parts: ['Revenue of largest product', 'Total product revenue'],
      ...share('band', 'quarterly', 'lagging'),
    },
  ],
});
