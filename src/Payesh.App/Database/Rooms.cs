using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Cases;
using Payesh.App.Centres;
using Payesh.App.Files;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.App.Standards;
using Payesh.App.Sync;
using Payesh.App.Work;

namespace Payesh.App.Database;

/// <summary>The rooms in their order: tables and use cases of each.</summary>
public static class Rooms
{
    internal static void Map(ModelBuilder builder)
    {
        BasicsRoom.Map(builder);
        NumberSeries.Map(builder);
        AccessRoom.Map(builder);
        PlacesRoom.Map(builder);
        FilesRoom.Map(builder);
        WorkRoom.Map(builder);
        LettersRoom.Map(builder);
        CentresRoom.Map(builder);
        StandardsRoom.Map(builder);
        SyncRoom.Map(builder);
        CasesRoom.Map(builder);
    }

    public static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddScoped<Announcer>()
        .AddBasics()
        .AddAccess()
        .AddPlaces()
        .AddFiles()
        .AddWork()
        .AddLetters()
        .AddCentres()
        .AddStandards()
        .AddSync()
        .AddCases();
}
