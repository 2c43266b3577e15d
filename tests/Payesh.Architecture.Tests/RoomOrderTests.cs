using Xunit;

namespace Payesh.Architecture.Tests;

public sealed class RoomOrderTests
{
    [Theory]
    [InlineData("Payesh.Domain")]
    [InlineData("Payesh.App")]
    [InlineData("payesh")]
    public void No_room_looks_into_a_room_below_it(string assembly) =>
        Assert.Empty(RoomOrder.FromMap().Breaches(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));

    [Fact]
    public void The_guard_reports_a_planted_breach()
    {
        var breach = Assert.Single(RoomOrder.FromMap().Breaches(typeof(RoomOrderTests).Assembly.Location));
        Assert.Contains("Payesh.Planted.Access.LooksDown", breach, StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_names_the_rooms_in_one_order() =>
        Assert.Equal(["Basics", "Access", "Audit"], RoomOrder.FromMap().Rooms.Take(3));

    [Fact]
    public void Every_folder_of_a_project_is_a_room_or_a_known_place()
    {
        string[] places = ["Database", "Desk", "Cli", "Jobs", "Migrations", "Properties", "wwwroot", "bin", "obj"];
        var rooms = RoomOrder.FromMap().Rooms;
        var strangers = new[] { "src/Payesh.Domain", "src/Payesh.App", "src/Payesh.Server" }
            .SelectMany(project => Directory.GetDirectories(Path.Combine(Repository.Root, project)))
            .Where(folder => !rooms.Contains(Path.GetFileName(folder)) && !places.Contains(Path.GetFileName(folder)));
        Assert.Empty(strangers.Select(Repository.Relative));
    }
}
