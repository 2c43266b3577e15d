using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Server.Desk;
using Xunit;

namespace Payesh.Server.Tests.Audit;

public sealed class AuditWordsTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    [Fact]
    public async Task Everything_that_leaves_a_trace_has_its_word_in_the_log()
    {
        var traced = await site.Do(services => Task.FromResult(services.GetRequiredService<PayeshDb>().Model.GetEntityTypes()
            .Where(type => !type.ClrType.IsDefined(typeof(TechnicalAttribute), inherit: false) && type.ClrType.Namespace!.StartsWith("Payesh.", StringComparison.Ordinal))
            .Select(type => type.ClrType.Name).Distinct().ToList()));
        var texts = new Texts();

        Assert.Contains("Finding", traced);
        Assert.DoesNotContain(traced, name => texts.Maybe($"Audit.Of.{name}") is null);
        Assert.Null(texts.Maybe("Audit.Of.Planted"));
    }
}
