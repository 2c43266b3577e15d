using Payesh.Domain.Basics;
using Payesh.Domain.Standards;
using Payesh.Domain.Sync;

namespace Payesh.Domain.Inspections;

/// <summary>What may be shown to the centre. Minutes, notice and the centre's copy are made from this part alone.</summary>
public sealed class OpenPart : StatePart
{
    internal OpenPart(IEnumerable<Operation> heads, IEnumerable<Operation> late) : base(heads, late)
    {
    }

    /// <summary>The settled answers, by requirement. What is in conflict stands in <see cref="StatePart.Conflicts"/> alone.</summary>
    public IReadOnlyDictionary<RequirementId, Told<Answer>> Answers => field ??=
        Settled<Answer>("answer").ToDictionary(a => RequirementId.Parse(a.Item));

    /// <summary>The answers that came with an order to mend within hours.</summary>
    public IEnumerable<Told<Answer>> Orders => Answers.Values.Where(a => a.Value.Outcome is DefectOutcome.Order);

    /// <summary>Residents counted.</summary>
    public Told<Census>? Census => One<Census>("count");

    /// <summary>Residents counted section by section.</summary>
    public Told<SectionCensus>? Sections => One<SectionCensus>("count");

    /// <summary>Staff of the shift, by their key.</summary>
    public IReadOnlyList<Told<OnShift>> Shift => Settled<OnShift>("shift");

    /// <summary>Who answered for the centre.</summary>
    public Told<PersonInCharge>? InCharge => One<PersonInCharge>("incharge");

    /// <summary>Who came for other bodies.</summary>
    public IReadOnlyList<Told<Representative>> Representatives => Each<Representative>("body");

    /// <summary>Places seen and not seen, by their id.</summary>
    public IReadOnlyList<Told<PlaceSeen>> Places => Settled<PlaceSeen>("place");

    /// <summary>Pictures of things, by requirement or <c>place:ID</c>.</summary>
    public IReadOnlyList<Told<Photo>> Photos => Each<Photo>("photo");

    /// <summary>Notes the centre may read.</summary>
    public IReadOnlyList<Told<Note>> Notes => Each<Note>("note");

    /// <summary>Each device's departure.</summary>
    public IReadOnlyList<Told<Position>> Departures => Each<Position>("departure");

    /// <summary>Each device's arrival at the door.</summary>
    public IReadOnlyList<Told<Position>> Arrivals => Each<Position>("arrival");

    /// <summary>The open door, as each device timed it.</summary>
    public IReadOnlyList<Told<DoorOpened>> Doors => Each<DoorOpened>("door");

    /// <summary>Each device's leaving.</summary>
    public IReadOnlyList<Told<Position>> Leaves => Each<Position>("leave");

    /// <summary>The words of the person in charge.</summary>
    public Told<Remark>? Remark => One<Remark>("remark");

    /// <summary>The reading aloud of the summary.</summary>
    public Told<ReadOut>? ReadOut => One<ReadOut>("readout");

    /// <summary>Signatures: <c>incharge</c>, or an inspector's account.</summary>
    public IReadOnlyList<Told<Signature>> Signatures => Settled<Signature>("signature");

    /// <summary>The sheet of the paper pad.</summary>
    public Told<PaperSheet>? Paper => One<PaperSheet>("paper");

    /// <summary>How the centre gets its copy.</summary>
    public IReadOnlyList<Told<CentreCopy>> Copies => Each<CentreCopy>("copy");

    /// <summary>How the visit ended; null while it goes on, or while two devices tell it differently.</summary>
    public Told<VisitEnd>? End => One<VisitEnd>("end");

    /// <summary>The devices that ended their chains.</summary>
    public IReadOnlyList<DeviceId> Done => [.. HeadsOf("done").Where(o => !o.TakesBack).Select(o => o.Ref.Device).Distinct()];

    /// <summary>The lead's close.</summary>
    public Told<VisitClose>? Close => One<VisitClose>("close");

    /// <summary>What the reviewer admitted, by device.</summary>
    public IReadOnlyList<Told<Admission>> Admissions => Settled<Admission>("admit");

    /// <summary>Every file that is named here: photos, voices, the remark in own hand, a signed sheet, what shows a defect mended.</summary>
    public IEnumerable<Digest> Files =>
    [
        .. Photos.SelectMany(p => p.Value.Files), .. Notes.Select(n => n.Value.File).OfType<Digest>(), .. Remark?.Value.Photo is { } hand ? [hand] : Array.Empty<Digest>(),
        .. Signatures.Select(s => s.Value).OfType<Signature.Photographed>().Select(s => s.Photo),
        .. Answers.Values.Select(a => a.Value.Outcome).OfType<DefectOutcome.Mended>().Select(m => m.Photo).OfType<Digest>(),
    ];

    private protected override object? Read(Operation operation, System.Text.Json.JsonElement json) => operation.Kind switch
    {
        "departure" or "arrival" or "leave" => Position.Read(json),
        "door" => DoorOpened.Read(json),
        "incharge" => PersonInCharge.Read(json),
        "body" => Representative.Read(json),
        "answer" => RequirementId.TryParse(operation.Item, out _) ? Answer.Read(json) : null,
        "count" => operation.Item == "sections" ? SectionCensus.Read(json) : Inspections.Census.Read(json),
        "shift" => OnShift.Read(json),
        "photo" => Photo.Read(json),
        "note" => Note.Read(json),
        "place" => PlaceSeen.Read(json),
        "remark" => Inspections.Remark.Read(json),
        "readout" => Inspections.ReadOut.Read(json),
        "signature" => Signature.Read(json),
        "paper" => PaperSheet.Read(json),
        "copy" => CentreCopy.Read(json),
        "end" => VisitEnd.Read(json),
        "done" => Finished.Read(json),
        "close" => VisitClose.Read(json),
        "admit" => Admission.Read(json),
        _ => null,
    };
}
