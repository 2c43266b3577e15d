using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payesh.App.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Absence",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Substitute = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absence", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "Account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Fields = table.Column<int>(type: "INTEGER", nullable: false),
                    Centre = table.Column<Guid>(type: "TEXT", nullable: true),
                    Sex = table.Column<int>(type: "INTEGER", nullable: false),
                    Phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    CodeSecret = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CodeStep = table.Column<long>(type: "INTEGER", nullable: false),
                    RecoveryCodes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SearchKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NameOrder = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Made = table.Column<long>(type: "INTEGER", nullable: false),
                    LastSignIn = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<long>(type: "INTEGER", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Account", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Adoption",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Item = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Province = table.Column<int>(type: "INTEGER", nullable: false),
                    CircularNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Signatory = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    EndCircularNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    EndSignatory = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adoption", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "Appointment",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    Signs = table.Column<int>(type: "INTEGER", nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Order = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointment", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntry",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    EventAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: true),
                    From = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Centre = table.Column<Guid>(type: "TEXT", nullable: true),
                    Room = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntry", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "AuditLink",
                columns: table => new
                {
                    Place = table.Column<long>(type: "INTEGER", nullable: false),
                    No = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditLink", x => x.Place);
                });

            migrationBuilder.CreateTable(
                name: "CalendarAddress",
                columns: table => new
                {
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Made = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarAddress", x => x.Account);
                });

            migrationBuilder.CreateTable(
                name: "Centre",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameOrder = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SearchKey = table.Column<string>(type: "TEXT", nullable: false),
                    Sex = table.Column<int>(type: "INTEGER", nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    LicensedTill = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Centre", x => x.No);
                    table.UniqueConstraint("AK_Centre_Id", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Chain",
                columns: table => new
                {
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Device = table.Column<Guid>(type: "TEXT", nullable: false),
                    Header = table.Column<string>(type: "TEXT", nullable: false),
                    UpTo = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Applied = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Chain", x => new { x.Subject, x.Device });
                });

            migrationBuilder.CreateTable(
                name: "Closure",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LetterNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnLetter = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Closure", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "DatabaseMark",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClockOffset = table.Column<long>(type: "INTEGER", nullable: false),
                    Keys = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Made = table.Column<long>(type: "INTEGER", nullable: false),
                    Filling = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DatabaseMark", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataKey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataKey", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DayRoot",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Root = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayRoot", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "Device",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SecretHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Enrolled = table.Column<long>(type: "INTEGER", nullable: false),
                    Seen = table.Column<long>(type: "INTEGER", nullable: true),
                    Revoked = table.Column<long>(type: "INTEGER", nullable: true),
                    RevokeReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Wipe = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Device", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FileUse",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileUse", x => new { x.Hash, x.Subject });
                });

            migrationBuilder.CreateTable(
                name: "Holiday",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Estimated = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holiday", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "Invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CodeSecret = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Made = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Used = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobLease",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Done = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLease", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Letter",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CentreName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    CentreOrder = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Created = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NumberIsExternal = table.Column<bool>(type: "INTEGER", nullable: false),
                    SignedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SignedName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SignedPost = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SignedAs = table.Column<int>(type: "INTEGER", nullable: false),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    Findings = table.Column<int>(type: "INTEGER", nullable: false),
                    Served = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Letter", x => x.No);
                    table.UniqueConstraint("AK_Letter_Id", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LicenceApplication",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Paper = table.Column<int>(type: "INTEGER", nullable: false),
                    Renewal = table.Column<bool>(type: "INTEGER", nullable: false),
                    PaperBefore = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Applicant = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NationalId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    NationalIdIndex = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LegalPerson = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    LegalPersonId = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PlaceOrder = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SearchKey = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PlaceMoved = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sex = table.Column<int>(type: "INTEGER", nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    Received = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    LooksLike = table.Column<string>(type: "TEXT", nullable: false),
                    ChainId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Desk = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WholeDays = table.Column<int>(type: "INTEGER", nullable: true),
                    WholeDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WaitingSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WaitingDue = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Wanted = table.Column<string>(type: "TEXT", nullable: false),
                    WantedWords = table.Column<string>(type: "TEXT", nullable: false),
                    ApplicantDays = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    SessionNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SessionDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecisionWords = table.Column<string>(type: "TEXT", nullable: false),
                    Minutes = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ValidTill = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PaperNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Letter = table.Column<Guid>(type: "TEXT", nullable: true),
                    LetterCode = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndWords = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceApplication", x => x.No);
                    table.UniqueConstraint("AK_LicenceApplication_Id", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LoadedPlaces",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoadedPlaces", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "MarginOrder",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FromPost = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    To = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ToPost = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    By = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MarginOrder", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "Message",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    To = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: true),
                    Danger = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Message", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "MessageChoice",
                columns: table => new
                {
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mail = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Mobile = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ByMail = table.Column<bool>(type: "INTEGER", nullable: false),
                    BySms = table.Column<bool>(type: "INTEGER", nullable: false),
                    Language = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageChoice", x => x.Account);
                });

            migrationBuilder.CreateTable(
                name: "NoticeDraft",
                columns: table => new
                {
                    LetterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", nullable: false),
                    ContactPost = table.Column<string>(type: "TEXT", nullable: false),
                    ContactPhone = table.Column<string>(type: "TEXT", nullable: false),
                    Attachment = table.Column<bool>(type: "INTEGER", nullable: false),
                    Copies = table.Column<string>(type: "TEXT", nullable: false),
                    Drafter = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Edits = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeDraft", x => x.LetterId);
                });

            migrationBuilder.CreateTable(
                name: "NoticeSentence",
                columns: table => new
                {
                    LetterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    LeftOut = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeSentence", x => new { x.LetterId, x.FindingId });
                });

            migrationBuilder.CreateTable(
                name: "NumberSeries",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberSeries", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "OfficeHours",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Week = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 1, nullable: false),
                    IsDefault = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeHours", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "OfficeRegister",
                columns: table => new
                {
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    External = table.Column<bool>(type: "INTEGER", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeRegister", x => x.Office);
                });

            migrationBuilder.CreateTable(
                name: "OpenDefect",
                columns: table => new
                {
                    Finding = table.Column<Guid>(type: "TEXT", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Critical = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenDefect", x => x.Finding);
                });

            migrationBuilder.CreateTable(
                name: "Openings",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Device = table.Column<Guid>(type: "TEXT", nullable: false),
                    First = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Openings", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "Parameter",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Item = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Province = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<int>(type: "INTEGER", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CircularNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Signatory = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parameter", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "Parked",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Device = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UpTo = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Settled = table.Column<long>(type: "INTEGER", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Parked", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Place",
                columns: table => new
                {
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    EnglishName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Place", x => x.Office);
                });

            migrationBuilder.CreateTable(
                name: "PlacesEdition",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlacesEdition", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PublicCard",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Typed = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    LetterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    OfficeName = table.Column<string>(type: "TEXT", nullable: false),
                    CentreName = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    Findings = table.Column<int>(type: "INTEGER", nullable: false),
                    Served = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Mark = table.Column<string>(type: "TEXT", nullable: false),
                    JsonHash = table.Column<string>(type: "TEXT", nullable: false),
                    HtmlHash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicCard", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "RuleFile",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: true),
                    Effective = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Length = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleFile", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "SealProgress",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Floor = table.Column<long>(type: "INTEGER", nullable: false),
                    Next = table.Column<long>(type: "INTEGER", nullable: false),
                    NextSince = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealProgress", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Segment",
                columns: table => new
                {
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Device = table.Column<Guid>(type: "TEXT", nullable: false),
                    First = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Lines = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sent = table.Column<long>(type: "INTEGER", nullable: true),
                    Received = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceiptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReceiptSignature = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Segment", x => new { x.Subject, x.Device, x.First });
                });

            migrationBuilder.CreateTable(
                name: "ServerKey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Public = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Made = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServerKey", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoredFile",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Received = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFile", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "SubjectKey",
                columns: table => new
                {
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubjectKey", x => x.Subject);
                });

            migrationBuilder.CreateTable(
                name: "SupervisionCase",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CentreName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    CentreOrder = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    CentreKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Opened = table.Column<long>(type: "INTEGER", nullable: false),
                    LadderId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Track = table.Column<int>(type: "INTEGER", nullable: false),
                    FastReason = table.Column<string>(type: "TEXT", nullable: false),
                    FastBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    FastAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Entry = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    EarlierCase = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    StepLetter = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosingLetter = table.Column<Guid>(type: "TEXT", nullable: true),
                    Closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Worst = table.Column<int>(type: "INTEGER", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionCase", x => x.No);
                    table.UniqueConstraint("AK_SupervisionCase_Id", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Visit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    No = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    OpensAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    Lead = table.Column<Guid>(type: "TEXT", nullable: false),
                    Standards = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Theme = table.Column<int>(type: "INTEGER", nullable: true),
                    Arrived = table.Column<long>(type: "INTEGER", nullable: true),
                    When = table.Column<long>(type: "INTEGER", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: true),
                    Defects = table.Column<int>(type: "INTEGER", nullable: false),
                    Conflicts = table.Column<int>(type: "INTEGER", nullable: false),
                    ReviewedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reviewer = table.Column<Guid>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WorkItem",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CentreName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    CentreKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Desk = table.Column<int>(type: "INTEGER", nullable: false),
                    Duty = table.Column<int>(type: "INTEGER", nullable: true),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToSign = table.Column<bool>(type: "INTEGER", nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: true),
                    Danger = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rank = table.Column<long>(type: "INTEGER", nullable: false),
                    Created = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    RemindAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    EscalateAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Escalated = table.Column<long>(type: "INTEGER", nullable: true),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DoneBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkItem", x => x.No);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Account_UserId",
                        column: x => x.UserId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Account_UserId",
                        column: x => x.UserId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Account_UserId",
                        column: x => x.UserId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Passkey",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passkey", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_Passkey_Account_UserId",
                        column: x => x.UserId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BuildingSheet",
                columns: table => new
                {
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Measures_Area = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Bedrooms = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Beds = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_BuiltIn = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Corridor = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Door = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Exits = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Extinguishers = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Fittings = table.Column<int>(type: "INTEGER", nullable: false),
                    Measures_FullestBedroom = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Heating = table.Column<int>(type: "INTEGER", nullable: false),
                    Measures_RampSlope = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_RampWidth = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Showers = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Tenure = table.Column<int>(type: "INTEGER", nullable: false),
                    Measures_Toilets = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_UpperFloors = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Yard = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BuildingSheet", x => x.CentreId);
                    table.ForeignKey(
                        name: "FK_BuildingSheet_Centre_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centre",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CentreDetail",
                columns: table => new
                {
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    PostalCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    LegalPersonName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    LegalPersonId = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    AgeFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    AgeTo = table.Column<int>(type: "INTEGER", nullable: true),
                    Dependency = table.Column<int>(type: "INTEGER", nullable: false),
                    Circumstances = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentreDetail", x => x.CentreId);
                    table.ForeignKey(
                        name: "FK_CentreDetail_Centre_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centre",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CentreDocument",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Issued = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTill = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentreDocument", x => x.No);
                    table.ForeignKey(
                        name: "FK_CentreDocument_Centre_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centre",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CentreEntry",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", nullable: false),
                    Link = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentreEntry", x => x.No);
                    table.ForeignKey(
                        name: "FK_CentreEntry_Centre_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centre",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CentreNote",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Writer = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentreNote", x => x.No);
                    table.ForeignKey(
                        name: "FK_CentreNote_Centre_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centre",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CentrePerson",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NationalId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    NationalIdIndex = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentrePerson", x => x.No);
                    table.ForeignKey(
                        name: "FK_CentrePerson_Centre_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centre",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EmergencyContact",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmergencyContact", x => x.No);
                    table.ForeignKey(
                        name: "FK_EmergencyContact_Centre_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centre",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExternalNumber",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Province = table.Column<int>(type: "INTEGER", nullable: false),
                    System = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExternalNumber", x => x.No);
                    table.ForeignKey(
                        name: "FK_ExternalNumber_Centre_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centre",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExtraPlaces",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExtraPlaces", x => x.No);
                    table.ForeignKey(
                        name: "FK_ExtraPlaces_Centre_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centre",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LicencePaper",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Province = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Issued = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTill = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RevokedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicencePaper", x => x.No);
                    table.ForeignKey(
                        name: "FK_LicencePaper_Centre_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centre",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PublicAddress",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicAddress", x => x.Code);
                    table.ForeignKey(
                        name: "FK_PublicAddress_Centre_CentreId",
                        column: x => x.CentreId,
                        principalTable: "Centre",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LetterBody",
                columns: table => new
                {
                    LetterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unnumbered = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Json = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Html = table.Column<byte[]>(type: "BLOB", nullable: true),
                    JsonHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    HtmlHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StyleHash = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    SealedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ConfidentialCopies = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterBody", x => x.LetterId);
                    table.ForeignKey(
                        name: "FK_LetterBody_Letter_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letter",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LetterClock",
                columns: table => new
                {
                    LetterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Served = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Closed = table.Column<string>(type: "TEXT", nullable: false),
                    Recounted = table.Column<long>(type: "INTEGER", nullable: true),
                    DueBefore = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterClock", x => x.LetterId);
                    table.ForeignKey(
                        name: "FK_LetterClock_Letter_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letter",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Serving",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LetterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Hour = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Post = table.Column<string>(type: "TEXT", nullable: false),
                    Relation = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Refused = table.Column<bool>(type: "INTEGER", nullable: false),
                    Witnesses = table.Column<string>(type: "TEXT", nullable: false),
                    Consent = table.Column<string>(type: "TEXT", nullable: false),
                    StartsDays = table.Column<bool>(type: "INTEGER", nullable: false),
                    Proof = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Serving", x => x.No);
                    table.ForeignKey(
                        name: "FK_Serving_Letter_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letter",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApplicationDocument",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Received = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicationDocument", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApplicationDocument_LicenceApplication_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "LicenceApplication",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApplicationEntry",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicationEntry", x => x.No);
                    table.ForeignKey(
                        name: "FK_ApplicationEntry_LicenceApplication_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "LicenceApplication",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApplicationStep",
                columns: table => new
                {
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Desk = table.Column<int>(type: "INTEGER", nullable: false),
                    Paper = table.Column<int>(type: "INTEGER", nullable: false),
                    Renewal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Began = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    ExtraDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Extensions = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtraReason = table.Column<string>(type: "TEXT", nullable: false),
                    PausedDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueBefore = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MovedBecause = table.Column<string>(type: "TEXT", nullable: false),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OwnDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false),
                    SentBackBecause = table.Column<string>(type: "TEXT", nullable: false),
                    Verdict = table.Column<int>(type: "INTEGER", nullable: true),
                    ResultDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ResultNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ResultWords = table.Column<string>(type: "TEXT", nullable: false),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicationStep", x => new { x.ApplicationId, x.Order });
                    table.ForeignKey(
                        name: "FK_ApplicationStep_LicenceApplication_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "LicenceApplication",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Enquiry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Sent = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answer = table.Column<int>(type: "INTEGER", nullable: true),
                    Answered = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnswerNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Enquiry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Enquiry_LicenceApplication_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "LicenceApplication",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TrackAddress",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    ApplicationId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrackAddress", x => x.Code);
                    table.ForeignKey(
                        name: "FK_TrackAddress_LicenceApplication_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "LicenceApplication",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Delivery",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MessageNo = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channel = table.Column<int>(type: "INTEGER", nullable: false),
                    Danger = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    HeldUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    PerhapsTwice = table.Column<bool>(type: "INTEGER", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delivery", x => x.No);
                    table.ForeignKey(
                        name: "FK_Delivery_Message_MessageNo",
                        column: x => x.MessageNo,
                        principalTable: "Message",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CommitteeMeeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Members = table.Column<string>(type: "TEXT", nullable: false),
                    Remarks = table.Column<string>(type: "TEXT", nullable: false),
                    ToldOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitteeMeeting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommitteeMeeting_SupervisionCase_CaseId",
                        column: x => x.CaseId,
                        principalTable: "SupervisionCase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Dispute",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    BroughtOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dispute", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dispute_SupervisionCase_CaseId",
                        column: x => x.CaseId,
                        principalTable: "SupervisionCase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Finding",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Visit = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Arrived = table.Column<long>(type: "INTEGER", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Answer = table.Column<int>(type: "INTEGER", nullable: false),
                    Grade = table.Column<int>(type: "INTEGER", nullable: false),
                    Standing = table.Column<int>(type: "INTEGER", nullable: false),
                    Severity = table.Column<int>(type: "INTEGER", nullable: false),
                    Scope = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderHours = table.Column<int>(type: "INTEGER", nullable: true),
                    RestsOnWordsOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: true),
                    Letter = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrderKept = table.Column<bool>(type: "INTEGER", nullable: true),
                    Settled = table.Column<int>(type: "INTEGER", nullable: true),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LookedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LookedAt = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LookedArrived = table.Column<long>(type: "INTEGER", nullable: true),
                    StandsByOther = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Finding", x => x.No);
                    table.UniqueConstraint("AK_Finding_Id", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Finding_SupervisionCase_CaseId",
                        column: x => x.CaseId,
                        principalTable: "SupervisionCase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FindingProof",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    BroughtOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingProof", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FindingProof_SupervisionCase_CaseId",
                        column: x => x.CaseId,
                        principalTable: "SupervisionCase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Measure",
                columns: table => new
                {
                    No = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Decision = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Due = table.Column<long>(type: "INTEGER", nullable: false),
                    Responsible = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Lasting = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsLook = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DoneBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DoneText = table.Column<string>(type: "TEXT", nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    LiftedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LiftedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    LiftReason = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Measure", x => x.No);
                    table.UniqueConstraint("AK_Measure_Id", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Measure_SupervisionCase_CaseId",
                        column: x => x.CaseId,
                        principalTable: "SupervisionCase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProsecutorReport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Item = table.Column<string>(type: "TEXT", nullable: false),
                    Opened = table.Column<long>(type: "INTEGER", nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    LetterNumber = table.Column<string>(type: "TEXT", nullable: false),
                    LetterDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SentBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    FirstDismissal = table.Column<Guid>(type: "TEXT", nullable: true),
                    FirstReason = table.Column<string>(type: "TEXT", nullable: false),
                    SecondDismissal = table.Column<Guid>(type: "TEXT", nullable: true),
                    SecondReason = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstFromAbove = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProsecutorReport", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProsecutorReport_SupervisionCase_CaseId",
                        column: x => x.CaseId,
                        principalTable: "SupervisionCase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Relocation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CentreId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<int>(type: "INTEGER", nullable: false),
                    Counted = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: false),
                    SignedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    HostedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relocation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Relocation_SupervisionCase_CaseId",
                        column: x => x.CaseId,
                        principalTable: "SupervisionCase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StepTaken",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Letter = table.Column<Guid>(type: "TEXT", nullable: false),
                    SkipReason = table.Column<string>(type: "TEXT", nullable: false),
                    Sealed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Served = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExtraDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Extensions = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtraReason = table.Column<string>(type: "TEXT", nullable: false),
                    ExtraBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepTaken", x => new { x.CaseId, x.Order });
                    table.ForeignKey(
                        name: "FK_StepTaken_SupervisionCase_CaseId",
                        column: x => x.CaseId,
                        principalTable: "SupervisionCase",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MissionOrder",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Typed = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    Visit = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OfficeName = table.Column<string>(type: "TEXT", nullable: false),
                    CentreName = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<long>(type: "INTEGER", nullable: false),
                    To = table.Column<long>(type: "INTEGER", nullable: false),
                    Night = table.Column<bool>(type: "INTEGER", nullable: false),
                    Holiday = table.Column<bool>(type: "INTEGER", nullable: false),
                    Members = table.Column<string>(type: "TEXT", nullable: false),
                    SignedName = table.Column<string>(type: "TEXT", nullable: false),
                    SignedPost = table.Column<string>(type: "TEXT", nullable: false),
                    SignedAs = table.Column<int>(type: "INTEGER", nullable: false),
                    Departed = table.Column<long>(type: "INTEGER", nullable: true),
                    Withdrawn = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MissionOrder", x => x.Code);
                    table.ForeignKey(
                        name: "FK_MissionOrder_Visit_Visit",
                        column: x => x.Visit,
                        principalTable: "Visit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitMember",
                columns: table => new
                {
                    Visit = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: false),
                    Lead = table.Column<bool>(type: "INTEGER", nullable: false),
                    DeclaredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Left = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitMember", x => new { x.Visit, x.Account });
                    table.ForeignKey(
                        name: "FK_VisitMember_Visit_Visit",
                        column: x => x.Visit,
                        principalTable: "Visit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitPack",
                columns: table => new
                {
                    Visit = table.Column<Guid>(type: "TEXT", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Box = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OverrideReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitPack", x => new { x.Visit, x.Edition });
                    table.ForeignKey(
                        name: "FK_VisitPack_Visit_Visit",
                        column: x => x.Visit,
                        principalTable: "Visit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FindingDetail",
                columns: table => new
                {
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TextFa = table.Column<string>(type: "TEXT", nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", nullable: false),
                    ActionFa = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Circular = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Photos = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<int>(type: "INTEGER", nullable: true),
                    ReasonWords = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", nullable: false),
                    EvidenceBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EvidenceAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProtectReason = table.Column<string>(type: "TEXT", nullable: false),
                    ProtectedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProtectedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OrderWords = table.Column<string>(type: "TEXT", nullable: false),
                    OrderBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrderAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ChangedTextFa = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingDetail", x => x.FindingId);
                    table.ForeignKey(
                        name: "FK_FindingDetail_Finding_FindingId",
                        column: x => x.FindingId,
                        principalTable: "Finding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeasureLook",
                columns: table => new
                {
                    MeasureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kept = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureLook", x => new { x.MeasureId, x.Order });
                    table.ForeignKey(
                        name: "FK_MeasureLook_Measure_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "Measure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Relocated",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RelocationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    To = table.Column<int>(type: "INTEGER", nullable: true),
                    ToCentre = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToName = table.Column<string>(type: "TEXT", nullable: false),
                    MovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ToldBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relocated", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Relocated_Relocation_RelocationId",
                        column: x => x.RelocationId,
                        principalTable: "Relocation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Absence_Account",
                table: "Absence",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_Absence_Substitute_Last",
                table: "Absence",
                columns: new[] { "Substitute", "Last" });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Account",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Account_Office",
                table: "Account",
                column: "Office");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Account",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Adoption_Province_Item",
                table: "Adoption",
                columns: new[] { "Province", "Item" });

            migrationBuilder.CreateIndex(
                name: "OneOpenAdoption",
                table: "Adoption",
                columns: new[] { "Province", "Item" },
                unique: true,
                filter: "\"Last\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ApplicationDocument_ApplicationId",
                table: "ApplicationDocument",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_ApplicationEntry_ApplicationId_No",
                table: "ApplicationEntry",
                columns: new[] { "ApplicationId", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_ApplicationStep_Desk_Code_Ended",
                table: "ApplicationStep",
                columns: new[] { "Desk", "Code", "Ended" });

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_Account_Office",
                table: "Appointment",
                columns: new[] { "Account", "Office" });

            migrationBuilder.CreateIndex(
                name: "IX_Appointment_Office",
                table: "Appointment",
                column: "Office");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntry_Account_No",
                table: "AuditEntry",
                columns: new[] { "Account", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntry_At",
                table: "AuditEntry",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntry_Centre_No",
                table: "AuditEntry",
                columns: new[] { "Centre", "No" },
                filter: "\"Centre\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntry_SubjectId",
                table: "AuditEntry",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditLink_No",
                table: "AuditLink",
                column: "No",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarAddress_SecretHash",
                table: "CalendarAddress",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Centre_NameOrder_No",
                table: "Centre",
                columns: new[] { "NameOrder", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_Centre_Office_NameOrder_No",
                table: "Centre",
                columns: new[] { "Office", "NameOrder", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_CentreDocument_CentreId",
                table: "CentreDocument",
                column: "CentreId");

            migrationBuilder.CreateIndex(
                name: "IX_CentreEntry_CentreId_At_No",
                table: "CentreEntry",
                columns: new[] { "CentreId", "At", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_CentreNote_CentreId",
                table: "CentreNote",
                column: "CentreId");

            migrationBuilder.CreateIndex(
                name: "IX_CentrePerson_CentreId",
                table: "CentrePerson",
                column: "CentreId");

            migrationBuilder.CreateIndex(
                name: "IX_CentrePerson_NationalIdIndex",
                table: "CentrePerson",
                column: "NationalIdIndex");

            migrationBuilder.CreateIndex(
                name: "IX_Chain_Applied",
                table: "Chain",
                column: "Applied",
                filter: "\"Applied\" < \"UpTo\"");

            migrationBuilder.CreateIndex(
                name: "IX_Closure_Last",
                table: "Closure",
                column: "Last");

            migrationBuilder.CreateIndex(
                name: "IX_CommitteeMeeting_CaseId",
                table: "CommitteeMeeting",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Delivery_Holder",
                table: "Delivery",
                column: "Holder",
                filter: "\"Holder\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_Delivery_MessageNo_Channel",
                table: "Delivery",
                columns: new[] { "MessageNo", "Channel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Delivery_State_NextAt",
                table: "Delivery",
                columns: new[] { "State", "NextAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Device_Account",
                table: "Device",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_Dispute_CaseId",
                table: "Dispute",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyContact_CentreId",
                table: "EmergencyContact",
                column: "CentreId");

            migrationBuilder.CreateIndex(
                name: "IX_Enquiry_ApplicationId_Body",
                table: "Enquiry",
                columns: new[] { "ApplicationId", "Body" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExternalNumber_CentreId",
                table: "ExternalNumber",
                column: "CentreId");

            migrationBuilder.CreateIndex(
                name: "IX_ExternalNumber_Province_System_Number",
                table: "ExternalNumber",
                columns: new[] { "Province", "System", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExtraPlaces_CentreId",
                table: "ExtraPlaces",
                column: "CentreId");

            migrationBuilder.CreateIndex(
                name: "IX_Finding_CaseId",
                table: "Finding",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Finding_CentreId_Item",
                table: "Finding",
                columns: new[] { "CentreId", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_FindingProof_CaseId",
                table: "FindingProof",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Holiday_Day",
                table: "Holiday",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_Invitation_Account",
                table: "Invitation",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_Invitation_CodeHash",
                table: "Invitation",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Letter_CentreOrder_No",
                table: "Letter",
                columns: new[] { "CentreOrder", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_Letter_Code",
                table: "Letter",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Letter_Date_No",
                table: "Letter",
                columns: new[] { "Date", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_Letter_Due_No",
                table: "Letter",
                columns: new[] { "Due", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_Letter_Office_Year_Number",
                table: "Letter",
                columns: new[] { "Office", "Year", "Number" },
                unique: true,
                filter: "\"Number\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Letter_SubjectKind_SubjectId",
                table: "Letter",
                columns: new[] { "SubjectKind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_LetterClock_Office_Due",
                table: "LetterClock",
                columns: new[] { "Office", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_LicenceApplication_CentreId",
                table: "LicenceApplication",
                column: "CentreId");

            migrationBuilder.CreateIndex(
                name: "IX_LicenceApplication_Due_No",
                table: "LicenceApplication",
                columns: new[] { "Due", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_LicenceApplication_NationalIdIndex",
                table: "LicenceApplication",
                column: "NationalIdIndex");

            migrationBuilder.CreateIndex(
                name: "IX_LicenceApplication_Number_No",
                table: "LicenceApplication",
                columns: new[] { "Number", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_LicenceApplication_Office_No",
                table: "LicenceApplication",
                columns: new[] { "Office", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_LicenceApplication_PlaceOrder_No",
                table: "LicenceApplication",
                columns: new[] { "PlaceOrder", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_LicenceApplication_Since_No",
                table: "LicenceApplication",
                columns: new[] { "Since", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_LicencePaper_CentreId",
                table: "LicencePaper",
                column: "CentreId");

            migrationBuilder.CreateIndex(
                name: "IX_LicencePaper_Province_Kind_Number",
                table: "LicencePaper",
                columns: new[] { "Province", "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MarginOrder_SubjectId",
                table: "MarginOrder",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Measure_CaseId",
                table: "Measure",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Measure_CentreId_State",
                table: "Measure",
                columns: new[] { "CentreId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Message_Key",
                table: "Message",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Message_Matter",
                table: "Message",
                column: "Matter");

            migrationBuilder.CreateIndex(
                name: "IX_Message_To_No",
                table: "Message",
                columns: new[] { "To", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_Message_Unread",
                table: "Message",
                column: "To",
                filter: "\"ReadAt\" IS NULL AND \"SettledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MissionOrder_Typed",
                table: "MissionOrder",
                column: "Typed",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MissionOrder_Visit",
                table: "MissionOrder",
                column: "Visit");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeDraft_CaseId",
                table: "NoticeDraft",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_OpenDefect_CentreId",
                table: "OpenDefect",
                column: "CentreId");

            migrationBuilder.CreateIndex(
                name: "IX_Openings_Subject_Device",
                table: "Openings",
                columns: new[] { "Subject", "Device" });

            migrationBuilder.CreateIndex(
                name: "IX_Parameter_Province_Item_Name",
                table: "Parameter",
                columns: new[] { "Province", "Item", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Parked_Settled_At",
                table: "Parked",
                columns: new[] { "Settled", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Parked_Subject_Fingerprint",
                table: "Parked",
                columns: new[] { "Subject", "Fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_Passkey_UserId",
                table: "Passkey",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ProsecutorReport_CaseId",
                table: "ProsecutorReport",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ProsecutorReport_Office_State",
                table: "ProsecutorReport",
                columns: new[] { "Office", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_PublicAddress_CentreId",
                table: "PublicAddress",
                column: "CentreId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublicCard_Typed",
                table: "PublicCard",
                column: "Typed",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Relocated_RelocationId",
                table: "Relocated",
                column: "RelocationId");

            migrationBuilder.CreateIndex(
                name: "IX_Relocation_CaseId",
                table: "Relocation",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Segment_Received",
                table: "Segment",
                column: "Received");

            migrationBuilder.CreateIndex(
                name: "IX_ServerKey_Purpose",
                table: "ServerKey",
                column: "Purpose",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Serving_LetterId",
                table: "Serving",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_StepTaken_Letter",
                table: "StepTaken",
                column: "Letter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionCase_CentreId",
                table: "SupervisionCase",
                column: "CentreId");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionCase_CentreOrder_No",
                table: "SupervisionCase",
                columns: new[] { "CentreOrder", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionCase_Due_No",
                table: "SupervisionCase",
                columns: new[] { "Due", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionCase_Number_No",
                table: "SupervisionCase",
                columns: new[] { "Number", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionCase_Office_No",
                table: "SupervisionCase",
                columns: new[] { "Office", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionCase_Worst_No",
                table: "SupervisionCase",
                columns: new[] { "Worst", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_TrackAddress_ApplicationId",
                table: "TrackAddress",
                column: "ApplicationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Visit_CentreId_No",
                table: "Visit",
                columns: new[] { "CentreId", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_Visit_Defects_No",
                table: "Visit",
                columns: new[] { "Defects", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_Visit_No",
                table: "Visit",
                column: "No",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Visit_Number",
                table: "Visit",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Visit_Office_No",
                table: "Visit",
                columns: new[] { "Office", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_Visit_Stage_No",
                table: "Visit",
                columns: new[] { "Stage", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_Visit_When_No",
                table: "Visit",
                columns: new[] { "When", "No" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitMember_Account",
                table: "VisitMember",
                column: "Account");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItem_Desk_Rank_No",
                table: "WorkItem",
                columns: new[] { "Desk", "Rank", "No" },
                filter: "\"DoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItem_EscalateAt",
                table: "WorkItem",
                column: "EscalateAt",
                filter: "\"DoneAt\" IS NULL AND \"Escalated\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItem_Person_Rank_No",
                table: "WorkItem",
                columns: new[] { "Person", "Rank", "No" },
                filter: "\"DoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItem_RemindAt",
                table: "WorkItem",
                column: "RemindAt",
                filter: "\"DoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WorkItem_SubjectKind_SubjectId",
                table: "WorkItem",
                columns: new[] { "SubjectKind", "SubjectId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Absence");

            migrationBuilder.DropTable(
                name: "Adoption");

            migrationBuilder.DropTable(
                name: "ApplicationDocument");

            migrationBuilder.DropTable(
                name: "ApplicationEntry");

            migrationBuilder.DropTable(
                name: "ApplicationStep");

            migrationBuilder.DropTable(
                name: "Appointment");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AuditEntry");

            migrationBuilder.DropTable(
                name: "AuditLink");

            migrationBuilder.DropTable(
                name: "BuildingSheet");

            migrationBuilder.DropTable(
                name: "CalendarAddress");

            migrationBuilder.DropTable(
                name: "CentreDetail");

            migrationBuilder.DropTable(
                name: "CentreDocument");

            migrationBuilder.DropTable(
                name: "CentreEntry");

            migrationBuilder.DropTable(
                name: "CentreNote");

            migrationBuilder.DropTable(
                name: "CentrePerson");

            migrationBuilder.DropTable(
                name: "Chain");

            migrationBuilder.DropTable(
                name: "Closure");

            migrationBuilder.DropTable(
                name: "CommitteeMeeting");

            migrationBuilder.DropTable(
                name: "DatabaseMark");

            migrationBuilder.DropTable(
                name: "DataKey");

            migrationBuilder.DropTable(
                name: "DayRoot");

            migrationBuilder.DropTable(
                name: "Delivery");

            migrationBuilder.DropTable(
                name: "Device");

            migrationBuilder.DropTable(
                name: "Dispute");

            migrationBuilder.DropTable(
                name: "EmergencyContact");

            migrationBuilder.DropTable(
                name: "Enquiry");

            migrationBuilder.DropTable(
                name: "ExternalNumber");

            migrationBuilder.DropTable(
                name: "ExtraPlaces");

            migrationBuilder.DropTable(
                name: "FileUse");

            migrationBuilder.DropTable(
                name: "FindingDetail");

            migrationBuilder.DropTable(
                name: "FindingProof");

            migrationBuilder.DropTable(
                name: "Holiday");

            migrationBuilder.DropTable(
                name: "Invitation");

            migrationBuilder.DropTable(
                name: "JobLease");

            migrationBuilder.DropTable(
                name: "LetterBody");

            migrationBuilder.DropTable(
                name: "LetterClock");

            migrationBuilder.DropTable(
                name: "LicencePaper");

            migrationBuilder.DropTable(
                name: "LoadedPlaces");

            migrationBuilder.DropTable(
                name: "MarginOrder");

            migrationBuilder.DropTable(
                name: "MeasureLook");

            migrationBuilder.DropTable(
                name: "MessageChoice");

            migrationBuilder.DropTable(
                name: "MissionOrder");

            migrationBuilder.DropTable(
                name: "NoticeDraft");

            migrationBuilder.DropTable(
                name: "NoticeSentence");

            migrationBuilder.DropTable(
                name: "NumberSeries");

            migrationBuilder.DropTable(
                name: "OfficeHours");

            migrationBuilder.DropTable(
                name: "OfficeRegister");

            migrationBuilder.DropTable(
                name: "OpenDefect");

            migrationBuilder.DropTable(
                name: "Openings");

            migrationBuilder.DropTable(
                name: "Parameter");

            migrationBuilder.DropTable(
                name: "Parked");

            migrationBuilder.DropTable(
                name: "Passkey");

            migrationBuilder.DropTable(
                name: "Place");

            migrationBuilder.DropTable(
                name: "PlacesEdition");

            migrationBuilder.DropTable(
                name: "ProsecutorReport");

            migrationBuilder.DropTable(
                name: "PublicAddress");

            migrationBuilder.DropTable(
                name: "PublicCard");

            migrationBuilder.DropTable(
                name: "Relocated");

            migrationBuilder.DropTable(
                name: "RuleFile");

            migrationBuilder.DropTable(
                name: "SealProgress");

            migrationBuilder.DropTable(
                name: "Segment");

            migrationBuilder.DropTable(
                name: "ServerKey");

            migrationBuilder.DropTable(
                name: "Serving");

            migrationBuilder.DropTable(
                name: "StepTaken");

            migrationBuilder.DropTable(
                name: "StoredFile");

            migrationBuilder.DropTable(
                name: "SubjectKey");

            migrationBuilder.DropTable(
                name: "TrackAddress");

            migrationBuilder.DropTable(
                name: "VisitMember");

            migrationBuilder.DropTable(
                name: "VisitPack");

            migrationBuilder.DropTable(
                name: "WorkItem");

            migrationBuilder.DropTable(
                name: "Message");

            migrationBuilder.DropTable(
                name: "Finding");

            migrationBuilder.DropTable(
                name: "Measure");

            migrationBuilder.DropTable(
                name: "Account");

            migrationBuilder.DropTable(
                name: "Centre");

            migrationBuilder.DropTable(
                name: "Relocation");

            migrationBuilder.DropTable(
                name: "Letter");

            migrationBuilder.DropTable(
                name: "LicenceApplication");

            migrationBuilder.DropTable(
                name: "Visit");

            migrationBuilder.DropTable(
                name: "SupervisionCase");
        }
    }
}
