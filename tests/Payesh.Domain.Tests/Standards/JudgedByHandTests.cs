using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

public sealed class JudgedByHandTests
{
    /// <summary>What no number can decide. The list is a golden file: a change of the rules shows in it line by line.</summary>
    [Fact]
    public void What_is_judged_by_hand_is_listed()
    {
        var byHand = Released.Catalogue.Requirements.Where(r => r.IsJudgedByHand).ToList();
        var lines = byHand.Select(r => $"{r.Id}\t{WireName.Of(r.Answer)}\t{r.Grade}\t{r.TitleFa}\n");
        var text = "# Judged by hand: no limit decides these requirements\n" + string.Concat(lines);

        Assert.Equal(160, byHand.Count);
        Assert.Equal(135, byHand.Count(r => r.Answer == AnswerKind.Compliance));
        Assert.Equal(24, byHand.Count(r => r.Answer == AnswerKind.Sign));
        Assert.Equal(["SPACE-29"], byHand.Where(r => r.Answer == AnswerKind.Count).Select(r => r.Id.Value));

        var path = Path.Combine(Released.Root, "tests", "Payesh.Domain.Tests", "golden", "judged-by-hand.txt");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }
}
