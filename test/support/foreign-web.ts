/** A page and a book in the manner of pandoc: its markup for each thing that it knows, written by hand. */
import JSZip from 'jszip'

const body = `
<h1 data-number="1" id="one"><span class="header-section-number">1</span> One</h1>
<p>Word<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> and
<math display="inline" xmlns="http://www.w3.org/1998/Math/MathML"><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math>
and <a href="#two">link</a>.</p>
<p><math display="block" xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mi>y</mi><annotation encoding="application/x-tex">y=1</annotation></semantics></math></p>
<h2 data-number="1.1" id="two"><span class="header-section-number">1.1</span> Two</h2>
<ul class="task-list">
<li><label><input type="checkbox" checked="" />written</label></li>
<li><input type="checkbox" disabled="" />
checked</li>
</ul>
<ol start="3" type="1">
<li>a</li>
<li>b</li>
</ol>
<figure>
<img src="a.png" title="t" alt="A well" />
<figcaption aria-hidden="true">A well</figcaption>
</figure>
<table>
<caption>Wells</caption>
<thead>
<tr class="header"><th>Region</th><th>Number</th></tr>
</thead>
<tbody>
<tr class="odd"><td>North</td><td>12</td></tr>
</tbody>
</table>
<dl>
<dt>Term</dt>
<dd>
Definition
</dd>
</dl>
<blockquote>
<p>Quoted</p>
</blockquote>
<div class="sourceCode" id="cb1"><pre class="sourceCode python"><code class="sourceCode python"><span id="cb1-1"><a href="#cb1-1" aria-hidden="true" tabindex="-1"></a>x <span class="op">=</span> <span class="dv">1</span></span></code></pre></div>
<section class="footnotes footnotes-end-of-document" role="doc-endnotes">
<hr />
<ol>
<li id="fn1"><p>A note.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
</ol>
</section>`

export const foreignPage: Uint8Array = Buffer.from(`<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
<head><meta charset="utf-8" /><title>T</title><style>p { color: red }</style></head>
<body>
<header id="title-block-header"><h1 class="title">Title</h1></header>
<nav id="TOC" role="doc-toc"><ul><li><a href="#one">One</a></li></ul></nav>
${body}
</body>
</html>`)

const document = (type: string, content: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en">
<head><title>T</title></head>
<body epub:type="${type}">
${content}
</body>
</html>`

const files: Readonly<Record<string, string>> = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="EPUB/content.opf" media-type="application/oebps-package+xml" />
</rootfiles></container>`,
  'EPUB/content.opf': `<?xml version="1.0"?>
<package version="3.0" xmlns="http://www.idpf.org/2007/opf" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>en</dc:language></metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav" />
<item id="cover" href="text/cover.xhtml" media-type="application/xhtml+xml" />
<item id="title" href="text/title_page.xhtml" media-type="application/xhtml+xml" />
<item id="one" href="text/ch%30.xhtml" media-type="application/xhtml+xml" />
<item id="notes" href="text/notes.xhtml" media-type="application/xhtml+xml" />
</manifest>
<spine><itemref idref="cover" /><itemref idref="nav" /><itemref idref="title" /><itemref idref="one" /><itemref idref="notes" /></spine>
</package>`,
  'EPUB/nav.xhtml': document(
    '',
    '<nav epub:type="toc"><h1>T</h1><ol><li><a href="text/ch0.xhtml">One</a></li></ol></nav>',
  ),
  'EPUB/text/cover.xhtml': document('cover', '<img src="../cover.png" alt="The cover" />'),
  'EPUB/text/title_page.xhtml': document(
    'frontmatter',
    '<section epub:type="titlepage"><h1>Title</h1></section>',
  ),
  'EPUB/text/ch0.xhtml': document(
    'bodymatter',
    `<section id="one"><h1>One</h1>
<p>Word<a href="notes.xhtml#fn1" epub:type="noteref">1</a>,&#160;<a href="#two">link</a>.<span epub:type="pagebreak" title="2">2</span></p>
<section><h2 id="two">Two</h2><p>Text.</p></section></section>`,
  ),
  'EPUB/text/notes.xhtml': document(
    'backmatter',
    '<aside epub:type="footnote" id="fn1"><p><a href="ch0.xhtml#one" role="doc-backlink">1</a>. A note.</p></aside>',
  ),
}

/** @param own files beside or instead of the usual ones; an empty one is left out */
export async function foreignBook(own: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries({ ...files, ...own }))
    if (content !== '') zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
