import { markdownToHtml } from './markdown.ts';

describe('markdownToHtml', () => {
  it.each([
    ['**Bold** and `code`', '<p><strong>Bold</strong> and <code>code</code></p>'],
    ['- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
    ['[site](https://example.org/)', '<p><a href="https://example.org/">site</a></p>'],
    ['[trap](javascript:alert(1))', '<p><a>trap</a></p>'],
    ['<script>alert(1)</script>after', '&#x3C;script>alert(1)&#x3C;/script>after'],
    ['<img src=x onerror=alert(1)>', '&#x3C;img src=x onerror=alert(1)>'],
    ['![pixel](https://tracker.example/p.png)', '<p></p>'],
    ['a < b & c', '<p>a &#x3C; b &#x26; c</p>'],
    ['~~gone~~', '<p><del>gone</del></p>'],
  ])('turns %j into safe HTML', (markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html);
  });
});
