/** Texts that mean something to VitePress, Vue, Vite, or the parsers between them. Whatever gets out sets `globalThis.pwned`. */
export const siteTexts: readonly string[] = [
  `{{constructor.constructor('globalThis.pwned = 1')()}}`, '{{ 1 + 1 }}', '{{', '}}', '{{{ x }}}', '{{ $page.title }}', '&#123;&#123; 1 &#125;&#125;', '&lbrace;&lbrace; 1 }}',
  '<script>globalThis.pwned = 1</script>', '<script setup>globalThis.pwned = 1</script>', '<style>body { display: none }</style>', '<template><b/></template>', '<TryIt name="x" kind="event" />', '<component :is="\'script\'">',
  '<img src=x onerror="globalThis.pwned = 1">', '<a @click="globalThis.pwned = 1">x</a>', '<b v-html="globalThis.pwned = 1">x</b>', '<b v-if="false">x</b>', '<b :[x]="y" #slot ref="a">x</b>',
  '</div>', '</div v-pre>', '</div>\n\n{{ globalThis.pwned = 1 }}\n\n<div v-pre>', '\n\n</div>\n\n<b>', '<div v-pre>', '</pre></code>', '</template><script>globalThis.pwned = 1</script>', '</td></tr></table>', '</a><h1>x</h1>', '<!-- -->', '-->', '<![CDATA[x]]>', '<?php ?>',
  '<<< @/../../etc/passwd', '<<< ./contract.yaml{1,2}', '\n<<< @/package.json\n', '<!--@include: ../x-->', '<!-- @include: @/package.json -->', '<!--@include: ./index.md{1,3}-->',
  '[[toc]]', '\n[[toc]]\n', '::: raw', '::: v-pre', '\n::: danger x\ny\n:::\n', ':::: code-group', '{#id onclick=alert(1)}', '# x {#id .class onclick="y"}', '{.class}', ':tada:', ':smile: :+1:',
  '> [!NOTE]', '\n> [!WARNING]\n> x\n', '[!code ++]', '// [!code --]', '// [!code highlight:3]', '---', '---\nlayout: home\n---', '\n---\ntitle: x\n---\n', '$x$', '$$x$$', '[^1]', '[x]: https://x.invalid', '[a](javascript:globalThis.pwned=1)', '![x](https://x.invalid/y.png)', '[index](index.md)', '`](index.md)`',
  '`', '``', '```', '````\n```', '~~~', '`{{ x }}`', '`<!--@include: ../x-->`', '`__VP_STATIC_END__`',
  '&amp;', '&lt;script&gt;', '&#60;b&#62;', '&NoSuch;', 'https://x.invalid/?a=b', 'www.x.invalid', 'a@x.invalid',
  '__VP_STATIC_START__', '__VP_STATIC_END__`', "'__VP_STATIC_END__'", '__VITE_ASSET__abcdef__', '__VITE_PRELOAD__', '__VITE_PUBLIC_ASSET__0123abcd__', '_vp-fn_globalThis.pwned = 1', 'import.meta.env.MODE', 'process.env.NODE_ENV', '__VUE_PROD_DEVTOOLS__', '__proto__', '${globalThis.pwned = 1}', "'+globalThis.pwned+'", '\\u003cb>', '\\',
  'x'.repeat(800), '\u202Ex\u202C', '\u2066x', '\u200B', '\uFEFFx', 'x\u2028y', '日本語 中文', '😀',
]
