namespace Payesh.Browser.Tests.Desk;

/// <summary>What is asked of an open page in its own language; each answers with lines of what is wrong.</summary>
internal static class Script
{
    /// <summary>
    /// Direction, one heading, words to read; on a Persian page no Latin digits but inside a code (with Latin letters, isolated left to right) and in what is shown as it is stored,
    /// on an English page no Persian digits but in what is Persian itself.
    /// </summary>
    public const string Content = """
        language => {
          const wrong = [], root = document.documentElement, persian = language === 'fa';
          if (root.lang !== language || root.dir !== (persian ? 'rtl' : 'ltr')) wrong.push(`stands in ${root.lang} ${root.dir}`);
          const heads = document.querySelectorAll('h1').length;
          if (heads !== 1) wrong.push(`has ${heads} first headings`);
          if ((document.querySelector('main')?.innerText ?? '').trim().length < 40) wrong.push('says nothing');
          const digits = persian ? /[0-9]/ : /[۰-۹٠-٩]/, walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node; (node = walk.nextNode());) {
            const text = node.textContent.replace(/SHA-256/g, '').replace(/\u2066[^\u2069]*[A-Za-z][^\u2069]*\u2069/g, '').trim(), parent = node.parentElement;
            if (!digits.test(text) || parent.closest('script, style, template, textarea')) continue;
            if (persian && /[A-Za-z]/.test(text) && parent.closest('bdi, [dir=ltr], code')) continue;
            if (persian && parent.closest('[lang=en], [translate=no]')) continue;
            if (!persian && (parent.closest('[lang=fa], bdi') || /[آ-ی]/.test(text))) continue;
            wrong.push(`digits of the other language: “${text.slice(0, 80)}”`);
          }
          return wrong;
        }
        """;

    /// <summary>The page itself never scrolls sideways; a table inside may.</summary>
    public const string Overflow = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const out = [...document.body.querySelectorAll('*')].filter(e => {
            const box = e.getBoundingClientRect();
            return box.width > 0 && (box.right > width + 1 || box.left < -1);
          }).slice(0, 3).map(e => e.outerHTML.slice(0, 120));
          return [`is ${document.documentElement.scrollWidth} px wide on a telephone: ${out.join(' | ')}`];
        }
        """;

    /// <summary>Of rows that are made alike the first few stay: axe takes its time for each.</summary>
    public const string Thin = """
        () => {
          const few = { tbody: 4, ul: 8, ol: 8, select: 6 };
          for (const [name, count] of Object.entries(few))
            for (const list of document.querySelectorAll(`main ${name}`)) for (const child of [...list.children].slice(count)) child.remove();
        }
        """;
}
