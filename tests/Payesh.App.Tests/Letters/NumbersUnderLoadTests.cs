using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Letters;
using Payesh.App.Tests.Cases;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Letters;

/// <summary>Letters signed side by side: each gets its number as it is sealed (P21).</summary>
public abstract class NumbersUnderLoadTests(Engine engine) : DatabaseSuite(engine)
{
    private const int Letters = 200, Hands = 16;

    [Fact]
    public async Task Two_hundred_letters_signed_at_once_have_no_gap_and_no_double()
    {
        await new CaseWorld(Database).Founded(calendar: true);

        await Parallel.ForEachAsync(Enumerable.Range(0, Letters), new ParallelOptions { MaxDegreeOfParallelism = Hands, CancellationToken = Cancel },
            async (at, _) => await Sign(at, fails: at % 7 == 3));

        await using var scope = As(Head);
        var letters = await scope.Db.Set<Letter>().AsNoTracking().Where(l => l.Number != null).ToListAsync(Cancel);
        var places = letters.ConvertAll(l => int.Parse(l.Number!.Split('/')[0], CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(0, Letters).Count(at => at % 7 != 3), letters.Count);
        Assert.Equal(Enumerable.Range(1, letters.Count), places.Order());
        Assert.All(letters, l => Assert.Equal(LetterState.Sealed, l.State));
    }

    // Some are given up after they got their number: it goes to the next.
    private async Task Sign(int at, bool fails)
    {
        await using var scope = As(Head);
        await scope.Db.InTransaction<Outcome<Letter>>(async () =>
        {
            var writer = scope.Get<LetterWriter>();
            var letter = writer.Draft(LetterKind.CaseClosing, new(County, FieldOfWork.Elderly, Centre, "خانه سالمندان آرامش", "load", Guid.CreateVersion7()));
            await scope.Db.SaveChangesAsync(Cancel);
            var signed = await writer.Sign(letter, new(Content(at), null, 0, [], []), Cancel);
            return fails ? BasicsRefusal.ChangedMeanwhile : signed;
        }, Cancel);
    }

    private static LetterContent Content(int at) => new()
    {
        Office = "اداره", Title = "خاتمه رسیدگی", Address = ["مؤسس"], Subject = PersianText.Digits(at), Parts = [new LetterText("متن")], Copies = [],
    };
}

public sealed class NumbersUnderLoadOnSqlite() : NumbersUnderLoadTests(Engine.Sqlite);

public sealed class NumbersUnderLoadOnPostgres() : NumbersUnderLoadTests(Engine.Postgres);
