using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Payesh.Bench;
using Payesh.Server.Cli;

// Called by bench/load, bench/functions, bench/clocks and bench/numbers. --functions, --clocks, --numbers, --server PROGRAM and --revision NAME are ours; what is left are settings of the installation, a filled demo.
var ours = new Arguments(args, [.. SettingsReader.Flags, "functions"]);
int Number(string name, int standard) => ours[name] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : standard;
var settings = SettingsReader.Read(ours, demo: true);
if (ours.Has("functions"))
{
    await using var alone = (await Opening.Open(settings, default)).AddTo(new ServiceCollection().AddLogging()).BuildServiceProvider();
    Console.WriteLine(await new Functions(new(alone)).Run());
    return;
}
if (ours["clocks"] is { } part)
{
    var (open, reminders) = (Number("open", 200_000), Number("reminders", 10_000));
    Refuse.Unread(ours);
    await using var alone = (await Opening.Open(settings, default)).AddTo(new ServiceCollection().AddLogging()).BuildServiceProvider();
    if (part == "fill") await new Clocks(alone).Fill(open, reminders);
    else Console.WriteLine(await new Clocks(alone).Sweep());
    return;
}
if (ours["numbers"] is not null)
{
    var (letters, hands) = (Number("letters", 2000), Number("hands", 16));
    Refuse.Unread(ours);
    await using var alone = (await Opening.Open(settings, default)).AddTo(new ServiceCollection().AddLogging()).BuildServiceProvider();
    Console.WriteLine(await new Numbers(alone).Run(letters, hands));
    return;
}
var (program, revision) = (ours["server"]!, ours["revision"]);
var (pages, visits, warmUp) = (Number("pages", 4000), Number("visits", 3000), Number("warmUp", 1500));
Refuse.Unread(ours);

var since = Installation.RealClock.GetUtcNow().AddSeconds(-1);
await using var services = (await Opening.Open(settings, default)).AddTo(new ServiceCollection().AddLogging()).BuildServiceProvider();
var planned = new PlannedVisits(services);
var begin = Stopwatch.GetTimestamp();
var leads = visits == 0 ? [] : await planned.Plan(visits);
await planned.Seal();
Console.Error.WriteLine($"bench: {visits} visits planned in {Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s");

await using var server = await ServerProcess.Start(program, ["--demo", "--data", settings.Data, "--provider", $"{settings.Provider}", "--database", settings.Database]);
var first = server.Cost();
var desk = pages == 0 ? "" : await new PagesLoad(server, pages).Run();
var second = server.Cost();
var own = Process.GetCurrentProcess().TotalProcessorTime;
var (field, sent) = visits == 0 ? ("", 0) : await new ReceiveLoad(server.Url, leads).Run(warmUp);
var (third, ownAfter) = (server.Cost(), Process.GetCurrentProcess().TotalProcessorTime);
var (begun, applied, (finished, parked, version)) = (Stopwatch.GetTimestamp(), TimeSpan.Zero, await planned.Count(leads, since));
var before = finished;
for (; finished < sent && parked == 0 && applied < TimeSpan.FromMinutes(10); applied = Stopwatch.GetElapsedTime(begun))
{
    await Task.Delay(500);
    (finished, parked, version) = await planned.Count(leads, since);
}
if (finished != sent || parked != 0) throw new InvalidOperationException($"{sent} visits were sent, {finished} are finished, {parked} things are parked.");
var fourth = server.Cost();

var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024);
Console.WriteLine($"""
    | date | cores | memory MB | load before | database | revision |
    |---|---|---|---|---|---|
    | {since:yyyy-MM-dd HH:mm} | {Environment.ProcessorCount} | {memory} | {File.ReadAllText("/proc/loadavg").Split(' ')[1]} | {settings.Provider} {version} | {revision} |

    {desk}

    {field}

    | server | after start | after pages | after receiving | when all was applied |
    |---|---|---|---|---|
    | VmHWM MB | {Times.Text(first.Megabytes)} | {Times.Text(second.Megabytes)} | {Times.Text(third.Megabytes)} | **{Times.Text(fourth.Megabytes)}** |
    | processor s | {Seconds(first)} | {Seconds(second)} | {Seconds(third)} | {Seconds(fourth)} |

    All {sent} visits were stored and applied: {before} of them by the last receipt, the rest {Times.Text(applied.TotalSeconds)} s after it. While they were sent, the senders took {Times.Text((ownAfter - own).TotalSeconds)} s of processor time.
    """);

static string Seconds((double Megabytes, TimeSpan Processor) cost) => Times.Text(cost.Processor.TotalSeconds);
