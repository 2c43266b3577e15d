using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Server.Cli;

namespace Payesh.Bench;

/// <summary>Letters of one office, signed by many hands at once: each is numbered from the own register and sealed.</summary>
internal sealed class Numbers(IServiceProvider services)
{
    private static readonly OfficeCode Office = OfficeCode.Of(2, 7);

    /// <returns>A row of a table.</returns>
    /// <exception cref="InvalidOperationException">A number is missing, or was given twice.</exception>
    public async Task<string> Run(int letters, int hands)
    {
        var head = await Found();
        var times = new Times();
        // The first ones compile the program.
        await Parallel.ForEachAsync(Enumerable.Range(0, 50), new ParallelOptions { MaxDegreeOfParallelism = hands }, async (_, _) => await Sign(head, null));
        var begin = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, letters), new ParallelOptions { MaxDegreeOfParallelism = hands }, async (_, _) => await Sign(head, times));
        var took = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        await Check(letters + 50);
        return string.Create(CultureInfo.InvariantCulture, $"""
            | letters | hands | seconds | letters a second | p50 ms | p95 ms | p99 ms | max ms |
            |---|---|---|---|---|---|---|---|
            | {letters} | {hands} | {took:0.0} | **{letters / took:0}** | {times.Cells} |

            Numbers 1 to {letters + 50}, without a gap and without a double.
            """);
    }

    private async Task<Actor> Found()
    {
        await using var scope = Installation.ScopeFor(services, "bench");
        await scope.ServiceProvider.GetRequiredService<LoadPlaces>().Run(default);
        var db = scope.ServiceProvider.GetRequiredService<PayeshDb>();
        var account = new Account { Id = Guid.CreateVersion7(Installation.RealClock.GetUtcNow()), UserName = "bench-head", Name = "رئیس", Post = "رئیس اداره", Role = Role.CountyHead, Office = Office, Made = Installation.RealClock.GetUtcNow() };
        db.Add(account);
        await db.SaveChangesAsync();
        return account.ActFrom("bench");
    }

    private async Task Sign(Actor head, Times? times)
    {
        var begin = Stopwatch.GetTimestamp();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(head);
        var (db, writer) = (scope.ServiceProvider.GetRequiredService<PayeshDb>(), scope.ServiceProvider.GetRequiredService<LetterWriter>());
        var id = Guid.CreateVersion7(Installation.RealClock.GetUtcNow());
        var signed = await db.InTransaction(async () =>
        {
            var letter = writer.Draft(LetterKind.CaseClosing, new(Office, FieldOfWork.Elderly, new(id), "خانه سالمندان آرامش", "bench", id));
            await db.SaveChangesAsync();
            return await writer.Sign(letter, new(Content, null, 0, [], []), default);
        }, default);
        if (!signed.Succeeded) throw new InvalidOperationException(signed.Refusal!.Code);
        times?.Add(Stopwatch.GetElapsedTime(begin));
    }

    private async Task Check(int expected)
    {
        await using var scope = Installation.ScopeFor(services, "bench");
        var numbers = await scope.ServiceProvider.GetRequiredService<PayeshDb>().Set<Letter>().Where(l => l.Number != null).Select(l => l.Number!).ToListAsync();
        var places = numbers.Select(number => int.Parse(number.Split('/')[0], CultureInfo.InvariantCulture)).Order();
        if (!places.SequenceEqual(Enumerable.Range(1, expected))) throw new InvalidOperationException("There is a gap or a double.");
    }

    private static readonly LetterContent Content = new()
    {
        Office = "اداره بهزیستی شهرستان ساری", Title = "خاتمه رسیدگی", Address = ["مؤسس محترم مرکز"], Subject = "خاتمه رسیدگی",
        Parts = [new LetterText("با سلام و احترام"), new LetterText("رسیدگی به این پرونده خاتمه یافت.")], Copies = [],
    };
}
