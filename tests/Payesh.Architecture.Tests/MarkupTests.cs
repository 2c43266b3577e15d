using System.Text.RegularExpressions;
using Xunit;

namespace Payesh.Architecture.Tests;

/// <summary>What the pages' policy forbids or the design excludes is not written in the first place.</summary>
public sealed partial class MarkupTests
{
    // The name of the other language is written in that language on every page.
    private static readonly string[] Polyglot = ["LanguageLink.razor"];

    [Fact]
    public void No_page_carries_style_or_script_of_its_own() => Assert.Empty(
        from file in Repository.Sources(".razor")
        where Inline().IsMatch(WithoutComments(File.ReadAllText(file)))
        select Repository.Relative(file));

    [Fact]
    public void No_page_carries_a_text_of_its_own() => Assert.Empty(
        from file in Repository.Sources(".razor")
        where !Polyglot.Contains(Path.GetFileName(file)) && Persian().IsMatch(WithoutComments(File.ReadAllText(file)))
        select Repository.Relative(file));

    [Fact]
    public void Styles_know_start_and_end_and_neither_left_nor_right() => Assert.Empty(
        from file in Repository.Sources(".css")
        from line in File.ReadLines(file)
        where Physical().IsMatch(line)
        select $"{Repository.Relative(file)}: {line.Trim()}");

    [Fact]
    public void Text_is_never_set_in_italics_justified_or_spaced() => Assert.Empty(
        from file in Repository.Sources(".css")
        from line in File.ReadLines(file)
        where Unreadable().IsMatch(line)
        select $"{Repository.Relative(file)}: {line.Trim()}");

    [Theory]
    [InlineData("""<p style="color:red">""")]
    [InlineData("""<script>alert(1)</script>""")]
    [InlineData("""<a onclick="go()">""")]
    [InlineData("""<style>p{}</style>""")]
    public void The_guard_sees_a_planted_inline_part(string markup) => Assert.Matches(Inline(), markup);

    [Theory]
    [InlineData("""<button @onclick="Go" type="button">""")]
    [InlineData("""<script type="module" src="@file"></script>""")]
    [InlineData("""<Card Class="style">""")]
    public void The_guard_lets_pass_what_is_allowed(string markup) => Assert.DoesNotMatch(Inline(), markup);

    [Theory]
    [InlineData("p { margin-left: 4px; }")]
    [InlineData("  left: 0;")]
    [InlineData("td { text-align: right; }")]
    [InlineData("a { border-top-left-radius: 4px }")]
    public void The_guard_sees_a_planted_side(string style) => Assert.Matches(Physical(), style);

    [Fact]
    public void The_guards_see_planted_texts_and_planted_ornament()
    {
        Assert.Matches(Persian(), WithoutComments("@* توضیح *@ <p>سلام</p>"));
        Assert.DoesNotMatch(Persian(), WithoutComments("@* توضیح *@ @code { // «نمونه»\n /// <summary>نمونه</summary>\n }"));
        Assert.Matches(Unreadable(), "p { text-align: justify; }");
        Assert.Matches(Unreadable(), "i { font-style: italic }");
    }

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""\sstyle\s*=|<style\b|<script(?![^>]*\ssrc=)|\son[a-z]+\s*=""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("[\u0621-\u06CC]{2}")]
    private static partial Regex Persian();

    [GeneratedRegex(@"(^|[\s;{-])(left|right)(-[a-z]+)?\s*:|(text-align|float|clear)\s*:\s*(left|right)")]
    private static partial Regex Physical();

    [GeneratedRegex(@"text-align\s*:\s*justify|font-style\s*:\s*(italic|oblique)|letter-spacing\s*:\s*-?[0-9.]*[1-9]")]
    private static partial Regex Unreadable();
}
