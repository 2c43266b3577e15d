using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Tests.Database;

/// <summary>A row of no room: carries every mark the conventions look for, so that they are tested without any room's table.</summary>
internal sealed class Plank : IScoped, ICentreOwned, IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public OfficeCode Office { get; set; }

    public FieldOfWork Field { get; set; } = FieldOfWork.Elderly;

    public CentreId CentreId { get; set; }

    public DateTimeOffset At { get; set; }

    public int Length { get; set; }

    public long Version { get; private set; }

    public static void Register(IServiceCollection services) => services.ConfigureDbContext<PayeshDb>(
        options => options.ReplaceService<IModelCustomizer, WithPlanks>());

    public static async Task CreateTable(PayeshDb db)
    {
        var bytes = db.Database.IsNpgsql() ? "uuid" : "TEXT";
        FormattableString sql = $"""
            CREATE TABLE "Plank" ("Id" {bytes} PRIMARY KEY, "Office" integer NOT NULL, "Field" integer NOT NULL, "CentreId" {bytes} NOT NULL,
                "At" bigint NOT NULL, "Length" integer NOT NULL, "Version" bigint NOT NULL)
            """;
        await db.Database.ExecuteSqlRawAsync(sql.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private sealed class WithPlanks(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            modelBuilder.Entity<Plank>().ToTable("Plank");
            base.Customize(modelBuilder, context);
        }
    }
}
