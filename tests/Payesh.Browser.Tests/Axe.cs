using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Payesh.Browser.Tests;

/// <summary>
/// WCAG 2.2 AA as far as a program can judge it. It runs in the page itself: the package's own call opens another page for each look, which
/// takes longer than the look.
/// </summary>
internal static class Axe
{
    private static readonly string Itself = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong with the page as it stands, one line each.</summary>
    /// <param name="page">An open page.</param>
    /// <param name="contrast">What is asked of colours; <see langword="null"/> asks nothing, where the same colours were looked at before: they take most of the time.</param>
    public static async Task<string[]> Look(IPage page, Contrast? contrast)
    {
        await page.EvaluateAsync(Itself);
        return await page.EvaluateAsync<string[]>(Script, contrast?.ToString());
    }

    private const string Script = """
        async contrast => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
          const rules = {
            'heading-order': { enabled: true },
            'color-contrast': { enabled: contrast !== null },
            'color-contrast-enhanced': { enabled: contrast === 'InTheSun' },
          };
          const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] });
          return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary?.slice(0, 300)}`));
        }
        """;
}

/// <summary>What is asked of colours.</summary>
internal enum Contrast
{
    /// <summary>At a desk: 4.5:1.</summary>
    Indoors,

    /// <summary>On a phone outdoors: 7:1.</summary>
    InTheSun,
}
