import { plainText } from './text.ts';

describe('plainText', () => {
  it.each([
    ['<a href="https://example.org/x">Ann Example</a>', 'Ann Example'],
    ['One<br>two<br/>three', 'One two three'],
    ['<p>One</p><p>two</p>', 'One two'],
    ['a<b>c</b>d', 'acd'],
    ['before <script>alert(1)</script> after', 'before after'],
    ['before <STYLE type="x">p{}</STYLE >after', 'before after'],
    ['before <!-- not <b>this</b> --> after', 'before after'],
    ['before <script>never closed', 'before'],
    ['<scr<script></script>ipt>alert(1)', 'alert(1)'],
    ['<img src=x onerror=alert(1)>Name', 'Name'],
    ['< 5 and > 3', '< 5 and > 3'],
    ['<=48, <5%', '<=48, <5%'],
    ['Tom &amp; Ann&#39;s &quot;plan&quot;&nbsp;&#x2013; x', 'Tom & Ann\'s "plan" – x'],
    ['&lt;b&gt; stays text', '<b> stays text'],
    ['&amp;lt;', '&lt;'],
    ['&#0; &#xD800; &#9999999; &unknown;', '&#0; &#xD800; &#9999999; &unknown;'],
    ['[Name](https://example.org/a_b) and ![alt](x.png)', 'Name and alt'],
    ['**Rate** of `runs` in 50\\% of snake_case', 'Rate of runs in 50% of snake_case'],
    ['  Trailing  ', 'Trailing'],
    ['', ''],
  ])('makes %j %j', (source, words) => {
    expect(plainText(source)).toBe(words);
  });

  it.each(['<a ', '<!--', '<script', '</script ', '[a](', '**a', '`', '&#1', '<'])(
    'takes no more than linear time for %j repeated',
    (part) => {
      const started = performance.now();
      plainText(part.repeat(50_000));
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );
});
