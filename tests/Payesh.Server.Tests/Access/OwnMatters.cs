using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;

namespace Payesh.Server.Tests.Access;

/// <summary>What a centre's own people did through their door.</summary>
internal sealed record OwnMatters(long Finding, long Question, long OwnQuestion, string File, string SelfItem, long Person)
{
    public static async Task<OwnMatters> Make(OfficeSite site, CentreId other, Letter letter)
    {
        var own = Of(site, letter.CentreId);
        var file = await site.Story.As(own, async scope =>
            (await scope.GetRequiredService<TakeUpload>().Run(new MemoryStream("%PDF-1.4 own"u8.ToArray()), 12, default)).Value.ToString());
        var finding = await site.Do(services => services.GetRequiredService<PayeshDb>().Set<Finding>().Where(f => f.CentreId == letter.CentreId).Select(f => f.No).FirstAsync());
        var person = await site.Story.As(site.Head, scope => scope.GetRequiredService<AppointPerson>().Run(
            other, new(PersonRole.Founder, "مؤسس", null, null, site.Today.AddDays(-9)), default));
        var self = await site.Story.As(own, scope => scope.GetRequiredService<BeginSelf>().Run(default));
        return new(
            finding, await Ask(site, Of(site, other), null), await Ask(site, own, file), file, self.Value.ItemCodes[0], person.Value.No);
    }

    private static Actor Of(OfficeSite site, CentreId centre) => new(
        new(Guid.NewGuid()), "مؤسس", Role.Centre, site.Head.Office, Scope.OfAccount(Role.Centre, site.Head.Office, FieldOfWork.All, centre), "test");

    private static async Task<long> Ask(OfficeSite site, Actor by, string? file) => (await site.Story.As(by, scope => scope.GetRequiredService<AskOffice>().Run(
        QuestionSubject.General, QuestionAbout.Nothing, new("پرسش", file), default))).Value.No;
}
